import { terraformNodeGroup as reasons } from '@/lib/catalog/node-group-reasons'
import { clusterTagReason } from '@/lib/catalog/stack-reasons'
import { tagReasons } from '@/lib/catalog/tag-reasons'
import { isIpv6 } from '@/lib/derive/cidr'
import type { Desired } from '@/lib/derive/desired'
import { hasPorts, ruleReason, type GroupRule } from '@/lib/derive/node-group'
import type { hclFile } from '../hcl-file'
import { call, expression, type Body } from '../hcl-value'
import { quiet, quietly } from '../remarks'

const group = expression('aws_security_group.nodes.id')

/** The nodes' own security group; each rule is a resource of its own, for a list in the group would be all there may be. */
export function nodeGroupBlocks(file: ReturnType<typeof hclFile>, { nodeGroup, clusterTag }: Desired): void {
  if (nodeGroup === null) return
  const { name, description, vpcId: vpc_id, tags, rules } = nodeGroup
  file.block('resource', ['aws_security_group', 'nodes'], { name, description, vpc_id, tags }, [
    { path: [], alone: true, ...reasons.group },
    ...quietly([], reasons.attributes),
    quiet(['tags'], { reason: tagReasons.managed.why, source: tagReasons.managed.source }),
    quiet(['tags', clusterTag], clusterTagReason),
  ])
  for (const [label, same] of byDoor(rules)) {
    const [{ protocol, from, to, source, description: text }] = same
    const blocks = same.map((one) => one.source)
    const cidr = expression('each.value')
    const body: Body = {
      ...(source === 'group' ? {} : { for_each: call('toset', blocks) }),
      security_group_id: group,
      ...(source === 'group' ? { referenced_security_group_id: group } : isIpv6(source) ? { cidr_ipv6: cidr } : { cidr_ipv4: cidr }),
      ip_protocol: protocol,
      ...(hasPorts(protocol) ? { from_port: from, to_port: to } : {}),
      description: text,
    }
    file.block('resource', ['aws_vpc_security_group_ingress_rule', label], body, [
      { path: [], alone: true, ...(ruleReason(same[0]) ?? reasons.group) },
      ...quietly([], reasons.rule),
    ])
  }
  for (const [label, block] of [['ipv4', { cidr_ipv4: '0.0.0.0/0' }], ['ipv6', { cidr_ipv6: '::/0' }]] as const) {
    const body = { security_group_id: group, ...block, ip_protocol: '-1' }
    file.block('resource', ['aws_vpc_security_group_egress_rule', label], body, [
      { path: [], alone: true, ...reasons.out },
      ...quietly([], reasons.rule),
    ])
  }
}

/** The same ports to several blocks of one family are one resource. */
function byDoor(rules: readonly GroupRule[]): ReadonlyMap<string, [GroupRule, ...GroupRule[]]> {
  const found = new Map<string, [GroupRule, ...GroupRule[]]>()
  for (const rule of rules) {
    const who = rule.source === 'group' ? 'group' : isIpv6(rule.source) ? 'ipv6' : 'ipv4'
    const label = hasPorts(rule.protocol) ? `${who}_${rule.protocol}_${rule.from}` : `${who}_${rule.protocol}`
    const same = found.get(label)
    if (same) same.push(rule)
    else found.set(label, [rule])
  }
  return found
}
