import { describe, expect, it } from 'vitest'
import { desiredState } from '@/lib/derive/desired'
import type { Plan } from '@/lib/plan/schema'
import type { Owned } from '../observe/owned'
import { cp, ours } from '../testing/accounts'
import { existingPlan } from '../testing/plans'
import { undo } from './undo'

const made: Owned = {
  roles: { [cp]: { tags: ours, inline: [`lariat-${cp}`], attached: [], profiles: [cp] } },
  profiles: { [cp]: { tags: ours, roleNames: [cp] } },
  policies: {},
  recorded: {},
  settings: {},
  regional: {},
  nodeGroups: [],
  associations: {},
  formerProfiles: new Set(),
}
const [role, policy, profile] = [`iam-role/${cp}`, `iam-role-policy/${cp}/lariat-${cp}`, `iam-instance-profile/${cp}`]
const undone = (owned: Owned, change?: (plan: Plan) => void) =>
  Object.fromEntries(undo(desiredState(existingPlan(undefined, change)), owned).map(({ id, action, why }) => [id, `${action} ${why}`]))
const all = { [role]: 'delete role-delete', [policy]: 'delete policy-delete', [profile]: 'delete profile-delete' }

describe('what was left alone by applying', () => {
  it('is undone all the same', () => {
    expect(undone(made, ({ leave }) => leave.push(role, policy, profile))).toEqual(all)
  })

  it('stays where undoing meets a conflict, with what waits for it', () => {
    const used = { ...made, associations: { 'i-9': { id: 'a', profileName: cp } } }
    expect(undone(used)[profile]).toBe('conflict conflict')
    const left = undone(used, ({ leave }) => leave.push(profile))
    expect(Object.values(left)).toEqual(['nothing left', 'nothing left', 'nothing left'])
  })
})

it('a role of Lariat goes, whatever the Plan calls it now', () => {
  expect(undone(made, ({ iam }) => (iam.controlPlane = { source: 'existing', roleName: cp, profileName: cp }))).toEqual(all)
})
