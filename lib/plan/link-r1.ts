import type { Plan } from './schema'

/**
 * NEVER EDIT: this file is part of the link prefix `r1`. Links that people keep in tickets and chats are read with it.
 * A link holds only what differs from `baseline`, so a default that changes in `defaults.ts` does not change old links.
 * When the Plan gets a new version, copy this file to the next number; a test pins the hash of both constants.
 */
const noRoles = { etcd: false, controlPlane: false, worker: false }
const pool = {
  name: '',
  roles: { ...noRoles, worker: true },
  quantity: 1,
  instanceType: 'm6i.large',
  ami: '',
  sshUser: 'ubuntu',
  rootSizeGiB: 50,
  volumeType: 'gp3' as const,
  subnetId: '',
  spot: false,
  labels: [],
  taints: [],
}
const profile = { source: 'create' as const, roleName: '', profileName: '' }

const plan = {
  aws: { region: 'eu-central-1', accountId: '' },
  cluster: {
    name: 'prod-a',
    namespace: 'fleet-default',
    distribution: 'rke2',
    rancher: '2.14',
    freshKdm: false,
    kubernetes: 'v1.34.10+rke2r1',
    provider: 'external',
    id: '',
    cni: 'calico',
    cloudCredential: '',
  },
  nodes: {
    source: 'ec2',
    naming: 'metadata',
    network: { vpcId: '', subnets: [], securityGroups: [] },
    pools: [
      { ...pool, name: 'etcd', roles: { ...noRoles, etcd: true }, quantity: 3 },
      { ...pool, name: 'control', roles: { ...noRoles, controlPlane: true }, quantity: 2 },
      { ...pool, name: 'workers', quantity: 3, instanceType: 'm6i.xlarge' },
    ],
    instances: [],
  },
  iam: {
    mode: 'minimal',
    path: '/',
    permissionsBoundary: '',
    controlPlane: profile,
    worker: profile,
    replaceProfiles: false,
  },
  features: { classicLoadBalancer: true, networkLoadBalancer: true, ecr: true },
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
} satisfies Plan

/** What an element of the list at this path (without indexes) starts from. Lists not named here hold plain values. */
const elements: Readonly<Record<string, object>> = {
  'nodes.network.subnets': { id: '', name: '', zone: '', kind: 'private', loadBalancers: 'internal-elb' },
  'nodes.network.securityGroups': { id: '', name: '', tagged: true },
  'nodes.pools': pool,
  'nodes.pools.labels': { key: '', value: '' },
  'nodes.pools.taints': { key: '', value: '', effect: 'NoSchedule' },
  'nodes.instances': {
    id: '',
    name: '',
    privateDnsName: '',
    privateIp: '',
    subnetId: '',
    securityGroups: [],
    roles: { ...noRoles, worker: true },
  },
  'tags.extra': { key: '', value: '' },
}

export const baseline = { plan, elements }

/** What deflate may refer back to. The likeliest text stands last: near references are shorter. */
export const dictionary = [
  'arn:aws:iam::aws:policy/","permissionsBoundary":"arn:aws-cn:iam::"permissionsBoundary":"arn:aws-us-gov:iam::',
  '"permissionsBoundary":"arn:aws:iam::123456789012:policy/boundary","ap-northeast-1","ap-northeast-2","ap-southeast-1',
  'ap-southeast-2","ap-south-1","ap-east-1","ca-central-1","sa-east-1","me-central-1","il-central-1","af-south-1',
  'eu-north-1","eu-south-1","eu-west-1","eu-west-2","eu-west-3","us-west-1","us-west-2","us-east-1","us-east-2',
  'cn-north-1","cn-northwest-1","us-gov-west-1","us-gov-east-1","eu-central-1abc',
  't3.medium","t3.large","t3.xlarge","t3a.large","c6i.large","c6i.xlarge","r6i.large","m5.large","m5.xlarge',
  'm7i.large","m6g.large","m6i.2xlarge","m6i.4xlarge","instanceType":"m6i.xlarge","ami":"ami-0","sshUser":"ec2-user',
  'ubuntu","io1","io2","gp2","volumeType":"gp3","rootSizeGiB":100,"rootSizeGiB":200,"subnetId":"subnet-0","spot":true,',
  '"labels":[{"key":"topology.kubernetes.io/","value":"true"}],"taints":[{"key":"dedicated","value":"","effect":"',
  '"effect":"PreferNoSchedule","effect":"NoExecute","effect":"NoSchedule"}]',
  '"distribution":"k3s","kubernetes":"v1.34.10+k3s1","distribution":"rke1","kubernetes":"v1.26.-rancher1-1",',
  '"rancher":"2.11","rancher":"2.12","rancher":"2.13","rancher":"2.15","freshKdm":true,"kubernetes":"v1.30.v1.31.',
  'v1.32.v1.33.13+rke2r2","kubernetes":"v1.36.3+rke2r1","kubernetes":"v1.35.7+rke2r1","provider":"in-tree",',
  '"cni":"canal","cni":"none","cni":"cilium","id":"c-m-","namespace":"fleet-default',
  '"iam":{"mode":"documented","iam":{"mode":"tag-scoped","path":"/rancher/","permissionsBoundary":"',
  '"controlPlane":{"source":"existing","roleName":"-control-plane","profileName":"-control-plane"},',
  '"worker":{"source":"existing","roleName":"-worker","profileName":"-worker"},"replaceProfiles":true},',
  '"features":{"classicLoadBalancer":false,"networkLoadBalancer":false,"ecr":false},',
  '"tags":{"instances":"shared","securityGroups":"shared","subnets":"owned",',
  '"extra":[{"key":"team","value":"platform"},',
  '{"key":"environment","value":"production"},{"key":"cost-center","value":"owner","staging","dev"}]},',
  '"helm":{"delivery":"rancher-ui","delivery":"helm-cli","chartVersion":"0.0.10","imageRepository":"registry.',
  'registry.k8s.io/provider-aws/cloud-controller-manager","imageTag":"v1.34.3",',
  '"imageTag":"v1.35.2","tolerations":"all",',
  '"verbosity":5,"cpuRequest":"100m","extraArgs":["--controllers=*,tagging","--cloud-config="]}}',
  '"privateDnsName":"ip-172-31-","privateDnsName":"ip-192-168-","privateDnsName":"ip-10-0-.ec2.internal","privateIp":"',
  '"instances":[{"id":"i-0","name":"control-plane-1","privateDnsName":"ip-10-',
  '.compute.internal","privateIp":"10.0.',
  '","subnetId":"subnet-0","securityGroups":["sg-0"],"roles":{"etcd":true,',
  '"controlPlane":true,"worker":true}},{"id":"i-0',
  '","name":"server-1","privateDnsName":"ip-10-","subnetId":"subnet-0","securityGroups":["sg-0"],"roles":{"etcd":true,',
  '"controlPlane":true,"worker":false}},{"id":"i-0","name":"worker-1","securityGroups":["sg-0"]}]}',
  '{"aws":{"region":"cn-north-1","accountId":"123456789012"},"cluster":{"name":"prod-b","kubernetes":"v1.3',
  '"cluster":{"cloudCredential":"cattle-global-data:cc-"},"nodes":{"source":"existing","naming":"explicit",',
  '"network":{"vpcId":"vpc-0","subnets":[{"id":"subnet-0","name":"-private-a","zone":"eu-central-1a"},{"id":"subnet-0',
  '","name":"-private-b","zone":"us-east-1b"},{"id":"subnet-0","name":"-public-a","zone":"","kind":"public",',
  '"loadBalancers":"none","loadBalancers":"elb"}],"securityGroups":[{"id":"sg-0",',
  '"name":"rancher-nodes","tagged":false},',
  '{"id":"sg-0","name":"-nodes"}]},"pools":[],"pools":[{"name":"etcd","roles":{"etcd":true,',
  '"worker":false},"quantity":3},',
  '{"name":"control","roles":{"controlPlane":true,"worker":false},"quantity":2},',
  '{"name":"server","roles":{"etcd":true,"controlPlane":true,"worker":false},"quantity":3},',
  '{"name":"workers","quantity":3,"instanceType":"m6i.xlarge"}]}}',
].join('')
