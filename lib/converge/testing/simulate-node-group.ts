import { ruleKey } from '../diff/group-rules'
import type { ObservedNodeGroup } from '../observe/node-group'
import type { NodeGroupOperation } from '../operations/node-group'

/** A security group after a call. What is there already, or is not there, is refused, as EC2 does. */
export function stepNodeGroup(group: ObservedNodeGroup | null, operation: NodeGroupOperation): ObservedNodeGroup | null {
  if (operation.call === 'ec2:CreateSecurityGroup') {
    if (group) throw new Error('InvalidGroup.Duplicate')
    return { id: 'sg-nodes', tags: operation.tags, rules: [] }
  }
  if (group === null) throw new Error('InvalidGroup.NotFound')
  if (operation.call === 'ec2:DeleteSecurityGroup') return null
  const keys = new Set(operation.rules.map(ruleKey))
  const left = group.rules.filter((rule) => !keys.has(ruleKey(rule)))
  if (operation.call === 'ec2:AuthorizeSecurityGroupIngress') {
    if (left.length < group.rules.length) throw new Error('InvalidPermission.Duplicate')
    return { ...group, rules: [...left, ...operation.rules] }
  }
  if (left.length + keys.size !== group.rules.length) throw new Error('InvalidPermission.NotFound')
  return { ...group, rules: left }
}
