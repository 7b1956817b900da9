import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateUserCommand,
  DetachRolePolicyCommand,
  ListPolicyVersionsCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import { snapshot } from '@/sandbox/testing/snapshot'
import { cp } from './testing/accounts'
import { last, withAccount } from './testing/harness'
import { existingPlan, poolPlan } from './testing/plans'
import { arnOf } from './testing/policies'

const t = withAccount()
const account = async () => t.aws(snapshot)
const complete = { code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 }
const todo = async (plan: Plan) => (await t.preview(plan)).changes.filter(({ action }) => action !== 'nothing')
const addUser = (UserName: string) => t.aws(({ iam }) => iam.send(new CreateUserCommand({ UserName })))
const versionsOf = (name: string) =>
  t.aws(async ({ iam }) => (await iam.send(new ListPolicyVersionsCommand({ PolicyArn: arnOf(name) }))).Versions ?? [])

const denied = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] }

const everything = (change: (plan: Plan) => void = () => {}) =>
  poolPlan(t.network(), (plan) => {
    plan.iam.policies = 'managed'
    plan.iam.serviceLinkedRole = true
    plan.iam.rancherCredential = { kind: 'user', name: 'rancher' }
    plan.features.loadBalancerController = 'beside'
    change(plan)
  })

describe('managed policies', () => {
  it('of every kind are made, found to be right, and taken away again', async () => {
    await addUser('rancher')
    const before = await account()
    expect(last(await t.applyAll(everything()))).toMatchObject(complete)
    expect(await todo(everything())).toEqual([])
    const { policies } = await account()
    expect(policies.map(({ arn, attached }) => [arn, attached])).toEqual([
      [arnOf('lariat-prod-a-control-plane'), [`role/${cp}`]],
      [arnOf('lariat-prod-a-load-balancers'), ['role/prod-a-worker']],
      [arnOf('lariat-prod-a-rancher-credential'), ['user/rancher']],
      [arnOf('lariat-prod-a-worker'), ['role/prod-a-worker']],
    ])
    expect(last(await t.undoAll(everything()))).toMatchObject(complete)
    const after = await account()
    const linked = after.roles.filter(({ path }) => path?.startsWith('/aws-service-role/'))
    expect(linked.map(({ name }) => name)).toEqual(['AWSServiceRoleForElasticLoadBalancing'])
    expect({ ...after, roles: after.roles.filter((role) => !linked.includes(role)) }).toEqual(before)
  })

  it('take over from inline ones and give back to them, without a moment in which a role has neither', async () => {
    const form = (policies: Plan['iam']['policies']) => existingPlan(t.network(), ({ iam }) => (iam.policies = policies))
    const before = await account()
    await t.applyAll(form('inline'))
    const inline = await account()
    t.account.proxy.calls.length = 0
    expect(last(await t.applyAll(form('managed')))).toMatchObject({ ...complete, done: 4 })
    const order = t.writes()
    expect(order.indexOf('DeleteRolePolicy')).toBeGreaterThan(order.indexOf('AttachRolePolicy'))
    expect(order.filter((call) => call === 'DeleteRolePolicy')).toHaveLength(2)
    expect(await todo(form('managed'))).toEqual([])
    expect((await account()).roles.find(({ name }) => name === cp)).toMatchObject({ policies: [] })
    expect(last(await t.applyAll(form('inline')))).toMatchObject({ ...complete, done: 4 })
    expect(await account()).toEqual(inline)
    await t.applyAll(form('managed'))
    expect(last(await t.undoAll(form('inline')))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('get a new version for a new document; the oldest makes room for a sixth', async () => {
    const name = `lariat-${cp}`
    await t.applyAll(everything(({ iam }) => (iam.rancherCredential.kind = 'none')))
    const PolicyDocument = JSON.stringify(denied)
    for (let i = 0; i < 4; i++) {
      await t.aws(({ iam }) => iam.send(new CreatePolicyVersionCommand({ PolicyArn: arnOf(name), PolicyDocument, SetAsDefault: true })))
    }
    const plan = everything(({ iam }) => (iam.rancherCredential.kind = 'none'))
    const [change] = await todo(plan)
    expect(change?.calls.map(({ operation }) => operation)).toEqual(['iam:DeletePolicyVersion', 'iam:CreatePolicyVersion'])
    expect(last(await t.applyAll(plan))).toMatchObject({ ...complete, done: 1 })
    expect((await versionsOf(name)).map(({ VersionId }) => VersionId).sort()).toEqual(['v2', 'v3', 'v4', 'v5', 'v6'])
    expect(await todo(plan)).toEqual([])
  })

  it('are attached to somebody else where the Plan says so, and nobody is left with them', async () => {
    await addUser('rancher')
    await addUser('fleet')
    const before = await account()
    await t.applyAll(everything())
    const moved = everything(({ iam }) => (iam.rancherCredential.name = 'fleet'))
    expect(last(await t.applyAll(moved))).toMatchObject({ ...complete, done: 1 })
    const credential = async () => (await account()).policies.find(({ arn }) => arn.endsWith('credential'))
    expect(await credential()).toMatchObject({ attached: ['user/fleet'] })
    const without = everything(({ iam }) => (iam.rancherCredential = { kind: 'none', name: '' }))
    expect(last(await t.undoAll(without))).toMatchObject(complete)
    expect((await account()).policies).toEqual(before.policies)
  })

  it('stay while somebody else uses them', async () => {
    const plan = everything(({ iam }) => (iam.rancherCredential.kind = 'none'))
    await t.applyAll(plan)
    const PolicyArn = arnOf('lariat-prod-a-load-balancers')
    await t.aws(({ iam }) => iam.send(new AttachRolePolicyCommand({ PolicyArn, RoleName: 'platform-node' })))
    const conflicts = (await t.previewUndo(plan)).changes.filter(({ action }) => action === 'conflict')
    expect(conflicts).toMatchObject([
      { id: 'iam-policy/lariat-prod-a-load-balancers', conflict: 'policy-in-use', current: ['attached to = role/platform-node'] },
    ])
    expect(last(await t.undoAll(plan))).toMatchObject({ failed: 0, conflicts: 1 })
    await t.aws(({ iam }) => iam.send(new DetachRolePolicyCommand({ PolicyArn, RoleName: 'platform-node' })))
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
  })

  it('of somebody else, and without anybody to attach to, are conflicts', async () => {
    const PolicyDocument = JSON.stringify(denied)
    await t.aws(({ iam }) => iam.send(new CreatePolicyCommand({ PolicyName: `lariat-${cp}`, PolicyDocument })))
    const found = (await todo(everything())).filter(({ action }) => action === 'conflict')
    expect(found.map(({ id, conflict }) => [id, conflict])).toEqual([
      [`iam-policy/lariat-${cp}`, 'managed-policy-not-ours'],
      ['iam-policy/lariat-prod-a-rancher-credential', 'principal-missing'],
    ])
  })
})

describe('an answer that is lost', () => {
  it('does not make a policy twice, nor a version', async () => {
    await addUser('rancher')
    const first = everything()
    expect(last(await t.run(first, (await t.preview(first)).digest, { key: faultKeys.lostAnswer }))).toMatchObject(complete)
    expect(await todo(first)).toEqual([])
    const second = everything(({ iam }) => (iam.mode = 'documented'))
    t.account.proxy.calls.length = 0
    expect(last(await t.run(second, (await t.preview(second)).digest, { key: faultKeys.lostAnswer }))).toMatchObject(complete)
    for (const name of ['control-plane', 'worker', 'rancher-credential']) {
      expect(await versionsOf(`lariat-prod-a-${name}`)).toHaveLength(2)
    }
    expect(await todo(second)).toEqual([])
  })
})
