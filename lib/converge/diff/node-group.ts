import type { Desired } from '@/lib/derive/desired'
import { isOwnRule, ruleLine, without } from './group-rules'
import type { Observed } from '../observe/observe'
import type { Operation } from '../operation'
import { ownership } from '../record/ownership'
import { conflict, currentTagLines, missingTags, nothing, work, type PlannedChange } from './planned-change'
import { tagLines } from './tag-lines'
import type { Call } from '../types'

export const nodeGroupId = (vpcId: string, name: string) => `node-group/${vpcId}/${name}`

/** The nodes' own security group: Lariat's rules in it are as the Plan has them, all others stay. */
export function diffNodeGroup(desired: Desired, { nodeGroup: found }: Observed): PlannedChange[] {
  const wanted = desired.nodeGroup
  if (wanted === null) return []
  const { name: group, vpcId: vpc, description, tags, rules } = wanted
  const fixed = {
    id: nodeGroupId(vpc, group),
    resource: { type: 'node-group' as const, name: group },
    current: [],
    desired: [...tagLines(tags), ...rules.map(ruleLine)],
    after: [],
  }
  const authorize = { call: 'ec2:AuthorizeSecurityGroupIngress' as const, group, vpc }
  if (found === null) {
    const operations: Operation[] = [
      { call: 'ec2:CreateSecurityGroup', group, vpc, description, tags },
      { ...authorize, rules },
    ]
    const inverse = [{ operation: 'ec2:DeleteSecurityGroup', detail: group }]
    return [work(fixed, { action: 'create', why: 'group-create', operations, inverse })]
  }
  const whose = ownership(found.tags, desired)
  if (whose !== 'ours') {
    const key = whose === 'other-cluster' ? 'group-other-cluster' : 'group-not-ours'
    return [conflict({ ...fixed, current: tagLines(found.tags) }, key)]
  }
  const own = found.rules.filter((rule) => isOwnRule(rule) || without([rule], rules).length === 0)
  const there = { ...fixed, current: [...currentTagLines(tags, found.tags), ...own.map(ruleLine)] }
  const untagged = missingTags(tags, found.tags)
  const missing = without(rules, found.rules)
  const surplus = without(own, rules)
  const operations: Operation[] = [
    ...(Object.keys(untagged).length > 0 ? [{ call: 'ec2:CreateTags' as const, resource: found.id, tags: untagged }] : []),
    ...(missing.length > 0 ? [{ ...authorize, rules: missing }] : []),
    ...(surplus.length > 0 ? [{ call: 'ec2:RevokeSecurityGroupIngress' as const, group, vpc, rules: surplus }] : []),
  ]
  if (operations.length === 0) return [nothing(there)]
  const lines = (list: typeof rules) => `${group}: ${list.map(ruleLine).join(', ')}`
  const inverse: Call[] = [
    ...(surplus.length > 0 ? [{ operation: authorize.call, detail: lines(surplus) }] : []),
    ...(missing.length > 0 ? [{ operation: 'ec2:RevokeSecurityGroupIngress', detail: lines(missing) }] : []),
  ]
  return [work(there, { action: 'update', why: 'group-update', operations, inverse })]
}
