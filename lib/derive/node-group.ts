import { nodePorts, type NodePort, type PortNetwork } from '@/lib/catalog/node-ports'
import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import type { Source, Text } from '@/lib/text'
import { canonicalCidr } from './cidr'
import { ownTags } from './cluster-tag'
import { nodeGroupName } from './names'

/** An inbound rule of a security group. */
export interface GroupRule {
  readonly protocol: string
  readonly from: number
  readonly to: number
  /** An address block, or `group`: the group itself. */
  readonly source: string
  readonly description: string
}

/** The cluster's own security group; a group is known by its name in its VPC before it has an id. */
export interface DesiredNodeGroup {
  readonly name: string
  readonly vpcId: string
  readonly description: string
  readonly tags: Tags
  readonly rules: readonly GroupRule[]
}

/** Whether EC2 heeds the ports of a protocol; of the others it ignores them: EC2 API reference, IpPermission. */
export const hasPorts = (protocol: string) => ['tcp', 'udp', 'icmp', 'icmpv6'].includes(protocol)

/** `tcp 2379-2381`, for people. */
export function doorOf({ protocol, from, to }: Pick<GroupRule, 'protocol' | 'from' | 'to'>): string {
  if (protocol === '-1') return 'all traffic'
  if (!hasPorts(protocol)) return `protocol ${protocol}`
  if (protocol.startsWith('icmp')) return `${protocol} ${from}/${to}`
  return `${protocol} ${from === to ? from : `${from}-${to}`}`
}

/** By this the rules that Lariat wrote are told from those of the cloud controller and of people. */
export const ruleMark = 'lariat: '

/** The group that Lariat makes; null when the Plan wants none, or does not say in which VPC. */
export function nodeGroup(plan: Plan): DesiredNodeGroup | null {
  const { nodes } = plan
  if (!nodes.nodeGroup.create || nodes.network.vpcId === '') return null
  const name = nodeGroupName(plan)
  return {
    name,
    vpcId: nodes.network.vpcId,
    description: `Nodes of ${plan.cluster.name}`.replace(/[^\w .:/()#,@[\]+=&;{}!$*-]/g, '-'),
    tags: { ...ownTags(plan), Name: name },
    rules: openPorts(plan).flatMap(({ port, sources }) => sources.map((source) => ruleOf(port, source))),
  }
}

/** What the nodes need open, and to whom; ports that nobody is named for are left out. */
export function openPorts(plan: Plan): { readonly port: NodePort; readonly sources: readonly string[] }[] {
  const { cluster, nodes } = plan
  const network = networkOf(plan)
  const applies = ({ distributions, networks, pools }: NodePort) =>
    (distributions?.includes(cluster.distribution) ?? true)
    && (networks?.includes(network) ?? true)
    && (pools === undefined || nodes.source === 'ec2')
  return nodePorts.filter(applies).flatMap((port) => {
    const sources = port.source === 'group' ? ['group'] : blocks(nodes.nodeGroup[port.source])
    return sources.length > 0 ? [{ port, sources }] : []
  })
}

/** Why a rule of Lariat's is there. */
export function ruleReason({ protocol, from, source, description }: GroupRule): { reason: Text; source: Source } | undefined {
  const port = nodePorts.find((one) =>
    one.protocol === protocol && one.from === from && ruleMark + one.label === description && (one.source === 'group') === (source === 'group'))
  return port && { reason: port.why, source: port.cites }
}

/** What was typed as an address block and is none. */
export const notBlocks = (list: readonly string[]) => list.filter((one) => one !== '' && canonicalCidr(one) === null)

const blocks = (list: readonly string[]) => [...new Set(list.flatMap((one) => canonicalCidr(one) ?? []))]

/** K3s brings flannel, whatever the Plan says for the others. */
const networkOf = ({ cluster }: Plan): PortNetwork => (cluster.distribution === 'k3s' ? 'flannel' : cluster.cni)

function ruleOf({ protocol, from, to, label }: NodePort, source: string): GroupRule {
  return { protocol, from, to, source, description: `${ruleMark}${label}` }
}
