import { describe, expect, it } from 'vitest'
import type { Action, Change, ResourceType } from '@/lib/converge/types'
import { countChanges, isPending } from './count-changes'

const change = (action: Action, type: ResourceType): Change => ({
  id: `${type}/x`, action, resource: { type, name: 'x' }, current: [], desired: [], calls: [], inverse: [], why: 'unchanged', after: [],
})

describe('countChanges', () => {
  it('counts by what is done, kinds of tagged resources together', () => {
    expect(
      countChanges([
        change('update', 'subnet'),
        change('create', 'iam-role'),
        change('create', 'iam-role'),
        change('update', 'iam-role-policy'),
        change('create', 'iam-instance-profile'),
        change('adopt', 'iam-role'),
        change('create', 'instance-profile-association'),
        change('update', 'instance-profile-association'),
        change('update', 'security-group'),
        change('update', 'instance'),
        change('update', 'route-table'),
        change('update', 'volume'),
        change('nothing', 'subnet'),
        change('conflict', 'iam-role'),
      ]),
    ).toEqual([
      { verb: 'create', counts: [{ type: 'iam-role', count: 2 }, { type: 'iam-instance-profile', count: 1 }] },
      { verb: 'adopt', counts: [{ type: 'iam-role', count: 1 }] },
      { verb: 'update', counts: [{ type: 'iam-role-policy', count: 1 }] },
      { verb: 'attach', counts: [{ type: 'instance-profile-association', count: 2 }] },
      { verb: 'tag', counts: [{ type: 'resource', count: 5 }] },
    ])
  })

  it.each(['nothing', 'conflict'] as const)('does not count %s', (action) => {
    expect(countChanges([change(action, 'iam-role')])).toEqual([])
    expect(isPending(change(action, 'iam-role'))).toBe(false)
  })
})
