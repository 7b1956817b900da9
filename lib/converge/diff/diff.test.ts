import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import type { Observed, ObservedProfile, ObservedRole } from '../observe/observe'
import { tagLines } from './tag-lines'
import { recordOf } from '../record/record'
import { bare, changesOf, change, clusterTag, cp, ours, role, trusting, withProfile, withRole } from '../testing/accounts'
import { existingPlan, poolPlan } from '../testing/plans'

describe('an account without anything', () => {
  it('gets everything, in an order that works', () => {
    const changes = changesOf(existingPlan(), bare)
    expect(changes.map(({ action, id }) => `${action} ${id}`)).toEqual([
      'create iam-role/prod-a-control-plane',
      'create iam-role-policy/prod-a-control-plane/lariat-prod-a-control-plane',
      'create iam-role/prod-a-worker',
      'create iam-role-policy/prod-a-worker/lariat-prod-a-worker',
      'create iam-instance-profile/prod-a-control-plane',
      'create iam-instance-profile/prod-a-worker',
      'update instance/i-1',
      'update instance/i-2',
      'update instance/i-3',
      'update security-group/sg-1',
      'update subnet/subnet-1',
      'update subnet/subnet-2',
      'create instance-profile-association/i-1',
      'create instance-profile-association/i-2',
      'create instance-profile-association/i-3',
    ])
    expect(change(existingPlan(), bare, 'instance-profile-association/i-1').after).toEqual([
      'iam-instance-profile/prod-a-control-plane',
      'iam-role-policy/prod-a-control-plane/lariat-prod-a-control-plane',
      'instance/i-1',
    ])
  })

  it('gets roles, profiles and tags but no associations when Rancher makes the machines', () => {
    const types = new Set(changesOf(poolPlan(), bare).map(({ resource }) => resource.type))
    expect(types).toEqual(new Set(['iam-role', 'iam-role-policy', 'iam-instance-profile', 'security-group', 'subnet']))
  })

  it('shows each call and how to undo it', () => {
    const written = { [clusterTag]: 'shared', 'kubernetes.io/role/elb': '1' }
    const [record] = tagLines(recordOf(written, written, {}, clusterTag))
    expect(change(existingPlan(), bare, 'subnet/subnet-1')).toMatchObject({
      current: [],
      desired: [`${clusterTag} = shared`, 'kubernetes.io/role/elb = 1', record],
      calls: [
        { operation: 'ec2:CreateTags', detail: `subnet-1: ${clusterTag} = shared, kubernetes.io/role/elb = 1, ${record}` },
      ],
      inverse: [
        { operation: 'ec2:DeleteTags', detail: `subnet-1: ${clusterTag}, kubernetes.io/role/elb, lariat.dev/wrote/prod-a` },
      ],
    })
    expect(change(existingPlan(), bare, `iam-instance-profile/${cp}`)).toMatchObject({
      calls: [
        { operation: 'iam:CreateInstanceProfile', detail: cp },
        { operation: 'iam:AddRoleToInstanceProfile', detail: `${cp}: ${cp}` },
      ],
      inverse: [
        { operation: 'iam:RemoveRoleFromInstanceProfile', detail: `${cp}: ${cp}` },
        { operation: 'iam:DeleteInstanceProfile', detail: cp },
      ],
    })
    expect(change(existingPlan(), bare, `iam-role/${cp}`)).toMatchObject({
      desired: [
        'path = /',
        'trust: Allow ec2.amazonaws.com',
        'lariat.dev/managed-by = lariat',
        `${clusterTag} = owned`,
        'lariat.dev/region = eu-central-1',
      ],
      inverse: [{ operation: 'iam:DeleteRole', detail: cp }],
    })
  })
})

describe('a role', () => {
  const id = `iam-role/${cp}`
  const china = trusting('ec2.amazonaws.com.cn')
  const boundary = 'arn:aws:iam::123456789012:policy/boundary'
  const other = 'kubernetes.io/cluster/other'

  it.each<[string, Partial<ObservedRole>, string]>([
    ['Lariat made in another region', { tags: { ...ours, 'lariat.dev/region': 'eu-west-1' } }, 'role-other-cluster'],
    ['somebody else made', { tags: {} }, 'role-not-ours'],
    ['somebody else made and tagged for this cluster', { tags: { [clusterTag]: 'owned' } }, 'role-not-ours'],
    ['of another cluster', { tags: { 'lariat.dev/managed-by': 'lariat', [other]: 'owned' } }, 'role-other-cluster'],
    ['under another path', { path: '/platform/' }, 'role-path'],
  ])('%s is in the way, and so is what builds on it', (_, more, key) => {
    const observed = withRole(more)
    expect(change(existingPlan(), observed, id)).toMatchObject({ action: 'conflict', conflict: key, calls: [] })
    const dependents = [`iam-role-policy/${cp}/lariat-${cp}`, `iam-instance-profile/${cp}`]
    for (const dependent of [...dependents, 'instance-profile-association/i-1']) {
      const blocked = { action: 'conflict', conflict: 'blocked', calls: [] }
      expect(change(existingPlan(), observed, dependent)).toMatchObject(blocked)
    }
    expect(change(existingPlan(), observed, 'iam-role/prod-a-worker').action).toBe('create')
    expect(change(existingPlan(), observed, 'instance/i-1').action).toBe('update')
  })

  it.each<[string, Partial<ObservedRole>, (plan: Plan) => void, string[]]>([
    ['whose trust has drifted', { trust: china }, () => {}, ['iam:UpdateAssumeRolePolicy']],
    ['without the cluster tag', { tags: { 'lariat.dev/managed-by': 'lariat' } }, () => {}, ['iam:TagRole']],
    ['without the region, as it was made by a script', { tags: { 'lariat.dev/managed-by': 'lariat', [clusterTag]: 'owned' } }, () => {}, ['iam:TagRole']],
    ['without a boundary', {}, (plan) => (plan.iam.permissionsBoundary = boundary), ['iam:PutRolePermissionsBoundary']],
    ['without a tag of the user', {}, (plan) => plan.tags.extra.push({ key: 'team', value: 'x' }), ['iam:TagRole']],
  ])('%s is brought back', (_, more, edit, operations) => {
    const found = change(existingPlan(undefined, edit), withRole(more), id)
    expect(found).toMatchObject({ action: 'update', why: 'role-update' })
    expect(found.calls.map(({ operation }) => operation)).toEqual(operations)
    expect(found.inverse).toHaveLength(1)
  })

  it('keeps a boundary that somebody else put on it', () => {
    expect(change(existingPlan(), withRole({ boundary }), id).action).toBe('nothing')
  })

  it('is called constructor: no accident of JavaScript', () => {
    const plan = existingPlan(undefined, ({ iam }) => (iam.controlPlane.roleName = 'constructor'))
    expect(change(plan, bare, 'iam-role/constructor').action).toBe('create')
  })
})

describe('a role to adopt', () => {
  const id = 'iam-role/platform-node'
  const plan = existingPlan(undefined, ({ iam }) => {
    iam.controlPlane = { source: 'existing', roleName: 'platform-node', profileName: '' }
  })
  const foreign = (more?: Partial<ObservedRole>): Observed => ({
    ...bare,
    roles: { 'platform-node': role({ tags: { team: 'x' }, ...more }) },
  })
  const lambda = trusting('lambda.amazonaws.com')

  it('stays as it is and gets one policy, and a profile if it has none', () => {
    const changes = changesOf(plan, foreign()).filter((one) => one.id.includes('platform-node'))
    expect(changes.map((one) => [one.action, ...one.calls.map(({ operation }) => operation)])).toEqual([
      ['adopt'],
      ['create', 'iam:PutRolePolicy'],
      ['create', 'iam:CreateInstanceProfile', 'iam:AddRoleToInstanceProfile'],
    ])
  })

  it("leaves its owner's profile untouched", () => {
    const observed = { ...foreign(), profiles: { 'platform-node': { tags: {}, roleNames: ['platform-node'] } } }
    expect(change(plan, observed, 'iam-instance-profile/platform-node').action).toBe('nothing')
  })

  it.each([
    ['does not exist', bare, 'role-missing'],
    ['does not trust EC2', foreign({ trust: lambda }), 'role-trust'],
  ])('%s', (_, observed, key) => {
    expect(change(plan, observed, id)).toMatchObject({ action: 'conflict', conflict: key })
  })

  it('serves both profiles with a policy each', () => {
    const both = existingPlan(undefined, ({ iam }) => {
      iam.controlPlane = { source: 'existing', roleName: 'platform-node', profileName: '' }
      iam.worker = { source: 'existing', roleName: 'platform-node', profileName: '' }
    })
    const ids = changesOf(both, foreign()).map((one) => one.id)
    expect(ids.filter((one) => one.startsWith('iam-'))).toEqual([
      'iam-role/platform-node',
      'iam-role-policy/platform-node/lariat-prod-a-control-plane',
      'iam-role-policy/platform-node/lariat-prod-a-worker',
      'iam-instance-profile/platform-node',
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a policy', () => {
  const id = `iam-role-policy/${cp}/lariat-${cp}`
  it('that says something else is written again', () => {
    const observed = withRole({ policies: { [`lariat-${cp}`]: { Statement: [] } } })
    expect(change(existingPlan(), observed, id)).toMatchObject({
      action: 'update', why: 'policy-update', current: [], inverse: [{ operation: 'iam:PutRolePolicy' }],
    })
  })
})

describe('an instance profile', () => {
  const id = `iam-instance-profile/${cp}`

  it.each<[string, ObservedProfile, string]>([
    ['of somebody else', { tags: {}, roleNames: [cp] }, 'profile-not-ours'],
    ['of another cluster',
      { tags: { 'lariat.dev/managed-by': 'lariat', 'kubernetes.io/cluster/other': 'owned' }, roleNames: [] },
      'profile-other-cluster'],
    ['with another role', { tags: ours, roleNames: ['somebody'] }, 'profile-other-role'],
  ])('%s is in the way', (_, profile, key) => {
    expect(change(existingPlan(), withProfile(profile), id)).toMatchObject({ action: 'conflict', conflict: key })
  })

  it('that a stopped run left empty gets its role', () => {
    const found = change(existingPlan(), withProfile({ tags: ours, roleNames: [] }), id)
    expect(found).toMatchObject({ action: 'update', calls: [{ operation: 'iam:AddRoleToInstanceProfile' }] })
  })

  it('cannot hold two roles', () => {
    const plan = existingPlan(undefined, ({ iam }) => (iam.worker.profileName = cp))
    expect(change(plan, bare, id)).toMatchObject({ action: 'conflict', conflict: 'profile-two-roles' })
  })
})
