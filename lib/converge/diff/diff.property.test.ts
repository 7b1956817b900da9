import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import { desiredState } from '@/lib/derive/desired'
import type { Observed, ObservedRole } from '../observe/observe'
import { changesOf, clusterTag, cp, ours, role } from '../testing/accounts'
import { existingPlan, poolPlan } from '../testing/plans'
import { anyNodeGroup, nodeGroupChoices, ownedNodeGroups } from '../testing/node-groups'
import { anyPolicies, noPolicies, ownedPolicies, policyChoices } from '../testing/policies'
import { anySettings, ownedSettings, plainSettings, settingChoices } from '../testing/settings'
import { simulate } from '../testing/simulate'
import { own } from '../own'
import type { Owned } from '../observe/owned'
import { recordKeys } from '../record/record'
import { isSettingKey } from '../record/setting-record'
import { undo } from '../undo/undo'

/** The account after everything that can be done for a plan is done. */
const applied = (plan: Plan, before: Observed) =>
  simulate(before, changesOf(plan, before).flatMap(({ operations }) => operations))

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const tags = fc.dictionary(
  fc.constantFrom('lariat.dev/managed-by', clusterTag, 'kubernetes.io/cluster/other', 'Name', 'kubernetes.io/role/elb'),
  fc.constantFrom('lariat', 'owned', 'shared', '1'),
)
const roleName = fc.constantFrom(cp, 'prod-a-worker', 'platform-node')
const observedRole: fc.Arbitrary<ObservedRole> = fc.record({
  path: fc.constantFrom('/', '/platform/'),
  trust: fc.constantFrom<unknown>(role().trust, null, { Statement: [] }),
  boundary: fc.constantFrom(null, 'arn:aws:iam::1:policy/b'),
  tags: fc.oneof(tags, fc.constant(ours)),
  policies: fc.dictionary(fc.constantFrom(`lariat-${cp}`, 'lariat-prod-a-worker'), fc.constantFrom<unknown>({}, null)),
})
const observedProfile = fc.record({
  tags: fc.oneof(tags, fc.constant(ours)),
  roleNames: fc.oneof(fc.constant([]), fc.tuple(roleName)),
})
const record = <T>(keys: readonly string[], one: fc.Arbitrary<T>) =>
  fc.tuple(...keys.map(() => maybe(one))).map((values) =>
    Object.fromEntries(keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i]] as const]))),
  )
const account: fc.Arbitrary<Observed> = fc.record({
  balancingRole: fc.boolean(),
  policies: fc.constant(noPolicies),
  roles: record([cp, 'prod-a-worker', 'platform-node'], observedRole),
  profiles: record([cp, 'prod-a-worker', 'platform-node'], observedProfile),
  associations: record(['i-1', 'i-2'], fc.record({ id: fc.constant('iip-1'), profileName: roleName })),
  tags: record(['vpc-1', 'i-1', 'i-2', 'i-3', 'subnet-1', 'subnet-2', 'sg-1', 'sg-2', 'rtb-1', 'rtb-2', 'vol-1'], tags),
  attached: record(['i-1', 'i-2', 'i-3'], fc.subarray(['sg-1', 'sg-2'])),
  nodeGroup: anyNodeGroup,
  settings: anySettings,
  showingTags: fc.subarray(['i-3']),
}).chain((one) =>
  anyPolicies(fc.oneof(tags, fc.constant(ours)), Object.keys(one.roles)).map((policies) => ({ ...one, policies })),
)
const plan = fc
  .record({
    cp: fc.constantFrom<'create' | 'existing'>('create', 'existing'),
    worker: fc.constantFrom<'create' | 'existing'>('create', 'existing'),
    adopted: fc.constantFrom('', 'platform-node'),
    profile: fc.constantFrom('', cp),
    replace: fc.boolean(),
    linked: fc.boolean(),
    pools: fc.boolean(),
    settings: settingChoices,
    nodeGroup: nodeGroupChoices,
    listed: fc.boolean(),
    policies: policyChoices,
    mode: fc.constantFrom<Plan['iam']['mode']>('documented', 'minimal', 'tag-scoped'),
  })
  .map((choice) =>
    (choice.pools ? poolPlan : existingPlan)(undefined, ({ iam, nodes, features, storage }) => {
      Object.assign(nodes, choice.settings)
      nodes.nodeGroup = choice.nodeGroup
      nodes.routeTables = choice.listed ? [{ id: 'rtb-1', name: '' }] : []
      storage.ebs = choice.listed
      storage.volumes = [{ id: 'vol-1', name: '' }]
      iam.mode = choice.mode
      iam.controlPlane = { source: choice.cp, roleName: choice.adopted, profileName: '' }
      iam.worker = { source: choice.worker, roleName: '', profileName: choice.profile }
      iam.replaceProfiles = choice.replace
      iam.serviceLinkedRole = choice.linked
      iam.policies = choice.policies.form
      iam.rancherCredential = { kind: choice.policies.credential, name: 'rancher' }
      features.loadBalancerController = choice.policies.controller
    }),
  )

it('once applied to an account with nothing in the way, nothing is left to do', () => {
  const resources = ['vpc-1', 'i-1', 'i-2', 'i-3', 'subnet-1', 'subnet-2', 'sg-1', 'rtb-1', 'vol-1']
  const possible = plan.filter(({ iam }) => iam.worker.profileName === '')
  fc.assert(
    fc.property(possible, (wanted) => {
      const { roles } = desiredState(wanted)
      const adopted = roles.filter(({ source }) => source === 'existing').map(({ name }) => name)
      const before: Observed = {
        balancingRole: false,
        policies: {
          ...noPolicies,
          attached: Object.fromEntries([...adopted.map((name) => `role/${name}`), 'role/rancher', 'user/rancher'].map((key) => [key, []])),
        },
        roles: Object.fromEntries(adopted.map((name) => [name, role({ tags: {} })])),
        profiles: {},
        associations: {},
        tags: Object.fromEntries(resources.map((id) => [id, {}])),
        attached: { 'i-1': ['sg-1'], 'i-2': ['sg-1'], 'i-3': ['sg-1'] },
        nodeGroup: null,
        settings: plainSettings,
        showingTags: [],
      }
      const after = changesOf(wanted, applied(wanted, before))
      expect(after.filter(({ action }) => action !== 'nothing')).toEqual([])
    }),
  )
})

it('whatever the account holds: applying is always possible, and a second time only the conflicts are left', () => {
  fc.assert(
    fc.property(plan, account, (wanted, before) => {
      const first = changesOf(wanted, before)
      const second = changesOf(wanted, applied(wanted, before))
      const conflicts = (changes: typeof first) =>
        changes.filter(({ action }) => action === 'conflict').map(({ id }) => id)
      expect(conflicts(second)).toEqual(conflicts(first))
      expect(second.filter(({ action }) => action !== 'conflict' && action !== 'nothing')).toEqual([])
    }),
    { numRuns: 500 },
  )
})

/** What `readOwned` reads of such an account. */
function owned(account: Observed): Owned {
  return {
    roles: Object.fromEntries(
      Object.entries(account.roles).map(([name, { tags, policies }]) => {
        const profiles = Object.entries(account.profiles).filter(([, { roleNames }]) => roleNames.includes(name))
        return [name, { tags, inline: Object.keys(policies), attached: own(account.policies.attached, `role/${name}`) ?? [], profiles: profiles.map(([profile]) => profile) }]
      }),
    ),
    profiles: account.profiles,
    policies: ownedPolicies(account, clusterTag),
    recorded: Object.fromEntries(
      Object.entries(account.tags).filter(([, tags]) => Object.keys(tags).some((key) => recordKeys(clusterTag).isRecord(key) || isSettingKey(key, clusterTag))),
    ),
    nodeGroups: ownedNodeGroups(account),
    ...ownedSettings(account, clusterTag),
    associations: account.associations,
    formerProfiles: new Set(Object.keys(account.profiles)),
  }
}

/** An account in which nothing is Lariat's yet, and nothing refers to what does not exist. */
const foreign = account.map((one): Observed => {
  const theirs = <T extends { readonly tags: Tags }>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([name, entry]) => [name, { ...entry, tags: { Name: name } }]))
  const roles = Object.entries(theirs(one.roles)).map(([name, found]) => [name, { ...found, policies: {} }] as const)
  const profiles = Object.entries(theirs(one.profiles)).map(([name, { tags, roleNames }]) => {
    return [name, { tags, roleNames: roleNames.filter((role) => own(one.roles, role) !== undefined) }] as const
  })
  // A machine that runs with an empty profile would keep the role that applying puts into it.
  const filled = new Set(profiles.flatMap(([name, { roleNames }]) => (roleNames.length > 0 ? [name] : [])))
  const associations = Object.entries(one.associations).filter(([, { profileName }]) => filled.has(profileName))
  const wanted = theirs(one.policies.wanted)
  return {
    ...one,
    nodeGroup: one.nodeGroup && { ...one.nodeGroup, tags: { Name: 'nodes' } },
    policies: { ...one.policies, wanted },
    roles: Object.fromEntries(roles),
    profiles: Object.fromEntries(profiles),
    associations: Object.fromEntries(associations),
  }
})

it('whatever the account holds: what applying did is undone', () => {
  // The service-linked role is the account's and stays.
  const withoutIds = ({ associations, balancingRole: _, ...rest }: Observed) => ({
    ...rest,
    associations: Object.fromEntries(Object.entries(associations).map(([id, { profileName }]) => [id, profileName])),
  })
  fc.assert(
    fc.property(plan, foreign, (wanted, before) => {
      const after = applied(wanted, before)
      const changes = undo(desiredState(wanted), owned(after))
      const back = simulate(after, changes.flatMap(({ operations }) => operations))
      expect(withoutIds(back)).toEqual(withoutIds(before))
    }),
    { numRuns: 300 },
  )
})

it('is the same every time, has no id twice, and builds only on what stands before', () => {
  fc.assert(
    fc.property(plan, account, (wanted, before) => {
      const changes = changesOf(wanted, before)
      expect(changesOf(wanted, structuredClone(before))).toEqual(changes)
      const seen = new Set<string>()
      for (const one of changes) {
        expect(seen.has(one.id)).toBe(false)
        for (const id of one.after) expect(seen.has(id)).toBe(true)
        seen.add(one.id)
        expect(one.calls.length > 0).toBe(one.operations.length > 0)
        if (one.action === 'nothing' || one.action === 'conflict') expect(one.operations).toEqual([])
      }
    }),
  )
})
