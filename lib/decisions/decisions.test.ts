import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { parsePlan } from '@/lib/plan/parse'
import { decide, decisionsFor, maxLeft, takeUp } from './decisions'
import type { Observed } from '@/lib/converge/observe/observe'
import { conflictKeys, type ConflictKey } from '@/lib/converge/reasons'
import { bare, change, changesOf, clusterTag, cp, ours, role, trusting, withProfile, withRole, withTags } from '@/lib/converge/testing/accounts'
import { existingPlan, poolPlan } from '@/lib/converge/testing/plans'

const other = { 'kubernetes.io/cluster/other': 'owned' }
const lariats = { 'lariat.dev/managed-by': 'lariat', ...other }
const { 'i-1': _, ...withoutFirst } = bare.tags
const adopting = existingPlan(undefined, ({ iam }) => {
  iam.controlPlane = { source: 'existing', roleName: 'theirs', profileName: '' }
})
const owning = existingPlan(undefined, ({ tags }) => (tags.subnets = 'owned'))
const grouping = poolPlan(undefined, ({ nodes }) => {
  nodes.network.securityGroups = []
  nodes.nodeGroup.create = true
})
const theirGroup = (tags: Record<string, string>): Observed => ({ ...bare, nodeGroup: { id: 'sg-9', tags, rules: [] } })
const groupId = 'node-group/vpc-1/prod-a-nodes'
const routing = existingPlan(undefined, ({ nodes }) => nodes.routeTables.push({ id: 'rtb-1', name: '' }))
const twoTables: Observed = {
  ...bare,
  tags: { ...bare.tags, 'rtb-1': {}, 'rtb-2': { [clusterTag]: 'owned' } },
}
const crediting = poolPlan(undefined, ({ iam }) => (iam.rancherCredential = { kind: 'user', name: 'nobody' }))
const twoGroups: Observed = {
  ...bare,
  tags: { ...bare.tags, 'sg-2': { [clusterTag]: 'shared' } },
  attached: { ...bare.attached, 'i-2': ['sg-1', 'sg-2'] },
}

const cases: readonly (readonly [ConflictKey, Plan, Observed, string, string[]])[] = [
  ['role-not-ours', existingPlan(), withRole({ tags: {} }), `iam-role/${cp}`, ['adopt', 'rename']],
  ['role-other-cluster', existingPlan(), withRole({ tags: lariats }), `iam-role/${cp}`, ['rename']],
  ['role-path', existingPlan(), withRole({ path: '/team/' }), `iam-role/${cp}`, ['follow', 'rename']],
  ['role-missing', adopting, bare, 'iam-role/theirs', ['create']],
  ['role-trust', adopting, { ...bare, roles: { theirs: role({ trust: trusting('lambda.amazonaws.com') }) } }, 'iam-role/theirs', ['create']],
  ['profile-not-ours', existingPlan(), withProfile({ tags: {}, roleNames: [cp] }), `iam-instance-profile/${cp}`, ['rename']],
  ['profile-other-cluster', existingPlan(), withProfile({ tags: lariats, roleNames: [] }), `iam-instance-profile/${cp}`, ['rename']],
  ['profile-other-role', existingPlan(), withProfile({ tags: ours, roleNames: ['theirs'] }), `iam-instance-profile/${cp}`, ['rename']],
  ['profile-two-roles', existingPlan(undefined, ({ iam }) => (iam.worker.profileName = cp)), bare, `iam-instance-profile/${cp}`, ['rename']],
  ['resource-missing', existingPlan(), { ...bare, tags: withoutFirst }, 'instance/i-1', ['drop']],
  ['other-profile', existingPlan(), { ...bare, associations: { 'i-1': { id: 'a', profileName: 'theirs' } } }, 'instance-profile-association/i-1', ['replace']],
  ['other-cluster-tag', existingPlan(), withTags('i-1', other), 'instance/i-1', ['drop']],
  ['shared-as-owned', owning, withTags('subnet-1', other), 'subnet/subnet-1', ['share']],
  ['two-tagged-groups', existingPlan(), twoGroups, 'security-group/sg-1', ['untag']],
  ['two-tagged-tables', routing, twoTables, 'route-table/rtb-1', ['drop']],
  ['group-not-ours', grouping, theirGroup({}), groupId, ['rename']],
  ['group-other-cluster', grouping, theirGroup(lariats), groupId, ['rename']],
  ['principal-missing', crediting, bare, 'iam-policy/lariat-prod-a-rancher-credential', ['drop']],
]

/** What no edit of the Plan mends: it can only be left alone until somebody has changed the account. */
const onlyLeft: readonly ConflictKey[] = [
  'tag-limit', 'metadata-tags', 'vpc-unknown', 'setting-other-cluster', 'machine-runs', 'defaults-by-policy',
  'tokens-enforced', 'managed-policy-not-ours', 'managed-policy-other-cluster', 'managed-policy-path',
  // To be undone, and in use.
  'profile-in-use', 'role-in-use', 'policy-in-use', 'group-in-use',
  // Goes with what it waits for.
  'blocked',
]

it('every conflict has ways out that are tried here, or none', () => {
  expect([...cases.map(([key]) => key), ...onlyLeft].sort()).toEqual([...conflictKeys].sort())
})

describe.each(cases)('%s', (key, plan, account, id, kinds) => {
  const found = change(plan, account, id)

  it('has ways out, and can always be left alone', () => {
    expect(found.conflict).toBe(key)
    expect(decisionsFor(found, plan).map(({ kind }) => kind)).toEqual([...kinds, 'leave'])
  })

  it.each(decisionsFor(found, plan))('$kind settles it', ({ plan: decided }) => {
    const left = changesOf(decided, account).filter((one) => one.action === 'conflict')
    expect(left.filter((one) => one.id === id || one.conflict === 'blocked')).toEqual([])
  })
})

describe('what is left alone', () => {
  const account = withRole({ tags: {} })
  const decided = decide(existingPlan(), change(existingPlan(), account, `iam-role/${cp}`), 'leave')

  it('takes along what would build on it, and nothing else', () => {
    const left = changesOf(decided, account).filter(({ why }) => why === 'left')
    expect(left.map(({ id }) => id)).toEqual([
      `iam-role/${cp}`,
      `iam-role-policy/${cp}/lariat-${cp}`,
      `iam-instance-profile/${cp}`,
      'instance-profile-association/i-1',
    ])
    expect(left.every(({ action, operations }) => action === 'nothing' && operations.length === 0)).toBe(true)
  })

  it('can be taken up again', () => {
    expect(takeUp(decided, `iam-role/${cp}`)).toEqual(existingPlan())
  })

  it('is not offered once a Plan can hold no more', () => {
    const full = existingPlan(undefined, ({ leave }) => {
      for (let n = 0; n < maxLeft; n++) leave.push(`hostname-type/i-${n}`)
    })
    expect(parsePlan(full).ok).toBe(true)
    expect(parsePlan({ ...full, leave: [...full.leave, 'one more'] }).ok).toBe(false)
    expect(decisionsFor(change(existingPlan(), account, `iam-role/${cp}`), full).map(({ kind }) => kind)).toEqual(['adopt', 'rename'])
  })

  it('may be anything, not only a conflict', () => {
    const plan = existingPlan(undefined, ({ leave }) => leave.push('subnet/subnet-1'))
    expect(change(plan, bare, 'subnet/subnet-1')).toMatchObject({ action: 'nothing', why: 'left', calls: [] })
  })
})

describe('another name', () => {
  it('counts on, within the length that IAM takes', () => {
    const long = 'x'.repeat(64)
    const named = (roleName: string) => {
      const plan = existingPlan(undefined, ({ iam }) => (iam.controlPlane.roleName = roleName))
      const account = { ...bare, roles: { [roleName]: role({ tags: {} }) } }
      return decide(plan, change(plan, account, `iam-role/${roleName}`), 'rename').iam.controlPlane.roleName
    }
    expect(named('nodes')).toBe('nodes-2')
    expect(named('nodes-2')).toBe('nodes-3')
    expect(named('nodes-2019')).toBe('nodes-2019-2')
    expect(named(long)).toBe(`${'x'.repeat(62)}-2`)
  })
})

it('what is no conflict, or waits for one, is nothing to decide about', () => {
  const account = withRole({ tags: {} })
  expect(decisionsFor(change(existingPlan(), account, 'subnet/subnet-1'), existingPlan())).toEqual([])
  expect(decisionsFor(change(existingPlan(), account, `iam-instance-profile/${cp}`), existingPlan())).toEqual([])
})

it('a role of Lariat under another path is met where it stands', () => {
  const found = change(existingPlan(), withRole({ path: '/team/' }), `iam-role/${cp}`)
  expect(decide(existingPlan(), found, 'follow')).toEqual(existingPlan(undefined, ({ iam }) => (iam.path = '/team/')))
})

it('what is dropped is named nowhere any more', () => {
  const pooled = poolPlan(undefined, ({ nodes }) => nodes.pools.forEach((pool) => (pool.subnetId = 'subnet-1')))
  const machines = existingPlan(undefined, ({ nodes }) => nodes.instances.forEach((one) => (one.subnetId = 'subnet-1')))
  for (const plan of [pooled, machines]) {
    const { 'subnet-1': _gone, ...tags } = bare.tags
    const dropped = decide(plan, change(plan, { ...bare, tags }, 'subnet/subnet-1'), 'drop')
    expect(JSON.stringify(plan)).toContain('"subnet-1"')
    expect(JSON.stringify(dropped)).not.toContain('"subnet-1"')
  }
})
