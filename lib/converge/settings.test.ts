import {
  ModifyInstanceMetadataDefaultsCommand,
  ModifyInstanceMetadataOptionsCommand,
  ModifyVpcAttributeCommand,
  StopInstancesCommand,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { snapshot } from '@/sandbox/testing/snapshot'
import { error, type FaultRule } from '@/sandbox/testing/faults'
import { last, withAccount } from './testing/harness'
import { existingPlan, poolPlan } from './testing/plans'

const t = withAccount()
const account = () => t.aws(snapshot)
const complete = { code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 }
const wants = ({ nodes, tags }: Plan) => {
  nodes.enableDns = true
  nodes.metadata = { machines: true, defaults: true, tokens: 'required', hopLimit: 2 }
  nodes.hostnameType = 'resource-name'
  tags.securityGroups = 'shared'
}
const planOf = (name = 'prod-a', change = wants, machines: readonly [number, number] = [0, 4]) => {
  const network = t.network()
  return existingPlan({ ...network, instanceIds: network.instanceIds.slice(...machines) }, (plan) => {
    plan.cluster.name = name
    change(plan)
  })
}

/** A VPC without DNS, machines that stand still, and settings of somebody's own. */
async function lived() {
  const { vpcId: VpcId, instanceIds } = t.network()
  await t.aws(async ({ ec2 }) => {
    await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: false } }))
    await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsSupport: { Value: false } }))
    await ec2.send(new StopInstancesCommand({ InstanceIds: [...instanceIds] }))
    const [InstanceId, closed] = instanceIds
    await ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId: closed, HttpEndpoint: 'disabled' }))
    await ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId, HttpTokens: 'required', HttpPutResponseHopLimit: 4, HttpProtocolIpv6: 'enabled' }))
    await ec2.send(new ModifyInstanceMetadataDefaultsCommand({ HttpTokens: 'optional', HttpEndpoint: 'enabled' }))
  })
  return account()
}

const failing = (action: RegExp, field = 'Action'): FaultRule => (call) =>
  action.test(call.action) && call.fields.has(field)
    ? error(403, 'UnauthorizedOperation', 'You are not authorized.')
    : undefined
const left = async (plan: Plan) => (await t.preview(plan)).changes.filter(({ action }) => action !== 'nothing')

describe('settings of EC2', () => {
  it('are made as the Plan wants them, and given back field by field', async () => {
    const before = await lived()
    const plan = planOf()
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    const { settings } = await account()
    const { vpcId, instanceIds } = t.network()
    expect(settings.dns).toContainEqual([vpcId, true, true])
    expect(settings.defaults).toEqual({ HttpTokens: 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' })
    expect(settings.machines[instanceIds[0]!]).toMatchObject({
      HttpTokens: 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled', HttpProtocolIpv6: 'enabled', type: 'resource-name',
    })
    expect(await left(plan)).toEqual([])
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)
    expect((await t.previewUndo(plan)).changes).toEqual([])
  })

  it('of subnets are for machines that Rancher will make', async () => {
    const before = await lived()
    const plan = poolPlan(t.network(), wants)
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    expect((await account()).settings.subnets).toContainEqual([t.network().subnetIds[0], 'resource-name'])
    expect(await left(plan)).toEqual([])
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it.each<[string, FaultRule]>([
    ['the record and the change', failing(/^Modify/)],
    ['the two attributes of a VPC', failing(/^ModifyVpcAttribute$/, 'EnableDnsHostnames.Value')],
  ])('are given back after a run that was stopped between %s', async (_, rule) => {
    const before = await lived()
    const plan = planOf()
    const interrupted = async (run: () => Promise<unknown>) => {
      t.account.rules.push(rule)
      await run()
      t.account.rules.length = 0
    }
    await interrupted(() => t.applyAll(plan))
    expect((await account()).tags.filter(({ key }) => key.startsWith('lariat.dev/setting/'))).not.toEqual([])
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)

    await t.applyAll(plan)
    await interrupted(() => t.undoAll(plan))
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it.each([[['prod-a', 'prod-b']], [['prod-b', 'prod-a']]])('of two clusters in one VPC come back with the last of them: %s', async (order) => {
    const before = await lived()
    const plans = { 'prod-a': planOf('prod-a', wants, [0, 2]), 'prod-b': planOf('prod-b', wants, [2, 4]) }
    for (const plan of Object.values(plans)) expect(last(await t.applyAll(plan))).toMatchObject(complete)
    const [first, second] = order.map((name) => plans[name as keyof typeof plans]) as [Plan, Plan]
    expect(last(await t.undoAll(first))).toMatchObject(complete)
    const { dns, defaults } = (await account()).settings
    expect(dns).toContainEqual([t.network().vpcId, true, true])
    expect(defaults).toMatchObject({ HttpPutResponseHopLimit: 2 })
    expect(await left(second)).toEqual([])
    expect(last(await t.undoAll(second))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('stay as somebody else has changed them since', async () => {
    await lived()
    const plan = planOf()
    await t.applyAll(plan)
    const { vpcId: VpcId, instanceIds: [InstanceId] } = t.network()
    await t.aws(async ({ ec2 }) => {
      await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: false } }))
      await ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId, HttpPutResponseHopLimit: 9 }))
    })
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    const { settings, tags } = await account()
    expect(settings.machines[InstanceId!]).toMatchObject({ HttpPutResponseHopLimit: 9 })
    expect(settings.dns).toContainEqual([VpcId, false, false])
    expect(tags.filter(({ key }) => key.startsWith('lariat.dev/'))).toEqual([])
  })

  it('wait while the account enforces IMDSv2, and leave a machine alone whose metadata somebody has turned off', async () => {
    const [first, second] = t.network().instanceIds
    const plan = planOf('prod-a', ({ nodes }) => (nodes.metadata = { machines: true, defaults: false, tokens: 'required', hopLimit: 2 }), [0, 2])
    await t.aws(({ ec2 }) => ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId: first, HttpTokens: 'optional' })))
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    await t.aws(async ({ ec2 }) => {
      await ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId: second, HttpEndpoint: 'disabled' }))
      await ec2.send(new ModifyInstanceMetadataDefaultsCommand({ HttpTokensEnforced: 'enabled' }))
    })
    const conflicts = (await t.previewUndo(plan)).changes.filter(({ action }) => action === 'conflict')
    expect(conflicts).toMatchObject([{ id: `metadata-options/${first}`, conflict: 'tokens-enforced' }])
    await t.aws(({ ec2 }) => ec2.send(new ModifyInstanceMetadataDefaultsCommand({ HttpTokensEnforced: 'disabled' })))
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    const { machines } = (await account()).settings
    expect(machines[first!]).toMatchObject({ HttpTokens: 'optional', HttpPutResponseHopLimit: 1 })
    expect(machines[second!]).toMatchObject({ HttpEndpoint: 'disabled', HttpPutResponseHopLimit: 2 })
  })

  it('of running machines are in conflict, and so are tags of machines that show theirs', async () => {
    const { instanceIds: [InstanceId] } = t.network()
    await t.aws(({ ec2 }) => ec2.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId, InstanceMetadataTags: 'enabled' })))
    const conflicts = (await t.preview(planOf())).changes.filter(({ action }) => action === 'conflict')
    expect(conflicts).toMatchObject([
      { id: `instance/${InstanceId}`, conflict: 'metadata-tags' },
      { id: `metadata-options/${InstanceId}`, conflict: 'metadata-tags' },
      ...t.network().instanceIds.map((id) => ({ id: `hostname-type/${id}`, conflict: 'machine-runs' })),
      { id: `instance-profile-association/${InstanceId}`, conflict: 'blocked' },
    ])
  })
})
