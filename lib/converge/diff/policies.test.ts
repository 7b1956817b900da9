import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { desiredState } from '@/lib/derive/desired'
import { bare, change, changesOf, cp, ours, role } from '../testing/accounts'
import type { Observed } from '../observe/observe'
import type { ObservedPolicies, ObservedPolicy } from '../observe/policies'
import { existingPlan, poolPlan } from '../testing/plans'
import { accountId, arnOf, noPolicies, versions } from '../testing/policies'
import { versionToDelete } from './policy-versions'

const name = `lariat-${cp}`
const id = `iam-policy/${name}`
const managed = (edit: (plan: Plan) => void = () => {}) =>
  poolPlan(undefined, (plan) => {
    plan.iam.policies = 'managed'
    edit(plan)
  })
const document = desiredState(managed()).managedPolicies.find((one) => one.name === name)!.document
const policy = (more: Partial<ObservedPolicy> = {}): ObservedPolicy => ({ tags: ours, document, versions: versions(1), ...more })
const account = (policies: Partial<ObservedPolicies>, more: Partial<Observed> = {}): Observed => ({
  ...bare,
  roles: { [cp]: role() },
  policies: { ...noPolicies, attached: { [`role/${cp}`]: [] }, ...policies },
  ...more,
})
const attachedHere = { [`role/${cp}`]: [arnOf(name)] }
const callsOf = (observed: Observed, plan = managed()) => change(plan, observed, id).calls.map(({ operation }) => operation)

describe('a managed policy', () => {
  it('is made with a record of what it is attached to, in one call, and attached', () => {
    const { operations, action, after } = change(managed(), bare, id)
    expect({ action, after }).toEqual({ action: 'create', after: [`iam-role/${cp}`] })
    expect(operations).toMatchObject([
      { call: 'iam:CreatePolicy', policy: arnOf(name), tags: { ...ours, 'lariat.dev/attached-to': `role/${cp}` } },
      { call: 'iam:AttachRolePolicy', policy: arnOf(name), role: cp },
    ])
  })

  it('that is as it should be needs nothing', () => {
    expect(callsOf(account({ wanted: { [name]: policy() }, attached: attachedHere }))).toEqual([])
  })

  it.each([
    [1, 1, null],
    [4, 4, null],
    [5, 5, 'v1'],
    [5, 1, 'v2'],
    [5, 3, 'v1'],
  ])('that says something else gets a new version: of %i with v%i in force %s goes', (count, current, goes) => {
    const other = policy({ document: {}, versions: versions(count, current) })
    const { operations, inverse } = change(managed(), account({ wanted: { [name]: other }, attached: attachedHere }), id)
    expect(operations).toEqual([
      ...(goes === null ? [] : [{ call: 'iam:DeletePolicyVersion', policy: arnOf(name), version: goes }]),
      { call: 'iam:CreatePolicyVersion', policy: arnOf(name), document },
    ])
    expect(inverse).toEqual([{ operation: 'iam:SetDefaultPolicyVersion', detail: `${arnOf(name)}: v${current}` }])
  })

  it('of versions made in one moment loses the one with the lowest number', () => {
    const all = ['v12', 'v9', 'v10', 'v11', 'v8'].map((one) => ({ id: one, isDefault: one === 'v8', created: 1 }))
    expect(versionToDelete(all)).toBe('v9')
  })

  it.each<[string, Partial<ObservedPolicies>, string]>([
    ['of somebody else', { wanted: { [name]: policy({ tags: {} }) } }, 'managed-policy-not-ours'],
    ['of another cluster',
      { wanted: { [name]: policy({ tags: { 'lariat.dev/managed-by': 'lariat', 'kubernetes.io/cluster/b': 'owned' } }) } },
      'managed-policy-other-cluster'],
    ['of a cluster with the same ID in another region',
      { wanted: { [name]: policy({ tags: { ...ours, 'lariat.dev/region': 'us-east-1' } }) } },
      'managed-policy-other-cluster'],
    ['under another path', { attached: { [`role/${cp}`]: [`arn:aws:iam::${accountId}:policy/other/${name}`] } }, 'managed-policy-path'],
  ])('%s is in the way', (_, policies, key) => {
    expect(change(managed(), account(policies), id)).toMatchObject({ action: 'conflict', conflict: key })
  })

  it('of AWS with the same name is not in the way', () => {
    const attached = { [`role/${cp}`]: [`arn:aws:iam::aws:policy/${name}`] }
    expect(change(managed(), account({ attached }), id).action).toBe('create')
  })

  it('is waited for by the machines that need it, like an inline one', () => {
    const plan = existingPlan(undefined, ({ iam }) => (iam.policies = 'managed'))
    expect(change(plan, bare, 'instance-profile-association/i-1').after).toContain(id)
  })

  it('makes an adopted role one that is adopted', () => {
    const plan = managed(({ iam }) => (iam.controlPlane = { source: 'existing', roleName: 'theirs', profileName: '' }))
    const observed = account({ attached: { 'role/theirs': [] } }, { roles: { theirs: role({ tags: {} }) } })
    expect(change(plan, observed, 'iam-role/theirs').action).toBe('adopt')
    const given = account({ wanted: { [name]: policy() }, attached: { 'role/theirs': [arnOf(name)] } }, { roles: { theirs: role({ tags: {} }) } })
    expect(change(plan, given, 'iam-role/theirs').action).toBe('nothing')
  })
})

describe('permissions that move', () => {
  it('leave the role once the managed policy is there', () => {
    const observed = account({}, { roles: { [cp]: role({ policies: { [name]: document } }) } })
    expect(change(managed(), observed, `iam-role-policy/${cp}/${name}`)).toMatchObject({
      action: 'delete', why: 'policy-moved', after: [id], calls: [{ operation: 'iam:DeleteRolePolicy' }],
    })
  })

  it('leave the managed policy once they are in the role', () => {
    const former = { [name]: { tags: ours, versions: versions(3), attachedTo: [`role/${cp}`] } }
    expect(change(poolPlan(), account({ former, attached: {} }), id)).toMatchObject({
      action: 'delete', why: 'managed-policy-moved', after: [`iam-role-policy/${cp}/${name}`],
      operations: [
        { call: 'iam:DetachRolePolicy', role: cp },
        { call: 'iam:DeletePolicyVersion', version: 'v1' },
        { call: 'iam:DeletePolicyVersion', version: 'v2' },
        { call: 'iam:DeletePolicy' },
      ],
    })
  })

  it('stay where somebody else uses them', () => {
    const former = { [name]: { tags: ours, versions: versions(1), attachedTo: ['group/admins', `role/${cp}`] } }
    expect(change(poolPlan(), account({ former }), id)).toMatchObject({
      action: 'conflict', conflict: 'policy-in-use', current: ['attached to = group/admins'],
    })
  })
})

describe('the policy for Rancher’s credential', () => {
  const credential = 'iam-policy/lariat-prod-a-rancher-credential'
  const plan = poolPlan(undefined, ({ iam }) => (iam.rancherCredential = { kind: 'user', name: 'rancher' }))

  it('needs its user', () => {
    expect(change(plan, bare, credential)).toMatchObject({ action: 'conflict', conflict: 'principal-missing' })
  })

  it('is taken from whom the Plan does not name any more, before that is forgotten', () => {
    const { document: says } = desiredState(plan).managedPolicies[0]!
    const tags = { ...ours, 'lariat.dev/attached-to': 'role/former:x' }
    const wanted = { 'lariat-prod-a-rancher-credential': policy({ document: says, tags }) }
    expect(change(plan, account({ wanted, attached: { 'user/rancher': [] } }), credential).operations).toMatchObject([
      { call: 'iam:DetachRolePolicy', role: 'former,x' },
      { call: 'iam:TagPolicy', tags: { 'lariat.dev/attached-to': 'user/rancher' } },
      { call: 'iam:AttachUserPolicy', user: 'rancher' },
    ])
  })

  it('is of no use for machines that exist', () => {
    const existing = existingPlan(undefined, ({ iam }) => (iam.rancherCredential = { kind: 'user', name: 'rancher' }))
    expect(changesOf(existing, bare).some((one) => one.id === credential)).toBe(false)
  })
})

describe('the service-linked role', () => {
  const linked = 'service-linked-role/AWSServiceRoleForElasticLoadBalancing'
  const plan = poolPlan(undefined, ({ iam }) => (iam.serviceLinkedRole = true))

  it.each([
    [false, 'create', ['iam:CreateServiceLinkedRole']],
    [true, 'nothing', []],
  ] as const)('there: %s', (balancingRole, action, calls) => {
    const found = change(plan, { ...bare, balancingRole }, linked)
    expect([found.action, found.calls.map(({ operation }) => operation), found.inverse]).toEqual([action, calls, []])
  })

  it('is nobody’s business unless the Plan says so', () => {
    expect(changesOf(poolPlan(), bare).some((one) => one.id === linked)).toBe(false)
  })
})
