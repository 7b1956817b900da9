import { AssociateIamInstanceProfileCommand, CreateTagsCommand } from '@aws-sdk/client-ec2'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { withSandboxClients } from '@/sandbox/account/clients'
import { apply, destroy } from './apply'
import { planChanges, planUndo } from './plan-changes'
import type { Full } from './testing/full-plan'
import { existingPlan, poolPlan } from './testing/plans'
import { openStage } from './testing/stage'

/* diff.property.test.ts says the same of a model of AWS, a thousand times; this says it of the emulator, some times. */

const runs = process.env.LARIAT_FAULTS === 'all' ? 40 : 4
const stage = await openStage()
afterAll(() => stage.account.stop())

const someTags = fc.dictionary(
  fc.constantFrom('Name', 'team', 'cost', 'kubernetes.io/role/elb', 'kubernetes.io/cluster/other'),
  fc.constantFrom('1', 'owned', 'shared', 'edge'),
  { maxKeys: 3 },
)
const account = fc.record({
  /** Whether the last machines have a profile of somebody else's, as one always has. */
  profiles: fc.tuple(fc.boolean(), fc.boolean()),
  subnets: fc.tuple(someTags, someTags),
  group: someTags,
})
const choices = fc.record({
  pools: fc.boolean(),
  mode: fc.constantFrom<Plan['iam']['mode']>('documented', 'minimal', 'tag-scoped'),
  policies: fc.constantFrom<Plan['iam']['policies']>('inline', 'managed'),
  worker: fc.constantFrom<'create' | 'existing'>('create', 'existing'),
  replace: fc.boolean(),
  owned: fc.constantFrom<'owned' | 'shared'>('owned', 'shared'),
  extra: fc.uniqueArray(fc.record({ key: fc.constantFrom('team', 'cost'), value: fc.constantFrom('edge', '7') }), { selector: ({ key }) => key }),
  settings: fc.boolean(),
})
type Account = typeof account extends fc.Arbitrary<infer T> ? T : never
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never

const planIn = (network: Full, choice: Choices): Plan =>
  (choice.pools ? poolPlan : existingPlan)(network, ({ iam, nodes, tags }) => {
    iam.mode = choice.mode
    iam.policies = choice.policies
    iam.replaceProfiles = choice.replace
    iam.worker = { source: choice.worker, roleName: choice.worker === 'existing' ? 'platform-node' : '', profileName: '' }
    tags.subnets = tags.securityGroups = choice.owned
    tags.extra = choice.extra
    nodes.enableDns = choice.settings
    nodes.metadata = { ...nodes.metadata, machines: choice.settings && !choice.pools, defaults: choice.settings }
  })

const prepare = (network: Full, { profiles, subnets, group }: Account) =>
  withSandboxClients(stage.account.direct, 'eu-central-1', async ({ ec2 }) => {
    const tag = async (id: string, tags: Record<string, string>) => {
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
      if (Tags.length > 0) await ec2.send(new CreateTagsCommand({ Resources: [id], Tags }))
    }
    for (const [i, tags] of subnets.entries()) await tag(network.subnetIds[i] ?? '', tags)
    await tag(network.groupId, group)
    const IamInstanceProfile = { Name: 'theirs' }
    const free = [network.instanceIds[2], network.instanceIds[3]].filter((_, i) => profiles[i])
    for (const InstanceId of free) await ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId, IamInstanceProfile }))
  })

it('whatever the account holds: applied, only conflicts are left, and undone it is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(account, choices, async (one, choice) => {
      const network = await stage.begin()
      await prepare(network, one)
      const plan = planIn(network, choice)
      const before = await stage.look()
      const first = await stage.preview(planChanges, plan)
      const conflicts = first.changes.filter(({ action }) => action === 'conflict').map(({ id }) => id)
      const end = (await stage.perform(apply, plan, { digest: first.digest })).at(-1)
      expect(end).toMatchObject({ code: 'apply.finished', failed: 0, skipped: 0 })
      const left = (await stage.preview(planChanges, plan)).changes.filter(({ action }) => action !== 'nothing')
      expect(left.map(({ id, action }) => `${action} ${id}`)).toEqual(conflicts.map((id) => `conflict ${id}`))

      expect((await stage.perform(destroy, plan)).at(-1)).toMatchObject({ failed: 0, skipped: 0, conflicts: 0 })
      expect((await stage.preview(planUndo, plan)).changes).toEqual([])
      expect(await stage.look()).toEqual(before)
      expect(stage.account.proxy.serverErrors).toEqual([])
    }),
    { numRuns: runs, endOnFailure: true },
  )
}, 600_000)
