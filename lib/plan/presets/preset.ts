import type { Text } from '@/lib/text'
import { defaultPlan, defaultPool, defaultSecurityGroup, defaultSubnet } from '../defaults'
import type { NodeRoles, Plan, SecurityGroup, Subnet } from '../schema'

export interface Preset {
  readonly id: string
  readonly title: Text
  readonly description: Text
  readonly plan: Plan
}

export const accountId = '123456789012'
const cloudCredential = 'cattle-global-data:cc-x7k2m'
export const etcd: NodeRoles = { etcd: true, controlPlane: false, worker: false }
export const controlPlane: NodeRoles = { etcd: false, controlPlane: true, worker: false }
export const server: NodeRoles = { etcd: true, controlPlane: true, worker: false }
export const worker: NodeRoles = { etcd: false, controlPlane: false, worker: true }
export const all: NodeRoles = { etcd: true, controlPlane: true, worker: true }

/** A subnet for machines; `n` makes its id and name its own. */
const privateSubnet = (n: number, cluster: string, zone: string): Subnet => ({
  ...defaultSubnet,
  id: `subnet-0a1b2c3d4e5f6071${n}`,
  name: `${cluster}-private-${zone.slice(-1)}`,
  zone,
})

const publicSubnet = (n: number, cluster: string, zone: string): Subnet => ({
  ...privateSubnet(n, cluster, zone),
  name: `${cluster}-public-${zone.slice(-1)}`,
  kind: 'public',
  loadBalancers: 'elb',
})

/** The security group of a cluster's machines. */
export const nodeGroup = (cluster: string): SecurityGroup => ({
  ...defaultSecurityGroup,
  id: 'sg-0f1e2d3c4b5a69788',
  name: `${cluster}-nodes`,
})

/** Private subnets for machines, public ones for load balancers, in two zones; one tagged security group. */
function network(cluster: string, region: string): Plan['nodes']['network'] {
  return {
    vpcId: 'vpc-0c9d8e7f6a5b41302',
    subnets: [
      privateSubnet(1, cluster, `${region}a`),
      privateSubnet(2, cluster, `${region}b`),
      publicSubnet(3, cluster, `${region}a`),
      publicSubnet(4, cluster, `${region}b`),
    ],
    securityGroups: [nodeGroup(cluster)],
  }
}

/** The default Plan as an EC2 cluster of this name and region, with everything filled in. */
export function ec2(name: string, region: string, pools = defaultPlan.nodes.pools): Plan {
  return {
    ...defaultPlan,
    aws: { region, accountId },
    cluster: { ...defaultPlan.cluster, name, cloudCredential },
    nodes: { ...defaultPlan.nodes, network: network(name, region), pools },
  }
}

export const servers = { ...defaultPool, name: 'server', roles: server, instanceType: 'm6i.large' }
export const workers = { ...defaultPool, name: 'workers', roles: worker, instanceType: 'm6i.xlarge' }
