import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictKeys, whyKeys } from '@/lib/converge/reasons'
import type { Action, Change, ResourceType } from '@/lib/converge/types'
import { groupChanges } from './group-changes'

const change = (id: string, action: Action, type: ResourceType, rest: Partial<Change> = {}): Change => ({
  id, action, resource: { type, name: id }, current: [], desired: [], calls: [], inverse: [], why: 'unchanged', after: [], ...rest,
})
const shape = (changes: readonly Change[]) => groupChanges(changes).map(({ rows }) => rows.flat().map(({ id }) => id))

describe('groupChanges', () => {
  it('puts equals together, in the order of their first', () => {
    expect(
      shape([
        change('role 1', 'create', 'iam-role'),
        change('policy 1', 'create', 'iam-role-policy'),
        change('role 2', 'create', 'iam-role'),
        change('role 3', 'adopt', 'iam-role'),
        change('policy 2', 'create', 'iam-role-policy'),
      ]),
    ).toEqual([['role 1', 'role 2'], ['policy 1', 'policy 2'], ['role 3']])
  })

  it('keeps different reasons and conflicts apart', () => {
    const conflict = (id: string, key: Change['conflict'] & string) => change(id, 'conflict', 'instance', { why: 'conflict', conflict: key })
    expect(shape([conflict('a', 'tag-limit'), conflict('b', 'resource-missing'), conflict('c', 'tag-limit')])).toEqual([['a', 'c'], ['b']])
    expect(
      shape([
        change('a', 'update', 'iam-role', { why: 'role-update' }),
        change('b', 'update', 'iam-role', { why: 'role-adopt' }),
      ]),
    ).toEqual([['a'], ['b']])
  })

  it('takes what reads the same as one row, whatever the calls are called with', () => {
    const tag = (id: string, current: string[], value: string): Change =>
      change(id, 'update', 'instance', {
        current, desired: [`k = ${value}`], calls: [{ operation: 'ec2:CreateTags', detail: `${id}: k = ${value}` }], why: 'tags-instance',
      })
    const [group, ...others] = groupChanges([tag('a', [], '1'), tag('b', ['k = 0'], '1'), tag('c', [], '1'), tag('d', [], '2')])
    expect(others).toEqual([])
    expect(group?.rows.map((row) => row.map(({ id }) => id))).toEqual([['a', 'c'], ['b'], ['d']])
  })

  it('loses none, and mixes nothing', () => {
    const any = fc.record({
      action: fc.constantFrom<Action>('create', 'update', 'nothing', 'conflict'),
      type: fc.constantFrom<ResourceType>('iam-role', 'instance', 'subnet'),
      why: fc.constantFrom(...whyKeys),
      conflict: fc.option(fc.constantFrom(...conflictKeys), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (all) => {
        const changes = all.map(({ action, type, why, conflict }, i) => change(`${i}`, action, type, { why, ...(conflict && { conflict }) }))
        const groups = groupChanges(changes)
        expect(groups.flatMap(({ rows }) => rows.flat()).map(({ id }) => id).sort()).toEqual(changes.map(({ id }) => id).sort())
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        for (const { rows } of groups) {
          const kinds = rows.flat().map(({ action, resource, why, conflict }) => [action, resource.type, why, conflict])
          for (const kind of kinds) expect(kind).toEqual(kinds[0])
        }
      }),
    )
  })
})
