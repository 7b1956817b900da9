import { defaultInstance } from '../defaults'
import type { NodeRoles, Plan } from '../schema'
import { ec2, nodeGroup, server, worker } from './preset'

const region = 'eu-central-1'

/** Three servers and two workers that exist, in two zones. */
export function existing(name: string): Plan {
  const plan = ec2(name, region, [])
  const [first, second] = plan.nodes.network.subnets.map(({ id }) => id) as [string, string]
  const machine = (n: number, role: string, privateIp: string, subnetId: string, roles: NodeRoles) => ({
    ...defaultInstance,
    id: `i-0b1c2d3e4f5a6b7c${n}`,
    name: `${name}-${role}`,
    privateIp,
    privateDnsName: `ip-${privateIp.replaceAll('.', '-')}.${region}.compute.internal`,
    subnetId,
    securityGroups: [nodeGroup(name).id],
    roles,
  })
  return {
    ...plan,
    cluster: { ...plan.cluster, cloudCredential: '' },
    nodes: {
      ...plan.nodes,
      source: 'existing',
      instances: [
        machine(1, 'server-1', '10.20.1.11', first, server),
        machine(2, 'server-2', '10.20.2.12', second, server),
        machine(3, 'server-3', '10.20.1.13', first, server),
        machine(4, 'worker-1', '10.20.1.21', first, worker),
        machine(5, 'worker-2', '10.20.2.22', second, worker),
      ],
    },
  }
}
