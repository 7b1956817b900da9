import {
  AssociateIamInstanceProfileCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DescribeInstancesCommand,
} from '@aws-sdk/client-ec2'
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  DeleteInstanceProfileCommand,
  PutRolePolicyCommand,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { snapshot } from '@/sandbox/testing/snapshot'
import { clusterTag, cp } from './testing/accounts'
import { last, withAccount } from './testing/harness'
import { existingPlan, poolPlan } from './testing/plans'

const t = withAccount()
const planOf = (change?: (plan: Plan) => void) => existingPlan(t.network(), change)
const account = () => t.aws(snapshot)
const complete = { code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 }

/** Machines, subnets and tags as somebody else has left them. */
async function lived() {
  const { instanceIds, subnetIds, groupId } = t.network()
  await t.aws(async ({ ec2, iam }) => {
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'theirs' }))
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'theirs', RoleName: 'platform-node' }))
    await ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId: instanceIds[1], IamInstanceProfile: { Name: 'theirs' } }))
    const Tags = [{ Key: clusterTag, Value: 'owned' }, { Key: 'team', Value: 'platform' }]
    await ec2.send(new CreateTagsCommand({ Resources: [subnetIds[0]!, groupId], Tags }))
  })
}

/** Disks and interfaces of machines with the cluster tag, as Rancher's machines have them; one disk is a claim's. */
const attachedDisks = (InstanceIds: string[]) =>
  t.aws(async ({ ec2 }) => {
    const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({ InstanceIds }))
    const machines = Reservations.flatMap(({ Instances = [] }) => Instances)
    const disks = machines.flatMap((one) => one.BlockDeviceMappings?.[0]?.Ebs?.VolumeId ?? [])
    const interfaces = machines.flatMap((one) => one.NetworkInterfaces?.[0]?.NetworkInterfaceId ?? [])
    await ec2.send(new CreateTagsCommand({ Resources: [...disks, ...interfaces], Tags: [{ Key: clusterTag, Value: 'owned' }] }))
    const [claimed = ''] = disks
    await ec2.send(new CreateTagsCommand({ Resources: [claimed], Tags: [{ Key: 'ebs.csi.aws.com/cluster', Value: 'true' }] }))
    return claimed
  })

describe('what the cluster itself made', () => {
  it('is told, and nothing that Lariat tagged or that another cluster owns', async () => {
    const plan = planOf()
    await t.applyAll(plan)
    const { vpcId, groupId } = t.network()
    const made = (GroupName: string, tags: Record<string, string>) =>
      t.aws(({ ec2 }) =>
        ec2.send(
          new CreateSecurityGroupCommand({
            GroupName,
            Description: 'load balancer',
            VpcId: vpcId,
            TagSpecifications: [
              { ResourceType: 'security-group', Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
            ],
          }),
        ),
      )
    const { GroupId = '' } = await made('k8s-elb-a1', { [clusterTag]: 'owned' })
    await made('k8s-elb-b2', { 'kubernetes.io/cluster/other': 'owned' })
    await made('shared', { [clusterTag]: 'shared' })
    const { GroupId: balanced = '' } = await made('k8s-traffic-a1', { 'elbv2.k8s.aws/cluster': 'prod-a' })
    await made('k8s-traffic-b2', { 'elbv2.k8s.aws/cluster': 'other' })
    const claimed = await attachedDisks(t.network().instanceIds.slice(0, 2))
    const { leftBehind, changes } = await t.previewUndo(plan)
    const ids = leftBehind.ok ? leftBehind.value.map((arn) => arn.slice(arn.lastIndexOf('/') + 1)) : []
    expect(ids.sort()).toEqual([GroupId, balanced, claimed].sort())
    expect(changes.map(({ id }) => id)).toContain(`security-group/${groupId}`)
    expect(changes.map(({ id }) => id)).not.toContain(`security-group/${GroupId}`)
  })
})

describe('undoing', () => {
  it('leaves the account as it was, field by field', async () => {
    await lived()
    const before = await account()
    const plan = planOf(({ iam, tags }) => {
      iam.replaceProfiles = true
      tags.extra = [{ key: 'team', value: 'edge' }, { key: 'cost', value: '7' }]
    })
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    expect(await account()).not.toEqual(before)
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)
    expect((await t.previewUndo(plan)).changes).toEqual([])
  })

  it('changes nothing in an account without anything of Lariat’s', async () => {
    await lived()
    expect((await t.previewUndo(planOf())).changes).toEqual([])
  })

  it('takes only its policy from an adopted role, and its role from an adopted profile', async () => {
    await t.aws(({ iam }) => iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'theirs' })))
    const before = await account()
    const plan = planOf(({ iam }) => {
      iam.controlPlane = { source: 'existing', roleName: 'platform-node', profileName: 'theirs' }
      iam.replaceProfiles = true
    })
    expect(last(await t.applyAll(plan))).toMatchObject(complete)
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('finds what was made under names that the Plan does not have any more', async () => {
    await lived()
    const before = await account()
    await t.applyAll(planOf(({ iam }) => (iam.replaceProfiles = true)))
    const renamed = planOf(({ iam }) => {
      iam.controlPlane.roleName = 'other-control-plane'
      iam.worker.roleName = 'other-worker'
    })
    expect(last(await t.undoAll(renamed))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('takes the policy of a migration from an adopted role as well', async () => {
    const before = await account()
    const adopting = (migrating: boolean) =>
      planOf(({ iam, cluster }) => {
        iam.controlPlane = { source: 'existing', roleName: 'platform-node', profileName: '' }
        cluster.migrating = migrating
        cluster.kubernetes = migrating ? 'v1.26.15+rke2r1' : 'v1.34.10+rke2r1'
        cluster.rancher = migrating ? '2.8' : '2.14'
      })
    for (const migrating of [true, false]) expect(last(await t.applyAll(adopting(migrating)))).toMatchObject(complete)
    expect(last(await t.undoAll(adopting(false)))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('of one cluster leaves another on the same subnets with what it needs', async () => {
    const { instanceIds, ...network } = t.network()
    const second = existingPlan({ ...network, instanceIds: instanceIds.slice(2) }, ({ cluster, tags }) => {
      cluster.name = 'prod-b'
      tags.securityGroups = 'shared'
    })
    const first = existingPlan({ ...network, instanceIds: instanceIds.slice(0, 2) }, ({ tags }) => (tags.securityGroups = 'shared'))
    const before = await account()
    for (const plan of [first, second]) expect(last(await t.applyAll(plan))).toMatchObject(complete)
    expect(last(await t.undoAll(first))).toMatchObject(complete)
    expect((await t.preview(second)).changes.filter(({ action }) => action !== 'nothing')).toEqual([])
    expect(last(await t.undoAll(second))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('takes a role of Lariat’s with what somebody put into it', async () => {
    const plan = poolPlan(t.network())
    const before = await account()
    await t.applyAll(plan)
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] })
    await t.aws(({ iam }) => iam.send(new PutRolePolicyCommand({ RoleName: cp, PolicyName: 'more', PolicyDocument })))
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
    expect(await account()).toEqual(before)
  })

  it('leaves roles and profiles under machines that Lariat did not give them to', async () => {
    const plan = poolPlan(t.network())
    await t.applyAll(plan)
    const [InstanceId] = t.network().instanceIds
    await t.aws(({ ec2 }) => ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId, IamInstanceProfile: { Name: cp } })))
    const { changes } = await t.previewUndo(plan)
    expect(changes.filter(({ action }) => action === 'conflict').map(({ id, conflict }) => [id, conflict])).toEqual([
      [`iam-instance-profile/${cp}`, 'profile-in-use'],
      [`iam-role-policy/${cp}/lariat-${cp}`, 'blocked'],
      [`iam-role/${cp}`, 'blocked'],
    ])
    expect(last(await t.undoAll(plan))).toMatchObject({ failed: 0, conflicts: 3 })
  })

  it('leaves a machine without a profile when the one it had is gone', async () => {
    await lived()
    const plan = planOf(({ iam }) => (iam.replaceProfiles = true))
    await t.applyAll(plan)
    await t.aws(async ({ iam }) => {
      await iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName: 'theirs', RoleName: 'platform-node' }))
      await iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName: 'theirs' }))
    })
    const { changes } = await t.previewUndo(plan)
    expect(changes.find(({ id }) => id.endsWith(t.network().instanceIds[1]!))).toMatchObject({ why: 'association-former-gone' })
    expect(last(await t.undoAll(plan))).toMatchObject(complete)
  })

  it('may be stopped after every step, and is finished by running it again', async () => {
    await lived()
    const before = await account()
    const plan = planOf(({ iam }) => (iam.replaceProfiles = true))
    await t.applyAll(plan)
    for (let rounds = 0; (await t.previewUndo(plan)).changes.length > 0; rounds++) {
      expect(rounds).toBeLessThan(40)
      const abort = new AbortController()
      await t.undoAll(plan, { signal: abort.signal, onEvent: ({ code }) => code === 'apply.step.done' && abort.abort() })
    }
    expect(await account()).toEqual(before)
  })
})
