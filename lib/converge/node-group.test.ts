import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DeleteSecurityGroupCommand,
  DescribeInstancesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVolumesCommand,
  ModifyNetworkInterfaceAttributeCommand,
  RevokeSecurityGroupIngressCommand,
  type AuthorizeSecurityGroupIngressCommandInput,
  type EC2Client,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { snapshot } from '@/sandbox/testing/snapshot'
import { clusterTag } from './testing/accounts'
import { last, withAccount } from './testing/harness'
import { existingPlan, poolPlan } from './testing/plans'

const t = withAccount()
const name = 'prod-a-nodes'
const complete = { code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 }
const account = () => t.aws(snapshot)

function planOf(change: (plan: Plan) => void = () => {}): Plan {
  return poolPlan(t.network(), (plan) => {
    plan.nodes.network.securityGroups = []
    plan.nodes.nodeGroup = { create: true, name: '', administration: ['10.0.0.0/8', '2001:db8::/32'], nodePorts: [] }
    change(plan)
  })
}

const group = async () =>
  t.aws(async ({ ec2 }) => {
    const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'group-name', Values: [name] }] }))
    return SecurityGroups[0]
  })
const tablesAndVolumes = () =>
  t.aws(async ({ ec2 }) => {
    const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand({}))
    const { Volumes = [] } = await ec2.send(new DescribeVolumesCommand({}))
    return { tables: RouteTables.map((one) => one.RouteTableId ?? ''), volumes: Volumes.map((one) => one.VolumeId ?? '') }
  })
const changeOf = async (plan: Plan) => (await t.preview(plan)).changes.find(({ resource }) => resource.type === 'node-group')

describe('the node security group', () => {
  it('is made, follows the Plan, keeps the rules of others, and goes', async () => {
    const before = await account()
    const plan = planOf()
    expect((await changeOf(plan))?.calls.map(({ operation }) => operation)).toEqual(['ec2:CreateSecurityGroup', 'ec2:AuthorizeSecurityGroupIngress'])
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    expect(t.writes().filter((action) => action.includes('SecurityGroup'))).toEqual(['CreateSecurityGroup', 'AuthorizeSecurityGroupIngress'])
    expect((await t.preview(plan)).changes.filter(({ action }) => action !== 'nothing')).toEqual([])

    // As the cloud controller opens it for a load balancer.
    const { GroupId } = (await group())!
    const balancer = { IpProtocol: 'tcp', FromPort: 31000, ToPort: 31000, IpRanges: [{ CidrIp: '10.1.0.0/16', Description: 'kubernetes.io/rule/nlb/client=a1' }] }
    await t.aws(({ ec2 }) => ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [balancer] })))
    expect((await changeOf(plan))?.action).toBe('nothing')

    const other = planOf(({ nodes, cluster }) => {
      cluster.cni = 'cilium'
      nodes.nodeGroup = { ...nodes.nodeGroup, administration: ['192.0.2.7/32'], nodePorts: ['10.0.0.0/8'] }
    })
    expect(await changeOf(other)).toMatchObject({ action: 'update', why: 'group-update' })
    expect(last(await t.applyAll(other))).toMatchObject(complete)
    expect((await t.preview(other)).changes.filter(({ action }) => action !== 'nothing')).toEqual([])
    const open = (await group())!.IpPermissions!.map(({ IpProtocol, FromPort, IpRanges = [], Ipv6Ranges = [] }) => [IpProtocol, FromPort, ...IpRanges.map((one) => one.CidrIp), ...Ipv6Ranges.map((one) => one.CidrIpv6)].join(' '))
    expect(open).toEqual(expect.arrayContaining(['tcp 31000 10.1.0.0/16', 'tcp 22 192.0.2.7/32', 'udp 30000 10.0.0.0/8', 'icmp 8']))
    expect(open.join()).not.toMatch(/2001:db8|udp 4789/)

    expect(last(await t.undoAll(other))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('is taken up where an earlier run was stopped', async () => {
    const plan = planOf()
    await t.applyAll(plan)
    const { GroupId, IpPermissions } = (await group())!
    await t.aws(({ ec2 }) => ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: IpPermissions?.slice(2) })))
    expect((await changeOf(plan))?.calls.map(({ operation }) => operation)).toEqual(['ec2:AuthorizeSecurityGroupIngress'])
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    expect((await changeOf(plan))?.action).toBe('nothing')
  })

  it.each([
    ['nobody’s', [], 'group-not-ours'],
    ['nobody’s, in another case', [], 'group-not-ours', 'Prod-A-Nodes'],
    ['another cluster’s', [{ Key: 'lariat.dev/managed-by', Value: 'lariat' }, { Key: 'kubernetes.io/cluster/b', Value: 'owned' }], 'group-other-cluster'],
  ] as const)('stays as it is when it is %s', async (_, tags, conflict, GroupName: string = name) => {
    const Tags = [...tags]
    const VpcId = t.network().vpcId
    const TagSpecifications = [{ ResourceType: 'security-group' as const, Tags }]
    await t.aws(({ ec2 }) => ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: 'x', VpcId, ...(Tags.length > 0 ? { TagSpecifications } : {}) })))
    expect(await changeOf(planOf())).toMatchObject({ action: 'conflict', conflict })
    expect((await t.previewUndo(planOf())).changes).toEqual([])
  })

  it('stays while a machine has it', async () => {
    const plan = planOf()
    await t.applyAll(plan)
    const { GroupId } = (await group())!
    const [InstanceId] = t.network().instanceIds
    await t.aws(async ({ ec2 }) => {
      const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [InstanceId!] }))
      const NetworkInterfaceId = Reservations[0]?.Instances?.[0]?.NetworkInterfaces?.[0]?.NetworkInterfaceId
      await ec2.send(new ModifyNetworkInterfaceAttributeCommand({ NetworkInterfaceId, Groups: [GroupId!] }))
    })
    const { changes } = await t.previewUndo(plan)
    expect(changes.find(({ resource }) => resource.type === 'node-group')).toMatchObject({
      action: 'conflict', conflict: 'group-in-use', current: [`in use by = ${InstanceId}`],
    })
    // AWS would refuse it, whoever asks.
    await expect(t.aws(({ ec2 }) => ec2.send(new DeleteSecurityGroupCommand({ GroupId })))).rejects.toThrow(GroupId)
  })
})

it.each([
  ['in', (ec2: EC2Client, rule: AuthorizeSecurityGroupIngressCommandInput) => ec2.send(new AuthorizeSecurityGroupIngressCommand(rule))],
  ['out', (ec2: EC2Client, rule: AuthorizeSecurityGroupIngressCommandInput) => ec2.send(new AuthorizeSecurityGroupEgressCommand({ ...rule, GroupId: rule.GroupId }))],
] as const)('the node security group stays while a rule of another group lets it %s', async (_, authorize) => {
  const plan = planOf()
  await t.applyAll(plan)
  const { GroupId } = (await group())!
  const other = t.network().groupId
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, UserIdGroupPairs: [{ GroupId }] }]
  await t.aws(({ ec2 }) => authorize(ec2, { GroupId: other, IpPermissions }))
  const { changes } = await t.previewUndo(plan)
  expect(changes.find(({ resource }) => resource.type === 'node-group')).toMatchObject({
    action: 'conflict', conflict: 'group-in-use', current: [`in use by = ${other}`],
  })
  await expect(t.aws(({ ec2 }) => ec2.send(new DeleteSecurityGroupCommand({ GroupId })))).rejects.toThrow(GroupId)
})

describe('route tables and volumes', () => {
  it('get their tags, and give them back', async () => {
    const before = await account()
    const { tables: [table = ''], volumes } = await tablesAndVolumes()
    const plan = existingPlan(t.network(), (one) => {
      one.nodes.routeTables = [{ id: table, name: '' }]
      one.storage.ebs = true
      one.storage.volumes = volumes.slice(0, 2).map((id) => ({ id, name: '' }))
    })
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    const { tags } = await account()
    const of = (id: string) => Object.fromEntries(tags.filter((one) => one.id === id).map(({ key, value }) => [key, value]))
    expect(of(table)).toMatchObject({ [clusterTag]: 'shared' })
    expect(of(volumes[1]!)).toMatchObject({ [clusterTag]: 'owned', 'ebs.csi.aws.com/cluster': 'true' })
    expect((await t.preview(plan)).changes.filter(({ action }) => action !== 'nothing')).toEqual([])
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })
})
