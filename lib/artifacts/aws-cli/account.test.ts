import {
  AssociateIamInstanceProfileCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  DescribeRouteTablesCommand,
  DescribeVolumesCommand,
  ModifyVpcAttributeCommand,
  StopInstancesCommand,
} from '@aws-sdk/client-ec2'
import {
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { regionTag } from '@/lib/derive/cluster-tag'
import { attachedToTag } from '@/lib/converge/diff/policy-principals'
import { withAccount } from '@/lib/converge/testing/harness'
import { existingPlan, poolPlan, type Network } from '@/lib/converge/testing/plans'
import { trustPolicy } from '@/lib/derive/policies'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import type { SandboxClients } from '@/sandbox/account/clients'
import { snapshot } from '@/sandbox/testing/snapshot'
import { startAwsCli, type AwsCli } from '@/sandbox/testing/aws-cli/cli'
import { iamControlPlane, iamRancherCredential, iamTrust, iamWorker } from '../iam'
import { lbcPolicy } from '../load-balancer-controller'
import { cleanup } from './cleanup'
import { setup } from './setup'
import { verify } from './verify'

const t = withAccount()
const folder = mkdtempSync(join(tmpdir(), 'lariat-scripts-'))
let cli: AwsCli

beforeAll(async () => {
  cli = await startAwsCli()
}, 60_000)
afterAll(() => {
  cli.stop()
  rmSync(folder, { recursive: true })
})

/** Writes the files of a Plan, and runs one of its scripts. */
async function script(name: 'setup' | 'verify' | 'cleanup', plan: Plan) {
  for (const render of [setup, verify, cleanup, iamTrust, iamControlPlane, iamWorker, iamRancherCredential, lbcPolicy]) {
    for (const { path, content } of [render(plan, 'en') ?? []].flat()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
  return cli.run('sh', [join(folder, `aws-cli/${name}.sh`)], t.account.url)
}

/** All that a Plan could have changed, but for the record that only Apply keeps: the scripts undo what stands in them. */
async function account(region: string) {
  const seen = await t.aws(snapshot, region)
  const kept = <T extends { tags: string[] }>(one: T) => ({ ...one, tags: one.tags.filter((tag) => !tag.startsWith(regionTag) && !tag.startsWith(attachedToTag)) })
  return {
    ...seen,
    roles: seen.roles.map(kept),
    profiles: seen.profiles.map(kept),
    policies: seen.policies.map(kept),
    tags: seen.tags.filter(({ key }) => !/^lariat\.dev\/(wrote|former|former-profile|gave-profile|setting)\//.test(key)),
  }
}

/** A preset in the seeded account: its network and machines are those that are there. */
function seeded(plan: Plan, { vpcId, subnetIds, groupId, instanceIds }: Network): Plan {
  const { network, instances } = plan.nodes
  const subnets = network.subnets.flatMap((subnet, i) => (subnetIds[i] ? [{ ...subnet, id: subnetIds[i] }] : []))
  const securityGroups = network.securityGroups.slice(0, 1).map((group) => ({ ...group, id: groupId }))
  const machines = instances.flatMap((machine, i) => (instanceIds[i] ? [{ ...machine, id: instanceIds[i] }] : []))
  return { ...plan, nodes: { ...plan.nodes, network: { vpcId, subnets, securityGroups }, instances: machines } }
}

const lines = (text: string) => text.trimEnd().split('\n')

describe('the scripts do what Apply does, and take it back', () => {
  const chosen = presets.filter(({ id }) => ['rke2-ec2-ha', 'rke2-custom', 'rke2-china'].includes(id))

  it.each(chosen.map(({ id, plan }) => [id, plan] as const))('%s', async (_, preset) => {
    const { region } = preset.aws
    await t.reset(region)
    const before = await account(region)
    const plan = seeded(preset, t.network())
    await t.applyAll(plan)
    const applied = await account(region)
    expect(applied).not.toEqual(before)

    await t.reset(region)
    expect(await script('setup', plan)).toMatchObject({ code: 0, err: '' })
    expect(await account(region)).toEqual(applied)
    expect(await script('setup', plan)).toMatchObject({ code: 0, err: '' })
    expect(await account(region)).toEqual(applied)

    const verified = await script('verify', plan)
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(lines(verified.out).every((line) => line.startsWith('OK '))).toBe(true)

    expect(await script('cleanup', plan)).toMatchObject({ code: 0, err: '' })
    expect(await account(region)).toEqual(before)
    const gone = await script('verify', plan)
    expect(gone.code).toBe(1)
    expect(lines(gone.out).every((line) => line.startsWith('MISSING '))).toBe(true)
  })
})

describe('managed policies and the service-linked role', () => {
  const denied = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] }
  const wanted = (change: (plan: Plan) => void = () => {}) =>
    poolPlan(t.network(), (plan) => {
      plan.iam.policies = 'managed'
      plan.iam.serviceLinkedRole = true
      plan.iam.rancherCredential = { kind: 'user', name: 'rancher' }
      plan.features.loadBalancerController = 'beside'
      change(plan)
    })
  const ofAccount = async () => {
    const { roles, ...rest } = await account('eu-central-1')
    return { ...rest, roles: roles.filter(({ path }) => !path?.startsWith('/aws-service-role/')) }
  }

  it('are made, moved out of roles, given new versions, and taken back', async () => {
    await t.reset('eu-central-1')
    await t.aws(({ iam }) => iam.send(new CreateUserCommand({ UserName: 'rancher' })))
    const before = await ofAccount()
    const plan = wanted()
    expect(await script('setup', plan)).toMatchObject({ code: 0, err: '' })
    const inline = { RoleName: cp, PolicyName: `lariat-${cp}`, PolicyDocument: JSON.stringify(denied) }
    await t.aws(({ iam }) => iam.send(new PutRolePolicyCommand(inline)))
    const { policies } = await ofAccount()
    const drifted = policies.find(({ arn }) => arn.endsWith('-worker'))?.arn ?? ''
    for (let i = 0; i < 4; i++) {
      const input = { PolicyArn: drifted, PolicyDocument: JSON.stringify(denied), SetAsDefault: true }
      await t.aws(({ iam }) => iam.send(new CreatePolicyVersionCommand(input)))
    }
    expect(await script('setup', plan)).toMatchObject({ code: 0, err: '' })
    const versions = (await ofAccount()).policies.map(({ arn, versions: all }) => [arn, all.map(({ id }) => id).sort()])
    expect(versions).toEqual(policies.map(({ arn }) => [arn, arn === drifted ? ['v2', 'v3', 'v4', 'v5', 'v6'] : ['v1']]))
    expect((await t.preview(plan)).changes.filter(({ action }) => action !== 'nothing')).toEqual([])
    const verified = await script('verify', plan)
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(lines(verified.out).every((line) => line.startsWith('OK '))).toBe(true)
    expect(await script('cleanup', plan)).toMatchObject({ code: 0, err: '' })
    expect(await ofAccount()).toEqual(before)
  }, 120_000)

  it('of somebody else, and without their user, are left alone', async () => {
    await t.reset('eu-central-1')
    const input = { PolicyName: 'lariat-prod-a-worker', PolicyDocument: JSON.stringify(denied) }
    await t.aws(({ iam }) => iam.send(new CreatePolicyCommand(input)))
    const { code, err } = await script('setup', wanted())
    expect(code).toBe(1)
    expect(lines(err).map((line) => line.split(':')[0])).toEqual(['rancher', 'lariat-prod-a-worker', 'Not everything could be done'])
    const theirs = (await ofAccount()).policies.find(({ arn }) => arn.endsWith('worker'))
    expect(theirs).toMatchObject({ tags: [], attached: [] })
  })
})

const nodesOwn = (plan: Plan) => {
  plan.nodes.nodeGroup = { create: true, name: '', administration: ['10.0.0.0/8', '2001:db8::/32'], nodePorts: [] }
}

it('a group for the nodes is to Apply as if it had made it, and goes again', async () => {
  const plan = existingPlan(t.network(), nodesOwn)
  const { region } = plan.aws
  const before = await account(region)
  expect(await script('setup', plan)).toMatchObject({ code: 0, err: '' })
  const { changes } = await t.preview(plan)
  expect(changes.find(({ resource }) => resource.type === 'node-group')?.action).toBe('nothing')
  const verified = await script('verify', plan)
  expect(verified).toMatchObject({ code: 0, err: '' })
  expect(verified.out).toContain('OK       prod-a-nodes: tcp 6443 6443 2001:db8::/32')

  const fewer = existingPlan(t.network(), (one) => {
    nodesOwn(one)
    one.nodes.nodeGroup.administration = ['10.0.0.0/8']
  })
  expect((await script('setup', fewer)).out).toContain('tcp 6443 6443 2001:db8::/32: removed')
  expect((await t.preview(fewer)).changes.find(({ resource }) => resource.type === 'node-group')?.action).toBe('nothing')
  expect((await script('verify', plan)).code).toBe(1)
  expect(await script('cleanup', fewer)).toMatchObject({ code: 0, err: '' })
  expect(await account(region)).toEqual(before)
}, 120_000)

const clusterTag = 'kubernetes.io/cluster/prod-a'
const cp = 'prod-a-control-plane'
const ours = [{ Key: 'lariat.dev/managed-by', Value: 'lariat' }, { Key: clusterTag, Value: 'owned' }]
const trust = JSON.stringify(trustPolicy(existingPlan()))
const role = (RoleName: string, Tags: { Key: string; Value: string }[] = [], Path = '/') =>
  new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust, Tags, Path })

/** What a scene finds in the account before its Plan is made. */
const listed: { tables: string[]; volumes: string[] } = { tables: [], volumes: [] }

interface Scene {
  readonly name: string
  /** Whether something stays undone. */
  readonly conflicts: boolean
  prepare(clients: SandboxClients, network: Network): Promise<unknown>
  readonly change?: (plan: Plan) => void
}

const otherProfile = async ({ ec2, iam }: SandboxClients, { instanceIds }: Network) => {
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'other' }))
  const IamInstanceProfile = { Name: 'other' }
  await ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId: instanceIds[1], IamInstanceProfile }))
}

function settings({ nodes }: Plan) {
  nodes.enableDns = true
  nodes.metadata = { machines: true, defaults: true, tokens: 'required', hopLimit: 2 }
  nodes.hostnameType = 'resource-name'
}

const scenes: readonly Scene[] = [
  {
    name: 'somebody else’s security group, another tagged route table, and volumes of another cluster',
    conflicts: true,
    async prepare({ ec2 }, { vpcId: VpcId }) {
      await ec2.send(new CreateSecurityGroupCommand({ GroupName: 'prod-a-nodes', Description: 'theirs', VpcId }))
      const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand({}))
      const { Volumes = [] } = await ec2.send(new DescribeVolumesCommand({}))
      listed.tables = RouteTables.map(({ RouteTableId = '' }) => RouteTableId)
      listed.volumes = Volumes.map(({ VolumeId = '' }) => VolumeId)
      await ec2.send(new CreateTagsCommand({ Resources: [listed.tables[1]!], Tags: [ours[1]!] }))
      await ec2.send(new CreateTagsCommand({ Resources: [listed.volumes[1]!], Tags: [{ Key: 'kubernetes.io/cluster/b', Value: 'owned' }] }))
    },
    change(plan) {
      nodesOwn(plan)
      plan.storage.ebs = true
      plan.nodes.routeTables = [{ id: listed.tables[0]!, name: '' }]
      plan.storage.volumes = listed.volumes.slice(0, 2).map((id) => ({ id, name: '' }))
    },
  },
  {
    name: "somebody else's role and profile",
    conflicts: true,
    async prepare({ iam }) {
      await iam.send(role(cp))
      await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'prod-a-worker' }))
    },
  },
  {
    name: 'roles for another cluster and under another path',
    conflicts: true,
    async prepare({ iam }) {
      await iam.send(role(cp, [ours[0]!, { Key: 'kubernetes.io/cluster/b', Value: 'owned' }]))
      await iam.send(role('prod-a-worker', ours, '/other/'))
    },
  },
  {
    name: 'adopted roles, one of them missing',
    conflicts: true,
    prepare: ({ iam }) => iam.send(role('theirs')),
    change(plan) {
      plan.iam.controlPlane = { source: 'existing', roleName: 'theirs', profileName: 'theirs-profile' }
      plan.iam.worker = { source: 'existing', roleName: 'missing', profileName: '' }
    },
  },
  {
    name: 'another profile, tags of other clusters, and ids that do not exist',
    conflicts: true,
    async prepare(clients, network) {
      await otherProfile(clients, network)
      const Tags = [{ Key: 'KubernetesCluster', Value: 'another' }]
      const Resources = [network.instanceIds[0]!, network.subnetIds[0]!, network.groupId]
      await clients.ec2.send(new CreateTagsCommand({ Resources, Tags }))
    },
    change(plan) {
      plan.nodes.instances[2]!.id = 'i-0123456789abcdef0'
      plan.nodes.network.subnets[1]!.id = 'subnet-0123456789abcdef0'
    },
  },
  {
    name: 'a role that lost its tag, a profile to replace, a boundary, a path, and tags that read like files',
    conflicts: false,
    async prepare(clients, network) {
      await otherProfile(clients, network)
      await clients.iam.send(role(cp, [ours[0]!], '/kubernetes/'))
    },
    change(plan) {
      plan.iam.replaceProfiles = true
      plan.iam.path = '/kubernetes/'
      plan.iam.permissionsBoundary = 'arn:aws:iam::123456789012:policy/limit'
      plan.tags.extra = [
        { key: 'a b', value: 'file:///dev/null' },
        { key: '汉字', value: '' },
      ]
    },
  },
  {
    name: 'settings of EC2, of machines that stand still',
    conflicts: false,
    async prepare({ ec2 }, { vpcId, instanceIds }) {
      await ec2.send(new ModifyVpcAttributeCommand({ VpcId: vpcId, EnableDnsHostnames: { Value: false } }))
      await ec2.send(new StopInstancesCommand({ InstanceIds: [...instanceIds] }))
    },
    change: settings,
  },
  {
    name: 'settings of EC2, of machines that run',
    conflicts: true,
    prepare: async () => {},
    change: settings,
  },
]

describe('what is in the way stays as it was, and the rest is done', () => {
  it.each(scenes)('$name', async ({ conflicts, prepare, change }) => {
    await t.aws((clients) => prepare(clients, t.network()))
    const plan = existingPlan(t.network(), change)
    await t.applyAll(plan)
    const applied = await account(plan.aws.region)

    await t.reset(plan.aws.region)
    await t.aws((clients) => prepare(clients, t.network()))
    const before = await account(plan.aws.region)
    const made = await script('setup', plan)
    expect(await account(plan.aws.region)).toEqual(applied)
    expect(made).toMatchObject(conflicts ? { code: 1 } : { code: 0, err: '' })
    expect((await script('verify', plan)).code).toBe(conflicts ? 1 : 0)
    await script('cleanup', plan)
    const left = (await account(plan.aws.region)).roles.map(({ name }) => name)
    const foreign = before.roles.filter(({ tags }) => !tags.includes('lariat.dev/managed-by=lariat'))
    expect(left).toEqual(expect.arrayContaining(foreign.map(({ name }) => name)))
  })
})

it('a cluster of the same name in another region is another cluster', async () => {
  const plan = existingPlan(t.network())
  await script('setup', plan)
  const before = await account(plan.aws.region)
  const elsewhere = existingPlan(t.network(), ({ aws }) => (aws.region = 'us-east-1'))
  const cleaned = await script('cleanup', elsewhere)
  expect(lines(cleaned.out).filter((line) => line.includes('left alone'))).toHaveLength(4)
  expect(await account(plan.aws.region)).toEqual(before)
  const made = await script('setup', elsewhere)
  expect(made).toMatchObject({ code: 1, err: expect.stringContaining(`${cp}: exists, and Lariat did not make it for this cluster`) as unknown })
  expect(await account(plan.aws.region)).toEqual(before)
})

describe('cleanup.sh', () => {
  it('touches nothing while machines of the cluster still run', async () => {
    const plan = existingPlan(t.network())
    await script('setup', plan)
    const before = await account(plan.aws.region)
    const fewer = existingPlan({ ...t.network(), instanceIds: t.network().instanceIds.slice(0, 1) })
    const ran = await script('cleanup', fewer)
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('delete the cluster first') as unknown })
    expect(await account(plan.aws.region)).toEqual(before)
  })

  it('leaves a role to which somebody attached something', async () => {
    const plan = existingPlan(t.network())
    await script('setup', plan)
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }],
    })
    await t.aws(({ iam }) =>
      iam.send(new PutRolePolicyCommand({ RoleName: cp, PolicyName: 'theirs', PolicyDocument: document })),
    )
    const ran = await script('cleanup', plan)
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(cp) as unknown })
    const { roles } = await account(plan.aws.region)
    expect(roles.filter(({ name }) => name?.startsWith('prod-a'))).toMatchObject([{ name: cp, policies: [['theirs', {}]] }])
  })
})

it('a script in the wrong account does nothing', async () => {
  const plan = existingPlan(t.network(), ({ aws }) => (aws.accountId = '210987654321'))
  for (const name of ['setup', 'verify', 'cleanup'] as const) {
    expect(await script(name, plan)).toMatchObject({ code: 1, err: expect.stringContaining('123456789012') as unknown })
  }
  expect(t.writes()).toEqual([])
})
