import {
  AssociateIamInstanceProfileCommand,
  AssociateVpcCidrBlockCommand,
  ReplaceIamInstanceProfileAssociationCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import { CreateInstanceProfileCommand, CreatePolicyCommand, CreatePolicyVersionCommand } from '@aws-sdk/client-iam'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AppError } from '@/lib/app-error'
import type { Result } from '@/lib/result'
import { withSandboxClients } from '@/sandbox/account/clients'
import type { SeedSummary } from '@/sandbox/seed'
import type { Clients } from '../clients'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import { error } from '@/sandbox/testing/faults'
import { paged } from '@/sandbox/testing/paged'
import { networkLists, type InventoryEvent, type ListName } from '@/lib/inventory'
import { readers } from './lists'
import { readInventory } from './read'

let account: TestAccount
let seeded: SeedSummary

const readNetwork = (clients: Clients) => readInventory(clients, { lists: networkLists })
const readIam = (clients: Clients) => readInventory(clients, { lists: ['roles', 'profiles'] })

beforeAll(async () => {
  account = await startTestAccount()
})
beforeEach(async () => {
  seeded = await account.reset()
})
afterEach(() => expect(account.proxy.serverErrors).toEqual([]))
afterAll(() => account.stop())

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('readNetwork', () => {
  it('sees the seeded region', async () => {
    const network = await readNetwork(account.clients())
    const { prod, dev } = seeded.networks
    const own = value(network.vpcs).filter((vpc) => !vpc.isDefault)
    const domainName = 'eu-central-1.compute.internal'
    expect(own.map(({ name, cidr, secondaryCidrs, domainName: domain }) => ({ name, cidr, secondaryCidrs, domainName: domain }))).toEqual([
      { name: 'prod', cidr: '10.0.0.0/16', secondaryCidrs: [], domainName },
      { name: 'dev', cidr: '10.1.0.0/16', secondaryCidrs: [], domainName },
    ])

    const subnets = value(network.subnets).filter(({ vpcId }) => vpcId === prod.vpcId)
    expect(subnets.map(({ name, zone, kind }) => `${name} ${zone} ${kind}`).sort()).toEqual([
      'prod-private-b eu-central-1b private',
      'prod-private-c eu-central-1c private',
      'prod-public-a eu-central-1a public',
    ])

    const groups = value(network.securityGroups).filter(({ name }) => name !== 'default')
    const names = ['bastion', 'rke2-control-plane', 'rke2-nodes']
    expect(groups.map(({ vpcId, name }) => `${vpcId} ${name}`).sort()).toEqual(
      [prod, dev].flatMap(({ vpcId }) => names.map((name) => `${vpcId} ${name}`)).sort(),
    )

    const instances = value(network.instances)
    expect(instances.map(({ id }) => id).sort()).toEqual([...seeded.instanceIds].sort())
    expect(instances.find(({ name }) => name === 'rke2-control-plane-1')).toMatchObject({
      type: 'm5.large',
      state: 'running',
      vpcId: prod.vpcId,
      subnetId: prod.subnetIds[0],
      zone: 'eu-central-1a',
      privateDnsName: expect.stringMatching(/^ip-10-0-0-\d+\.eu-central-1\.compute\.internal$/) as string,
      profile: null,
      associationId: null,
      metadata: { endpoint: 'enabled', tokens: 'required', hopLimit: 1 },
      keyName: 'platform',
      tags: { Name: 'rke2-control-plane-1' },
    })
    expect(value(network.keyPairs)).toEqual([{ name: 'platform' }])
    expect(account.proxy.calls.filter(({ action }) => !action.startsWith('Describe'))).toEqual([])
  })

  it('leaves out what is terminated', async () => {
    await withSandboxClients(account.direct, 'eu-central-1', ({ ec2 }) =>
      ec2.send(new TerminateInstancesCommand({ InstanceIds: [seeded.instanceIds[0] ?? ''] })),
    )
    const ids = value((await readNetwork(account.clients())).instances).map(({ id }) => id)
    expect(ids).toHaveLength(8)
    expect(ids).not.toContain(seeded.instanceIds[0])
  })

  it('reads the profile a machine has now, not the one it had', async () => {
    const InstanceId = seeded.instanceIds[0] ?? ''
    await withSandboxClients(account.direct, 'eu-central-1', async ({ ec2, iam }) => {
      await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'newer', Path: '/a/b/' }))
      const first = await ec2.send(
        new AssociateIamInstanceProfileCommand({ InstanceId, IamInstanceProfile: { Name: 'platform-node' } }),
      )
      const AssociationId = first.IamInstanceProfileAssociation?.AssociationId ?? ''
      const IamInstanceProfile = { Name: 'newer' }
      await ec2.send(new ReplaceIamInstanceProfileAssociationCommand({ AssociationId, IamInstanceProfile }))
    })
    const machine = value((await readNetwork(account.clients())).instances).find(({ id }) => id === InstanceId)
    expect(machine?.profile).toBe('newer')
  })

  it('loses only the list that is not permitted', async () => {
    const network = await readNetwork(account.clients('eu-central-1', faultKeys.noGroups))
    expect(network.securityGroups).toEqual({
      ok: false,
      error: {
        code: 'no-permission',
        operation: 'ec2:DescribeSecurityGroups',
        said: 'You are not authorized to perform this operation.',
      },
    })
    for (const list of ['vpcs', 'subnets', 'instances', 'keyPairs'] as const) expect(network[list].ok).toBe(true)
  })

  it('goes on without route tables, associations and DHCP options', async () => {
    const closed = ['DescribeRouteTables', 'DescribeIamInstanceProfileAssociations', 'DescribeDhcpOptions']
    account.rules.push(({ action }) =>
      closed.includes(action)
        ? { kind: 'error', status: 403, code: 'UnauthorizedOperation', message: 'no' }
        : undefined,
    )
    const network = await readNetwork(account.clients())
    expect(value(network.subnets).length).toBeGreaterThan(0)
    expect(value(network.instances)).toHaveLength(9)
    expect(new Set(value(network.vpcs).map(({ domainName }) => domainName))).toEqual(new Set([null]))
  })
})

describe('readIam', () => {
  it('sees roles, whom they trust, and profiles', async () => {
    const { roles, profiles } = await readIam(account.clients())
    expect(value(roles).map(({ name, path, trustsEc2 }) => `${path}${name} ${trustsEc2}`).sort()).toEqual([
      '/nightly-report false',
      '/platform-node true',
    ])
    expect(value(profiles)).toMatchObject([{ name: 'platform-node', roleName: 'platform-node' }])
  })

  it('knows EC2 in China', async () => {
    await account.reset('cn-north-1')
    const { roles } = await readIam(account.clients('cn-north-1'))
    expect(value(roles).find(({ name }) => name === 'platform-node')).toMatchObject({
      arn: 'arn:aws-cn:iam::123456789012:role/platform-node',
      trustsEc2: true,
    })
  })

  it('is throttled as a whole, with a code of its own', async () => {
    const { roles, profiles } = await readIam(account.clients('eu-central-1', faultKeys.throttled))
    for (const list of [roles, profiles]) expect(list).toMatchObject({ ok: false, error: { code: 'throttled' } })
  })
})

describe('readInventory', () => {
  it('reads every list there is, and changes nothing', async () => {
    const { prod } = seeded.networks
    await withSandboxClients(account.direct, 'eu-central-1', async ({ ec2, iam }) => {
      await ec2.send(new AssociateVpcCidrBlockCommand({ VpcId: prod.vpcId, CidrBlock: '100.64.0.0/16' }))
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] })
      const made = await iam.send(new CreatePolicyCommand({ PolicyName: 'deny', PolicyDocument }))
      await iam.send(new CreatePolicyVersionCommand({ PolicyArn: made.Policy?.Arn ?? '', PolicyDocument }))
    })
    const lists = Object.keys(readers) as ListName[]
    const asked = { vpcIds: [prod.vpcId], instanceTypes: ['m5.large', 'm5.nothing'] }
    const all = await readInventory(account.clients(), { lists, asked })
    for (const list of lists) expect([list, all[list].ok]).toEqual([list, true])

    expect(value(all.regions)).toContainEqual({ name: 'eu-central-1', optIn: 'opt-in-not-required' })
    expect(value(all.zones).map(({ name }) => name)).toContain('eu-central-1a')
    expect(value(all.vpcs).find(({ id }) => id === prod.vpcId)?.secondaryCidrs).toEqual(['100.64.0.0/16'])
    expect(value(all.vpcDns)).toEqual([{ vpcId: prod.vpcId, hostnames: true, support: true }])
    expect(value(all.dhcpOptions)[0]).toMatchObject({ domainNameServers: ['AmazonProvidedDNS'] })
    expect(value(all.routeTables).find(({ subnetIds }) => subnetIds.includes(prod.subnetIds[0] ?? ''))?.gateways).toContainEqual(
      expect.stringMatching(/^igw-/),
    )
    const instance = value(all.instances)[0]
    expect(value(all.images).some(({ id }) => id === instance?.imageId)).toBe(true)
    expect(value(all.images).length).toBeLessThan(20)
    expect(value(all.offeredTypes)).toContainEqual({ name: 'm5.large' })
    const large = { name: 'm5.large', cpus: 2, memoryGiB: 8, architectures: ['x86_64'] }
    expect(value(all.instanceTypes)).toEqual([large])
    const key = value(all.kmsKeys).find(({ id }) => id === seeded.kmsKeyId)
    expect(key).toMatchObject({ aliases: ['rke2-volumes'], arn: expect.stringMatching(/^arn:aws:kms:/) as string })
    expect(value(all.policies)).toMatchObject([
      { arn: 'arn:aws:iam::123456789012:policy/deny', defaultVersion: 'v1', versions: [{ id: 'v1' }, { id: 'v2' }] },
    ])
    expect(value(all.linkedRoles)).toEqual([])
    expect(value(all.metadataDefaults)).toHaveLength(1)
    expect(account.proxy.calls.filter(({ action }) => !/^(Describe|Get|List)/.test(action))).toEqual([])
  })

  it('asks for nothing that nobody wants, and for nothing twice', async () => {
    await readInventory(account.clients(), { lists: ['subnets', 'routeTables', 'instances', 'images', 'vpcs', 'dhcpOptions'] })
    const actions = account.proxy.calls.map(({ action }) => action).filter((action) => action !== 'DescribeImages')
    expect(actions.sort()).toEqual([
      'DescribeDhcpOptions', 'DescribeIamInstanceProfileAssociations', 'DescribeInstances', 'DescribeRouteTables',
      'DescribeSubnets', 'DescribeVpcs',
    ])
  })

  it('follows every page, also where AWS gives fewer than were asked for', async () => {
    const inPages = paged(account.direct)
    account.rules.push((call) => {
      if (call.fields.has('MaxResults')) call.fields.set('MaxResults', '5')
      return inPages(call)
    })
    const counts: number[] = []
    const emit = (event: InventoryEvent) => void (event.code === 'inventory.list.page' && counts.push(event.count))
    const { subnets } = await readInventory(account.clients(), { lists: ['subnets'] }, { emit })
    expect(counts).toEqual([5, 9])
    expect(new Set(value(subnets).map(({ id }) => id)).size).toBe(9)
  })

  it('loses only the keys without a permission of KMS, which has a code of its own for that', async () => {
    const denied = error(400, 'AccessDeniedException', 'User is not authorized to perform: kms:ListKeys')
    account.rules.push(({ service }) => (service === 'kms' ? denied : undefined))
    const { kmsKeys, keyPairs } = await readInventory(account.clients(), { lists: ['kmsKeys', 'keyPairs'] })
    expect(kmsKeys).toMatchObject({ ok: false, error: { code: 'no-permission', operation: 'kms:ListKeys' } })
    expect(keyPairs.ok).toBe(true)
  })

  it.each([
    [faultKeys.wrongKey, 'wrong-key'],
    [faultKeys.expired, 'expired-session'],
    [faultKeys.skew, 'clock-skew'],
  ])('says of every list what is wrong with %s', async (key, code) => {
    const read = await readInventory(account.clients('eu-central-1', key), { lists: ['vpcs', 'roles'] })
    const error = { code }
    expect(read).toMatchObject({ vpcs: { ok: false, error }, roles: { ok: false, error } })
  })

  it('tells how it goes on', async () => {
    const events: InventoryEvent[] = []
    const clients = account.clients('eu-central-1', faultKeys.noGroups)
    await readInventory(clients, { lists: ['subnets', 'securityGroups'] }, { emit: (event) => void events.push(event) })
    const of = (name: ListName) => events.filter((event) => 'list' in event && event.list === name)
    const count = of('subnets').find(({ code }) => code === 'inventory.list.page')
    expect(of('subnets').map(({ code }) => code)).toEqual(['inventory.list.started', 'inventory.list.page', 'inventory.list.done'])
    expect(count).toMatchObject({ count: 9 })
    expect(of('subnets').at(-1)).toMatchObject({ items: expect.any(Array) as unknown })
    expect(of('securityGroups').map(({ code }) => code)).toEqual(['inventory.list.started', 'inventory.list.failed'])
    expect(of('securityGroups').at(-1)).toMatchObject({ error: { code: 'no-permission' } })
    // Read for the subnets alone.
    expect(of('routeTables')).toEqual([])
  })

  it.each([
    ['under way', 1],
    ['that are to be tried again', 2],
  ])('ends calls %s, and makes no more', async (_, after) => {
    const abort = new AbortController()
    let calls = 0
    account.rules.push(() => {
      if (++calls === after) abort.abort()
      return { kind: 'error', status: 503, code: 'RequestLimitExceeded', message: 'slower' }
    })
    const lists = Object.keys(readers) as ListName[]
    const reading = readInventory(account.clients(), { lists }, { signal: abort.signal })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    // Eight were under way; what was queued or to be tried again at that moment never goes out.
    account.rules.length = 0
    await readInventory(account.clients(), { lists: ['keyPairs'] })
    expect(account.proxy.calls.length).toBeLessThanOrEqual(8 + after + 1)
  })
})
