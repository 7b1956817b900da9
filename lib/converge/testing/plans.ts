import { defaultInstance, defaultPlan, defaultSecurityGroup, defaultSubnet } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'

/** Ids of what a test Plan refers to. */
export interface Network {
  readonly vpcId: string
  readonly subnetIds: readonly string[]
  readonly groupId: string
  readonly instanceIds: readonly string[]
}

export const fixedNetwork: Network = {
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  groupId: 'sg-1',
  instanceIds: ['i-1', 'i-2', 'i-3'],
}

/** Machines that exist already: the first runs the control plane, the others are workers. */
export function existingPlan(network: Network = fixedNetwork, change: (plan: Plan) => void = () => {}): Plan {
  const plan = structuredClone(defaultPlan)
  plan.nodes.source = 'existing'
  plan.nodes.network = {
    vpcId: network.vpcId,
    subnets: network.subnetIds.map((id, i) => ({
      ...defaultSubnet,
      id,
      kind: i === 0 ? 'public' : 'private',
      loadBalancers: i === 0 ? 'elb' : 'internal-elb',
    })),
    securityGroups: [{ ...defaultSecurityGroup, id: network.groupId, name: 'rke2-nodes' }],
  }
  plan.nodes.instances = network.instanceIds.map((id, i) => ({
    ...defaultInstance,
    id,
    name: `machine-${i + 1}`,
    roles: { etcd: i === 0, controlPlane: i === 0, worker: i !== 0 },
  }))
  change(plan)
  return plan
}

/** Machines that Rancher will make. */
export function poolPlan(network: Network = fixedNetwork, change: (plan: Plan) => void = () => {}): Plan {
  return existingPlan(network, (plan) => {
    plan.nodes.source = 'ec2'
    plan.nodes.instances = []
    change(plan)
    for (const subnet of plan.nodes.network.subnets) subnet.zone ||= `${plan.aws.region}a`
  })
}
