import {
  CreateTagsCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DescribeTagsCommand,
} from '@aws-sdk/client-ec2'
import {
  CreateRoleCommand,
  DeleteRolePolicyCommand,
  GetInstanceProfileCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { nodePolicy } from '@/lib/derive/policies'
import type { Plan } from '@/lib/plan/schema'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import { planChanges } from './plan-changes'
import { actionsIn, last, withAccount } from './testing/harness'
import { existingPlan, poolPlan } from './testing/plans'

const t = withAccount()
const cp = 'prod-a-control-plane'
const clusterTag = 'kubernetes.io/cluster/prod-a'
const allDone = new Set(['nothing'])
const planOf = (change?: (plan: Plan) => void) => existingPlan(t.network(), change)

describe('apply', () => {
  it('makes what the plan wants, as AWS itself sees it', async () => {
    const plan = planOf()
    const changeSet = await t.preview(plan)
    expect(t.writes()).toEqual([])

    const events = await t.run(plan, changeSet.digest)
    expect(events[0]).toEqual({ code: 'apply.started', total: 18, digest: changeSet.digest })
    const rest = { failed: 0, skipped: 0, unchanged: 0, conflicts: 0 }
    expect(last(events)).toEqual({ code: 'apply.finished', done: 18, ...rest })

    const { instanceIds, subnetIds, groupId } = t.network()
    await t.aws(async ({ ec2, iam }) => {
      const role = await iam.send(new GetRoleCommand({ RoleName: cp }))
      expect(JSON.parse(decodeURIComponent(role.Role?.AssumeRolePolicyDocument ?? ''))).toEqual({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      })
      const roleTags = Object.fromEntries((role.Role?.Tags ?? []).map(({ Key, Value }) => [Key, Value]))
      const region = { 'lariat.dev/region': 'eu-central-1' }
      expect(roleTags).toEqual({ 'lariat.dev/managed-by': 'lariat', [clusterTag]: 'owned', ...region })

      for (const profile of ['control-plane', 'worker'] as const) {
        const name = `prod-a-${profile}`
        const policy = await iam.send(new GetRolePolicyCommand({ RoleName: name, PolicyName: `lariat-${name}` }))
        expect(JSON.parse(decodeURIComponent(policy.PolicyDocument ?? ''))).toEqual(nodePolicy(plan, profile))
        const found = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: name }))
        expect(found.InstanceProfile?.Roles?.map(({ RoleName }) => RoleName)).toEqual([name])
      }

      const associations = await ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}))
      const pairs = associations.IamInstanceProfileAssociations?.map(({ InstanceId, IamInstanceProfile }) => {
        return `${InstanceId} ${IamInstanceProfile?.Arn?.split('/').at(-1)}`
      })
      expect(pairs?.sort()).toEqual(instanceIds.map((id, i) => `${id} ${i === 0 ? cp : 'prod-a-worker'}`).sort())

      const Filters = [{ Name: 'key', Values: ['kubernetes.io/*'] }]
      const { Tags = [] } = await ec2.send(new DescribeTagsCommand({ Filters }))
      expect(Tags.map(({ ResourceId, Key, Value }) => `${ResourceId} ${Key}=${Value}`).sort()).toEqual(
        [
          ...instanceIds.map((id) => `${id} ${clusterTag}=owned`),
          `${groupId} ${clusterTag}=owned`,
          ...subnetIds.map((id) => `${id} ${clusterTag}=shared`),
          ...subnetIds.map((id, i) => `${id} kubernetes.io/role/${i === 0 ? 'elb' : 'internal-elb'}=1`),
        ].sort(),
      )
    })
    // Equal tags share a call: machines with each of the two profiles; group; public subnet; private subnets.
    expect(t.writes().filter((action) => action === 'CreateTags')).toHaveLength(5)
  })

  it('changes nothing the second time', async () => {
    const plan = planOf()
    await t.applyAll(plan)
    t.account.proxy.calls.length = 0
    const again = await t.preview(plan)
    expect(actionsIn(again)).toEqual(allDone)
    const events = await t.run(plan, again.digest)
    expect(events).toEqual([
      { code: 'apply.started', total: 0, digest: again.digest },
      { code: 'apply.finished', done: 0, failed: 0, skipped: 0, unchanged: 18, conflicts: 0 },
    ])
    expect(t.writes()).toEqual([])
  })

  it('tells of every step once, in an order that can be followed', async () => {
    const plan = planOf()
    const { changes, digest } = await t.preview(plan)
    const events = await t.run(plan, digest)
    for (const [i, { id, after }] of changes.entries()) {
      const started = events.findIndex((one) => one.code === 'apply.step.started' && one.id === id)
      const done = events.findIndex((one) => one.code === 'apply.step.done' && one.id === id)
      expect(events[started]).toMatchObject({ index: i })
      expect(done).toBeGreaterThan(started)
      for (const before of after) {
        expect(events.findIndex((one) => one.code === 'apply.step.done' && one.id === before)).toBeLessThan(started)
      }
    }
    expect(events).toHaveLength(2 + 2 * changes.length)
  })

  it('refuses a Plan with errors before it looks at anything', async () => {
    const plan = existingPlan(t.network(), ({ cluster }) => (cluster.id = 'has space, comma'))
    const events = await t.run(plan, '0'.repeat(64))
    expect(events).toEqual([{ code: 'apply.refused', error: { code: 'plan-has-errors' } }])
  })

  it('uses the principal of the partition', async () => {
    await t.reset('cn-north-1')
    const plan = poolPlan(t.network(), ({ aws }) => (aws.region = 'cn-north-1'))
    expect(last(await t.applyAll(plan))).toMatchObject({ code: 'apply.finished', failed: 0, conflicts: 0 })
    const role = await t.aws(({ iam }) => iam.send(new GetRoleCommand({ RoleName: cp })), 'cn-north-1')
    expect(decodeURIComponent(role.Role?.AssumeRolePolicyDocument ?? '')).toContain('"ec2.amazonaws.com.cn"')
    expect(role.Role?.Arn).toMatch(/^arn:aws-cn:/)
    expect(actionsIn(await t.preview(plan))).toEqual(allDone)
  })

  it('replaces a profile when the plan says so', async () => {
    await t.applyAll(planOf())
    const plan = planOf(({ iam }) => {
      iam.worker.roleName = 'second-worker'
      iam.replaceProfiles = true
    })
    expect(last(await t.applyAll(plan))).toMatchObject({ code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 })
    expect(actionsIn(await t.preview(plan))).toEqual(allDone)
  })

  it('repairs what was changed by hand', async () => {
    const plan = planOf()
    await t.applyAll(plan)
    await t.aws(async ({ ec2, iam }) => {
      await iam.send(new DeleteRolePolicyCommand({ RoleName: cp, PolicyName: `lariat-${cp}` }))
      const Tags = [{ Key: clusterTag, Value: 'shared' }]
      await ec2.send(new CreateTagsCommand({ Resources: [t.network().groupId], Tags }))
    })
    t.account.proxy.calls.length = 0
    expect(last(await t.applyAll(plan))).toMatchObject({ done: 2, unchanged: 16 })
    expect(t.writes().sort()).toEqual(['CreateTags', 'PutRolePolicy'])
  })

  it('adopts a role: only a policy and a missing profile are added', async () => {
    const plan = planOf(({ iam }) => {
      iam.controlPlane = { source: 'existing', roleName: 'platform-node', profileName: '' }
    })
    const before = await t.aws(({ iam }) => iam.send(new GetRoleCommand({ RoleName: 'platform-node' })))
    await t.applyAll(plan)
    const after = await t.aws(({ iam }) => iam.send(new GetRoleCommand({ RoleName: 'platform-node' })))
    expect(after.Role).toEqual(before.Role)
    const policies = await t.aws(({ iam }) => iam.send(new ListRolePoliciesCommand({ RoleName: 'platform-node' })))
    expect(policies.PolicyNames).toEqual([`lariat-${cp}`])
    expect(actionsIn(await t.preview(plan))).toEqual(allDone)
  })

  it('does the rest when something is in the way', async () => {
    await t.aws(({ iam }) => iam.send(new CreateRoleCommand({ RoleName: cp, AssumeRolePolicyDocument: '{}' })))
    const plan = planOf()
    const changeSet = await t.preview(plan)
    expect(changeSet.changes[0]).toMatchObject({ id: `iam-role/${cp}`, action: 'conflict', conflict: 'role-not-ours' })
    expect(last(await t.run(plan, changeSet.digest))).toMatchObject({ done: 14, failed: 0, skipped: 0, conflicts: 4 })
    const policies = await t.aws(({ iam }) => iam.send(new ListRolePoliciesCommand({ RoleName: cp })))
    expect(policies.PolicyNames).toEqual([])
  })
})

describe('apply does not start', () => {
  it('when the account has moved since the change set was shown', async () => {
    const plan = planOf()
    const { digest } = await t.preview(plan)
    const { groupId } = t.network()
    const Tags = [{ Key: clusterTag, Value: 'owned' }]
    await t.aws(({ ec2 }) => ec2.send(new CreateTagsCommand({ Resources: [groupId], Tags })))
    t.account.proxy.calls.length = 0
    const events = await t.run(plan, digest)
    expect(events).toEqual([{ code: 'apply.moved', changeSet: await t.preview(plan) }])
    expect(t.writes()).toEqual([])
  })

  it('with a digest of another plan', async () => {
    const { digest } = await t.preview(planOf())
    const [event] = await t.run(planOf(({ iam }) => (iam.mode = 'documented')), digest)
    expect(event?.code).toBe('apply.moved')
    expect(t.writes()).toEqual([])
  })

  it('in another account than the plan names', async () => {
    const plan = planOf(({ aws }) => (aws.accountId = '999999999999'))
    const error = { code: 'conflict', operation: 'sts:GetCallerIdentity', said: '123456789012 ≠ 999999999999' }
    expect(await planChanges(t.account.clients(), plan)).toEqual({ ok: false, error })
    expect(await t.run(plan, 'x')).toEqual([{ code: 'apply.refused', error }])
    expect(t.writes()).toEqual([])
  })

  it.each([
    [faultKeys.wrongKey, 'wrong-key'],
    [faultKeys.expired, 'expired-session'],
    [faultKeys.throttled, 'throttled'],
    [faultKeys.noGroups, 'no-permission'],
  ])('as %s', async (key, code) => {
    const events = await t.run(planOf(), 'x', { key })
    expect(events).toMatchObject([{ code: 'apply.refused', error: { code } }])
  })
})
