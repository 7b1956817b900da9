import { describe, expect, it } from 'vitest'
import { desiredState } from '@/lib/derive/desired'
import type { Plan } from '@/lib/plan/schema'
import { change, clusterTag, cp, ours, role, bare } from '../testing/accounts'
import type { Owned } from '../observe/owned'
import { existingPlan, poolPlan } from '../testing/plans'
import { arnOf, versions } from '../testing/policies'
import { undo } from './undo'

const nothing: Owned = {
  roles: {}, profiles: {}, policies: {}, recorded: {}, settings: {}, regional: {}, nodeGroups: [], associations: {}, formerProfiles: new Set(),
}
const found = (plan: Plan, owned: Partial<Owned>, id: string) =>
  undo(desiredState(plan), { ...nothing, ...owned }).find((one) => one.id === id)

describe('the policy of Rancher’s credential', () => {
  const plan = poolPlan(undefined, ({ iam }) => (iam.rancherCredential = { kind: 'user', name: 'rancher' }))
  const name = 'lariat-prod-a-rancher-credential'
  const owned = {
    roles: { [cp]: { tags: ours, inline: [], attached: [], profiles: [cp] } },
    profiles: { [cp]: { tags: ours, roleNames: [cp] } },
    policies: { [arnOf(name)]: { tags: ours, versions: versions(1), attachedTo: ['user/rancher'] } },
  }

  it('goes last', () => {
    expect(found(plan, owned, `iam-policy/${name}`)).toMatchObject({ action: 'delete', after: [`iam-instance-profile/${cp}`, `iam-role/${cp}`] })
  })

  it('stays while machines run that Rancher has made, for it deletes them', () => {
    const running = { ...owned, associations: { 'i-9': { id: 'a', profileName: cp } } }
    expect(found(plan, running, `iam-policy/${name}`)).toMatchObject({ action: 'conflict', conflict: 'blocked' })
  })
})

describe('the role in a profile of somebody else', () => {
  const theirs = 'platform,node'
  const plan = existingPlan(undefined, ({ iam }) => (iam.controlPlane = { source: 'existing', roleName: theirs, profileName: 'theirs' }))
  const id = 'iam-instance-profile/theirs'
  const record = { 'lariat.dev/added-role/prod-a': 'platform:node' }
  const profile = (tags: Record<string, string>) => ({ profiles: { theirs: { tags, roleNames: [theirs] } } })

  it('is taken out by a record that says its name, comma and all', () => {
    const observed = { ...bare, roles: { [theirs]: role({ tags: {} }) }, profiles: { theirs: { tags: {}, roleNames: [] } } }
    expect(change(plan, observed, id).operations).toContainEqual({ call: 'iam:TagInstanceProfile', profile: 'theirs', tags: record })
    expect(found(plan, profile(record), id)?.calls.map(({ operation }) => operation)).toEqual([
      'iam:RemoveRoleFromInstanceProfile', 'iam:UntagInstanceProfile',
    ])
  })

  it('stays under machines that keep the profile, and waits for those that give it back', () => {
    const associations = { 'i-1': { id: 'a', profileName: 'theirs' } }
    expect(found(plan, { ...profile(record), associations }, id)).toMatchObject({ conflict: 'profile-in-use', current: ['instance = i-1'] })
    const recorded = { 'i-1': { 'lariat.dev/former-profile/prod-a': '', 'lariat.dev/gave-profile/prod-a': 'theirs' } }
    expect(found(plan, { ...profile(record), associations, recorded }, id)?.after).toEqual(['instance-profile-association/i-1'])
  })

  it('stays as long as another cluster has put it in as well', () => {
    const shared = { ...record, 'lariat.dev/added-role/prod-b': 'platform:node' }
    expect(found(plan, profile(shared), id)?.calls.map(({ operation }) => operation)).toEqual(['iam:UntagInstanceProfile'])
    const { 'lariat.dev/added-role/prod-a': _, ...second } = shared
    const observed = { ...bare, roles: { [theirs]: role({ tags: {} }) }, ...profile(second) }
    expect(change(plan, observed, id)).toMatchObject({ action: 'update', operations: [{ call: 'iam:TagInstanceProfile', tags: record }] })
  })
})

it('a profile without a region stays when the role in it is of a cluster in another one', () => {
  const tags = { 'lariat.dev/managed-by': 'lariat', [clusterTag]: 'owned' }
  const elsewhere = { tags: { ...tags, 'lariat.dev/region': 'us-east-1' }, inline: [], attached: [], profiles: [cp] }
  const owned = { roles: { [cp]: elsewhere }, profiles: { [cp]: { tags, roleNames: [cp] } } }
  expect(found(poolPlan(), owned, `iam-instance-profile/${cp}`)).toBeUndefined()
})
