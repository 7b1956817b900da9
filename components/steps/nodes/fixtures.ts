import type { InstanceInfo, SubnetInfo } from '@/lib/inventory'
import { defaultInstance, defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'

/** Small accounts and Plans for the tests of this folder. */
export const subnetInfo = (id: string, vpcId = 'vpc-1', kind: SubnetInfo['kind'] = 'private'): SubnetInfo => ({
  id, name: `name of ${id}`, vpcId, zone: 'eu-central-1a', cidr: '10.0.0.0/24', kind, freeAddresses: 250, tags: {},
})

export const instanceInfo = (id: string, groups: readonly string[] = ['sg-1'], more: Partial<InstanceInfo> = {}): InstanceInfo => ({
  id, name: `worker-${id}`, type: 'm6i.large', state: 'running', vpcId: 'vpc-1', subnetId: 'subnet-1',
  zone: 'eu-central-1a', privateIp: '10.0.0.5', privateDnsName: 'ip-10-0-0-5.eu-central-1.compute.internal',
  securityGroups: groups.map((group) => ({ id: group, name: `name of ${group}` })),
  hostname: null, profile: null, associationId: null, imageId: 'ami-1', keyName: '', tags: {},
  metadata: { endpoint: 'enabled', tokens: 'required', hopLimit: 2, instanceTags: null, ipv6: null }, ...more,
})

export const planWith = (nodes: Partial<Plan['nodes']>): Plan => ({ ...defaultPlan, nodes: { ...defaultPlan.nodes, ...nodes } })

/** A Plan of existing machines, written as the groups each one has. */
export const planOfMachines = (...machines: readonly (readonly string[])[]): Plan =>
  planWith({
    source: 'existing',
    network: {
      vpcId: 'vpc-1',
      subnets: [],
      securityGroups: [...new Set(machines.flat())].map((id) => ({ id, name: id, tagged: false })),
    },
    instances: machines.map((securityGroups, i) => ({ ...defaultInstance, id: `i-${i}`, securityGroups: [...securityGroups] })),
  })
