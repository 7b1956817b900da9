import * as z from 'zod'

/**
 * The Plan: everything a user chooses, and nothing else. There is no field a secret could be put in.
 *
 * The schema checks shapes and sizes only, so that a half-typed name still makes a Plan and still shows its files;
 * what the values mean is checked by `lib/rules`. An empty string means "derive it" wherever `lib/derive` has an answer.
 */
// Also without what only YAML 1.1 takes for a line break, and what UTF-8 or YAML cannot carry at all.
const line = (max: number) =>
  z.string().max(max).regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]*$/u, 'one line of text')

const role = z.enum(['create', 'existing'])
const ownership = z.enum(['owned', 'shared'])
const keyValue = z.strictObject({ key: line(128), value: line(256) })

export const nodeRoles = z.strictObject({ etcd: z.boolean(), controlPlane: z.boolean(), worker: z.boolean() })

export const taint = z.strictObject({
  key: line(316),
  value: line(63),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
})

export const pool = z.strictObject({
  name: line(63),
  roles: nodeRoles,
  quantity: z.int().min(1).max(500),
  instanceType: line(32),
  /** AMI id; empty: the driver's own Ubuntu table. */
  ami: line(32),
  sshUser: line(32),
  /** GiB. */
  rootSizeGiB: z.int().min(8).max(16384),
  volumeType: z.enum(['gp3', 'gp2', 'io1', 'io2']),
  /** One of `nodes.network.subnets[].id`; empty: the first of them. */
  subnetId: line(32),
  spot: z.boolean(),
  /** US dollars an hour, such as `0.25`; empty: the driver's own. */
  spotPrice: line(16),
  labels: z.array(keyValue).max(50),
  taints: z.array(taint).max(20),
})

export const instance = z.strictObject({
  id: line(32),
  /** The `Name` tag, for people. */
  name: line(256),
  privateDnsName: line(255),
  privateIp: line(45),
  subnetId: line(32),
  /** Ids of the groups attached to it. */
  securityGroups: z.array(line(32)).max(16),
  roles: nodeRoles,
})

export const subnet = z.strictObject({
  id: line(32),
  name: line(256),
  /** Availability zone, such as `eu-central-1a`. */
  zone: line(32),
  /** Public: its route table has a route to an internet gateway. */
  kind: z.enum(['public', 'private']),
  /** Which load balancers may use it. */
  loadBalancers: z.enum(['elb', 'internal-elb', 'none']),
})

export const securityGroup = z.strictObject({
  id: line(32),
  /** The node driver wants names, the tags want ids. */
  name: line(255),
  /** Whether this group carries the cluster tag. Exactly one per node may. */
  tagged: z.boolean(),
})

/** A resource that exists and only gets tags. */
export const taggedOnly = z.strictObject({ id: line(32), name: line(256) })

/** The cluster's own security group, made by Lariat: what `rancher-nodes` is for, without its doors open to the world. */
const nodeGroup = z.strictObject({
  create: z.boolean(),
  /** Empty: derived from the cluster name. */
  name: line(255),
  /** CIDR blocks that may reach SSH and the Kubernetes API: Rancher, people. */
  administration: z.array(line(43)).max(16),
  /** CIDR blocks that may reach NodePorts past a load balancer. */
  nodePorts: z.array(line(43)).max(16),
})

/** Instance metadata service: containers that ask it are one hop further away than their machine. */
const metadata = z.strictObject({
  /** Lariat sets it on the machines that exist. */
  machines: z.boolean(),
  /** Lariat makes it the account's default in this region, for machines that are launched later. */
  defaults: z.boolean(),
  /** `keep`: tokens stay as they are; a default of `optional` would open IMDSv1 where it is closed. */
  tokens: z.enum(['keep', 'optional', 'required']),
  hopLimit: z.int().min(1).max(64),
})

const roleChoice = z.strictObject({
  source: role,
  /** Empty: derived from the cluster name. */
  roleName: line(64),
  profileName: line(128),
})

/** A private registry, or a mirror of a public one. */
export const registry = z.strictObject({
  /** As images name it, such as `docker.io`. */
  host: line(255),
  /** URL of the mirror; empty: the host itself. */
  endpoint: line(255),
  /** Secret (`kubernetes.io/basic-auth`) in the cluster's namespace with which to sign in; empty: none. */
  authSecret: line(253),
})

/** Somebody who may use the cluster through Rancher. */
export const member = z.strictObject({
  /** Id of a Rancher user, such as `u-7k2mx`. */
  user: line(255),
  role: z.enum(['cluster-owner', 'cluster-member']),
})

const encryption = z.strictObject({
  enabled: z.boolean(),
  /** ARN of a key of one's own; empty: the account's `aws/ebs` key. */
  kmsKey: line(256),
})

/** An object store for etcd snapshots; no bucket: none. */
const snapshotBucket = z.strictObject({
  bucket: line(63),
  region: line(32),
  folder: line(255),
  /** `namespace:name` of a Rancher cloud credential of the S3 kind; empty: the instance profile. */
  credential: line(317),
})

export const planSchema = z.strictObject({
  aws: z.strictObject({
    region: line(32),
    /** 12 digits, or empty while unknown. */
    accountId: line(12),
  }),
  cluster: z.strictObject({
    name: line(63),
    namespace: line(63),
    distribution: z.enum(['rke2', 'k3s', 'rke1']),
    /** Rancher minor, such as `2.14`. */
    rancher: line(8),
    /** Whether Rancher 2.12 or 2.13 has loaded the driver metadata (KDM) of July 2026 or later. */
    freshKdm: z.boolean(),
    /** Full version, such as `v1.34.10+rke2r1`. */
    kubernetes: line(40),
    provider: z.enum(['external', 'in-tree']),
    /** It runs with the in-tree provider today; `provider` is what it is to become. */
    migrating: z.boolean(),
    /** What follows `kubernetes.io/cluster/`; empty: the cluster name. */
    id: line(100),
    cni: z.enum(['calico', 'canal', 'cilium', 'none']),
    /** `namespace:name` of Rancher's cloud credential secret. */
    cloudCredential: line(317),
    /** Keeps projects apart by network policies. */
    networkPolicy: z.boolean(),
    /** Authorised cluster endpoint: kubectl reaches the cluster without Rancher. */
    accessEndpoint: z.strictObject({ enabled: z.boolean(), fqdn: line(255) }),
    etcd: z.strictObject({
      snapshots: z.boolean(),
      /** Cron, five fields. */
      schedule: line(64),
      retention: z.int().min(1).max(999),
      s3: snapshotBucket,
    }),
    upgrade: z.strictObject({
      /** How many nodes at a time: a number, or a share such as `10%`. */
      controlPlaneConcurrency: line(8),
      workerConcurrency: line(8),
      drain: z.boolean(),
    }),
    registries: z.array(registry).max(20),
    /** RKE1 runs on Docker, which Rancher installs on the machines it makes. */
    docker: z.strictObject({
      installUrl: line(255),
      storageDriver: line(32),
      labels: z.array(keyValue).max(20),
      registryMirrors: z.array(line(255)).max(10),
    }),
    members: z.array(member).max(50),
  }),
  nodes: z.strictObject({
    source: z.enum(['ec2', 'existing']),
    /** How node names come about. `explicit` (`--node-name`) is for existing machines only. */
    naming: z.enum(['metadata', 'explicit']),
    network: z.strictObject({
      vpcId: line(32),
      subnets: z.array(subnet).max(64),
      securityGroups: z.array(securityGroup).max(16),
    }),
    pools: z.array(pool).max(32),
    instances: z.array(instance).max(500),
    /** Root volumes of the machines that Rancher makes. */
    encryption,
    nodeGroup,
    /** Route tables that carry the cluster tag; for a cloud controller that writes routes. */
    routeTables: z.array(taggedOnly).max(16),
    /** Lariat turns on DNS resolution and DNS host names of the VPC. */
    enableDns: z.boolean(),
    metadata,
    /** How EC2 names machines that exist; `keep`: Lariat leaves it. */
    hostnameType: z.enum(['keep', 'ip-name', 'resource-name']),
  }),
  iam: z.strictObject({
    mode: z.enum(['documented', 'minimal', 'tag-scoped']),
    path: line(512),
    /** ARN, or empty for none. */
    permissionsBoundary: line(256),
    controlPlane: roleChoice,
    worker: roleChoice,
    /** Existing machines that already have another profile: replace it, or leave it and say so. */
    replaceProfiles: z.boolean(),
    /** Where permissions stand: in the role, or in a customer managed policy that is attached to it. */
    policies: z.enum(['inline', 'managed']),
    /** Lariat makes the service-linked role of Elastic Load Balancing, which nodes then need no permission for. */
    serviceLinkedRole: z.boolean(),
    /** Whose keys Rancher's cloud credential has; it gets the node driver's policy. */
    rancherCredential: z.strictObject({ kind: z.enum(['none', 'user', 'role']), name: line(64) }),
  }),
  features: z.strictObject({
    classicLoadBalancer: z.boolean(),
    networkLoadBalancer: z.boolean(),
    ecr: z.boolean(),
    /** AWS Load Balancer Controller. `beside`: only for Services that name its class. `default`: for all new Services. */
    loadBalancerController: z.enum(['none', 'beside', 'default']),
  }),
  /** Volumes by the EBS CSI driver. */
  storage: z.strictObject({
    ebs: z.boolean(),
    /** Nodes on which the driver's controller runs, and whose role therefore carries its policy. */
    controllerOn: z.enum(['worker', 'control-plane']),
    /** Whether the storage class is the cluster's default. */
    defaultClass: z.boolean(),
    reclaim: z.enum(['Delete', 'Retain']),
    encryption,
    /** Snapshot class; RKE2 brings the snapshot controller. */
    snapshots: z.boolean(),
    /** Volumes that exist and are to be the cluster's, such as those of the in-tree provider. */
    volumes: z.array(taggedOnly).max(500),
  }),
  tags: z.strictObject({
    instances: ownership,
    securityGroups: ownership,
    subnets: ownership,
    /** Put on what Lariat makes and, through the pools, on what Rancher makes. */
    extra: z.array(keyValue).max(40),
  }),
  helm: z.strictObject({
    delivery: z.enum(['additional-manifest', 'helm-cli', 'rancher-ui']),
    chartVersion: line(32),
    imageRepository: line(255),
    /** Empty: the newest release of the cluster's minor. */
    imageTag: line(128),
    /** `derived`: from pool roles and taints. `all`: one `operator: Exists`, as kops ships it. */
    tolerations: z.enum(['derived', 'all']),
    verbosity: z.int().min(0).max(10),
    cpuRequest: line(16),
    extraArgs: z.array(line(256)).max(20),
  }),
  /** What stands in the way in the account and is to stay as it is: ids of changes, such as `subnet/subnet-1`. */
  leave: z.array(line(300)).max(3_000),
})

export type Plan = z.infer<typeof planSchema>
export type Pool = z.infer<typeof pool>
export type Instance = z.infer<typeof instance>
export type Subnet = z.infer<typeof subnet>
export type SecurityGroup = z.infer<typeof securityGroup>
export type NodeRoles = z.infer<typeof nodeRoles>
export type Registry = z.infer<typeof registry>
export type Member = z.infer<typeof member>
export type TaggedOnly = z.infer<typeof taggedOnly>
export type Taint = z.infer<typeof taint>
