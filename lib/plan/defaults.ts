import type { Instance, Member, Plan, Pool, Registry, SecurityGroup, Subnet, TaggedOnly } from './schema'

/** Types only: this file must stay free of zod, the first page load includes it. */
export const defaultPool: Pool = {
  name: '',
  roles: { etcd: false, controlPlane: false, worker: true },
  quantity: 1,
  instanceType: 'm6i.large',
  ami: '',
  sshUser: 'ubuntu',
  rootSizeGiB: 50,
  volumeType: 'gp3',
  subnetId: '',
  spot: false,
  spotPrice: '',
  labels: [],
  taints: [],
}

export const defaultInstance: Instance = {
  id: '',
  name: '',
  privateDnsName: '',
  privateIp: '',
  subnetId: '',
  securityGroups: [],
  roles: { etcd: false, controlPlane: false, worker: true },
}

export const defaultSubnet: Subnet = { id: '', name: '', zone: '', kind: 'private', loadBalancers: 'internal-elb' }

export const defaultSecurityGroup: SecurityGroup = { id: '', name: '', tagged: true }

export const defaultTaggedOnly: TaggedOnly = { id: '', name: '' }

export const defaultRegistry: Registry = { host: '', endpoint: '', authSecret: '' }

export const defaultMember: Member = { user: '', role: 'cluster-member' }

const etcd = { etcd: true, controlPlane: false, worker: false }
const controlPlane = { etcd: false, controlPlane: true, worker: false }
const worker = { etcd: false, controlPlane: false, worker: true }

/** What a person starts from: the recommended layout of three etcd, two control plane and three worker machines. */
export const defaultPlan: Plan = {
  aws: { region: 'eu-central-1', accountId: '' },
  cluster: {
    name: 'prod-a',
    namespace: 'fleet-default',
    distribution: 'rke2',
    rancher: '2.14',
    freshKdm: false,
    kubernetes: 'v1.34.10+rke2r1',
    provider: 'external',
    migrating: false,
    id: '',
    cni: 'calico',
    cloudCredential: '',
    networkPolicy: false,
    accessEndpoint: { enabled: false, fqdn: '' },
    etcd: {
      snapshots: true,
      schedule: '0 */5 * * *',
      retention: 5,
      s3: { bucket: '', region: '', folder: '', credential: '' },
    },
    upgrade: { controlPlaneConcurrency: '1', workerConcurrency: '1', drain: false },
    registries: [],
    docker: { installUrl: '', storageDriver: '', labels: [], registryMirrors: [] },
    members: [],
  },
  nodes: {
    source: 'ec2',
    naming: 'metadata',
    network: { vpcId: '', subnets: [], securityGroups: [] },
    pools: [
      { ...defaultPool, name: 'etcd', roles: etcd, quantity: 3 },
      { ...defaultPool, name: 'control', roles: controlPlane, quantity: 2 },
      { ...defaultPool, name: 'workers', roles: worker, quantity: 3, instanceType: 'm6i.xlarge' },
    ],
    instances: [],
    encryption: { enabled: false, kmsKey: '' },
    nodeGroup: { create: false, name: '', administration: [], nodePorts: [] },
    routeTables: [],
    enableDns: false,
    metadata: { machines: false, defaults: false, tokens: 'keep', hopLimit: 2 },
    hostnameType: 'keep',
  },
  iam: {
    mode: 'minimal',
    path: '/',
    permissionsBoundary: '',
    controlPlane: { source: 'create', roleName: '', profileName: '' },
    worker: { source: 'create', roleName: '', profileName: '' },
    replaceProfiles: false,
    policies: 'inline',
    serviceLinkedRole: false,
    rancherCredential: { kind: 'none', name: '' },
  },
  features: { classicLoadBalancer: true, networkLoadBalancer: true, ecr: true, loadBalancerController: 'none' },
  storage: {
    ebs: false,
    controllerOn: 'worker',
    defaultClass: true,
    reclaim: 'Delete',
    encryption: { enabled: true, kmsKey: '' },
    snapshots: false,
    volumes: [],
  },
  tags: { instances: 'owned', securityGroups: 'owned', subnets: 'shared', extra: [] },
  helm: {
    delivery: 'additional-manifest',
    chartVersion: '0.0.11',
    imageRepository: 'registry.k8s.io/provider-aws/cloud-controller-manager',
    imageTag: '',
    tolerations: 'derived',
    verbosity: 2,
    cpuRequest: '200m',
    extraArgs: [],
  },
  leave: [],
}
