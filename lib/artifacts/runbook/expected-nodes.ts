import { nodeGroups, uninitialized } from '@/lib/derive/nodes'
import { subnetOf } from '@/lib/derive/network'
import type { NodeGroup } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'

/** Name, provider ID and taints of every existing machine, or of one machine per pool. */
export function expectedNodes(plan: Plan): string[][] {
  const { source, instances, pools, network } = plan.nodes
  const zoneOf = (id: string) => network.subnets.find((subnet) => subnet.id === id)?.zone
  return nodeGroups(plan).map((group, i) => {
    const instance = source === 'existing' ? instances[i] : undefined
    const pool = source === 'ec2' ? pools[i] : undefined
    const zone = instance ? zoneOf(instance.subnetId) : pool && subnetOf(plan, pool)?.zone
    return [
      instance?.privateDnsName || `ip-….${domain(plan.aws.region)}`,
      `aws:///${zone || `${plan.aws.region}…`}/${instance?.id || 'i-…'}`,
      taintKeys(group),
    ]
  })
}

/** Amazon EC2 User Guide, "EC2 instance hostnames and domains": only us-east-1 differs. */
const domain = (region: string) => (region === 'us-east-1' ? 'ec2.internal' : `${region || '…'}.compute.internal`)

const taintKeys = ({ taints }: NodeGroup) =>
  taints.filter((taint) => taint.key !== uninitialized.key).map(({ key }) => key).join(',') || '<none>'
