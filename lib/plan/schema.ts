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

const roleChoice = z.strictObject({
  source: role,
  /** Empty: derived from the cluster name. */
  roleName: line(64),
  profileName: line(128),
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
    /** What follows `kubernetes.io/cluster/`; empty: the cluster name. */
    id: line(100),
    cni: z.enum(['calico', 'canal', 'cilium', 'none']),
    /** `namespace:name` of Rancher's cloud credential secret. */
    cloudCredential: line(317),
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
  }),
  features: z.strictObject({
    classicLoadBalancer: z.boolean(),
    networkLoadBalancer: z.boolean(),
    ecr: z.boolean(),
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
})

export type Plan = z.infer<typeof planSchema>
export type Pool = z.infer<typeof pool>
export type Instance = z.infer<typeof instance>
export type Subnet = z.infer<typeof subnet>
export type SecurityGroup = z.infer<typeof securityGroup>
export type NodeRoles = z.infer<typeof nodeRoles>
export type Taint = z.infer<typeof taint>
