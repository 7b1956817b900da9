import { expect, it } from 'vitest'
import type { PlannedChange } from '../diff/planned-change'
import { stepsOf } from './steps'

const untag = (id: string, ...after: string[]) => {
  const operations = [{ call: 'ec2:DeleteTags', resource: id, keys: ['a'] }]
  return { id, action: 'restore', after, operations } as unknown as PlannedChange
}
const other = (id: string, ...after: string[]) =>
  ({ id, action: 'delete', after, operations: [{ call: 'iam:DeleteRole', role: id }] }) as unknown as PlannedChange
const idsOf = (changes: PlannedChange[]) => stepsOf(changes).map((step) => step.changes.map(({ id }) => id))

it('writes equal tags in one call, also of resources that wait each for something of their own', () => {
  const changes = [other('x'), other('y'), untag('i-1', 'x'), untag('i-2', 'y'), untag('i-3')]
  expect(idsOf(changes)).toEqual([['x'], ['y'], ['i-1', 'i-2'], ['i-3']])
})

it('never lets a step wait for itself', () => {
  const changes = [untag('i-1'), other('x', 'i-1'), untag('i-2', 'x')]
  expect(idsOf(changes)).toEqual([['x'], ['i-1'], ['i-2']])
})
