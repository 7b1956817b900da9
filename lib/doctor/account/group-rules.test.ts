import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupRules } from './group-rules'
import { having, machine, own } from './testing/healthy'

/** Machines with these groups, all of them tagged unless said otherwise; which lose which tag. */
function lost(groups: readonly (readonly string[])[], tags: Readonly<Record<string, object>> = {}): string[] {
  const facts = having({
    machines: groups.map((securityGroupIds, i) => machine(i + 1, 'a', { securityGroupIds })),
    securityGroups: [...new Set(groups.flat())].map((id) => {
      return { id, name: id, vpcId: 'vpc-1', tags: { ...(tags[id] ?? own) } }
    }),
  })
  const found = groupRules.find(({ id }) => id === 'LAR-950')!.check(facts)
  return found.flatMap(({ commands }) => commands.map((words) => `${words[6]} ${words.at(-1)}`))
}
const key = 'Key=kubernetes.io/cluster/prod'

it.each<[string, string[][], string[]]>([
  ['one group for all machines, in whatever order they have them', [['sg-1', 'sg-2'], ['sg-2', 'sg-1']], ['sg-2']],
  ['the group that most have', [['sg-1', 'sg-3'], ['sg-2', 'sg-3']], ['sg-1', 'sg-2']],
  ['the group that is a machine’s only one', [['sg-1', 'sg-2'], ['sg-1', 'sg-2'], ['sg-2']], ['sg-1']],
  ['one on each of two kinds of machines', [['sg-1', 'sg-2'], ['sg-3', 'sg-4']], ['sg-2', 'sg-4']],
])('keeps the tag on %s', (_, groups, expected) => {
  expect(lost(groups)).toEqual(expected.map((id) => `${id} ${key}`))
})

it('deletes the key that is there', () => {
  expect(lost([['sg-1', 'sg-2']], { 'sg-2': { KubernetesCluster: 'prod' } })).toEqual(['sg-2 Key=KubernetesCluster'])
})

it('leaves every machine a tagged group', () => {
  const ids = fc.uniqueArray(fc.constantFrom('sg-1', 'sg-2', 'sg-3', 'sg-4'), { minLength: 1 })
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 5 }), (groups) => {
      const gone = lost(groups).map((text) => text.split(' ')[0] ?? '')
      for (const all of groups) expect(all.filter((id) => !gone.includes(id))).not.toEqual([])
    }),
  )
})
