import { doorOf, ruleMark, type GroupRule } from '@/lib/derive/node-group'
import { tagLine } from './tag-lines'

/** EC2 tells rules apart by ports and source; the description is only for people. */
export const ruleKey = ({ protocol, from, to, source }: GroupRule) => `${protocol} ${from} ${to} ${source}`

/** Those of `rules` that are not in `others`. */
export function without(rules: readonly GroupRule[], others: readonly GroupRule[]): GroupRule[] {
  const keys = new Set(others.map(ruleKey))
  return rules.filter((rule) => !keys.has(ruleKey(rule)))
}

/** Whether Lariat wrote a rule; those of the cloud controller and of people stay. */
export const isOwnRule = ({ description }: GroupRule) => description.startsWith(ruleMark)

/** `tcp 6443 from 10.0.0.0/8 = Kubernetes API`. */
export function ruleLine(rule: GroupRule): string {
  const from = rule.source === 'group' ? 'the group itself' : rule.source
  return tagLine(`${doorOf(rule)} from ${from}`, rule.description.replace(ruleMark, ''))
}
