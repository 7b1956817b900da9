import { nodeGroup as text } from '@/lib/catalog/runbook/node-group'
import { nodeGroup as groupOf } from '@/lib/derive/node-group'
import type { Plan } from '@/lib/plan/schema'
import { json } from '../shell'
import { aws } from './commands'
import { aligned, code } from './markdown'
import type { Step } from './step'

/** Whether the group that Lariat makes is there; null when the Plan wants none. */
export function nodeGroup(plan: Plan): Step | null {
  const group = groupOf(plan)
  if (group === null) return null
  const filters = json('filters', [
    { Name: 'group-name', Values: [group.name] },
    { Name: 'vpc-id', Values: [group.vpcId] },
  ])
  const query = "--query='SecurityGroups[].[GroupId,GroupName]' --output=text"
  return {
    text: text[plan.nodes.source === 'ec2' ? 'pools' : 'machines'],
    values: { name: code(group.name) },
    blocks: [{ commands: `${aws(plan, 'ec2 describe-security-groups')} ${filters} ${query}` }],
    output: aligned([['sg-…', group.name]]),
  }
}
