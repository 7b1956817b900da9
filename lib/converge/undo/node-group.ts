import type { Desired } from '@/lib/derive/desired'
import { nodeGroupId } from '../diff/node-group'
import { ruleLine } from '../diff/group-rules'
import type { Owned } from '../observe/owned'
import { conflict, work, type PlannedChange } from '../diff/planned-change'
import { tagLine, tagLines } from '../diff/tag-lines'
import { ownership } from '../record/ownership'

/** Lariat's own groups for the cluster go, once no machine has them any more. */
export function removeNodeGroups(desired: Desired, { nodeGroups, recorded }: Owned): PlannedChange[] {
  const ours = nodeGroups.filter(({ tags }) => ownership(tags, desired) === 'ours')
  return ours.map(({ id, name, vpcId, tags, rules, users }) => {
    const fixed = {
      id: nodeGroupId(vpcId, name),
      resource: { type: 'node-group' as const, name },
      current: [...tagLines(tags), ...rules.map(ruleLine)],
      desired: [],
      // Tags that were written on it, because the Plan names it as well, are taken off before.
      after: Object.hasOwn(recorded, id) ? [`security-group/${id}`] : [],
    }
    // EC2 would refuse it with DependencyViolation.
    if (users.length > 0) return conflict({ ...fixed, current: users.map((user) => tagLine('in use by', user)) }, 'group-in-use')
    const inverse = [
      { operation: 'ec2:CreateSecurityGroup', detail: `${name}: ${vpcId}` },
      ...(rules.length > 0
        ? [{ operation: 'ec2:AuthorizeSecurityGroupIngress', detail: `${name}: ${rules.map(ruleLine).join(', ')}` }]
        : []),
    ]
    return work(fixed, {
      action: 'delete',
      why: 'group-delete',
      operations: [{ call: 'ec2:DeleteSecurityGroup', group: name, id }],
      inverse,
    })
  })
}
