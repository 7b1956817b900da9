import {
  AssociateIamInstanceProfileCommand,
  ReplaceIamInstanceProfileAssociationCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import { CreateInstanceProfileCommand, CreateRoleCommand } from '@aws-sdk/client-iam'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AppError } from '@/lib/app-error'
import type { Result } from '@/lib/result'
import { withSandboxClients } from '@/sandbox/account/clients'
import type { SeedSummary } from '@/sandbox/seed'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import { readIam, readNetwork } from './inventory'

let account: TestAccount
let seeded: SeedSummary

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
    expect(own.map(({ name, cidr, dnsHostnames, dnsSupport }) => ({ name, cidr, dnsHostnames, dnsSupport }))).toEqual([
      { name: 'prod', cidr: '10.0.0.0/16', dnsHostnames: true, dnsSupport: true },
      { name: 'dev', cidr: '10.1.0.0/16', dnsHostnames: false, dnsSupport: true },
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
      hopLimit: 1,
      tokens: 'required',
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

  it('goes on without route tables, associations and DNS attributes', async () => {
    const closed = ['DescribeRouteTables', 'DescribeIamInstanceProfileAssociations', 'DescribeVpcAttribute']
    account.rules.push(({ action }) =>
      closed.includes(action)
        ? { kind: 'error', status: 403, code: 'UnauthorizedOperation', message: 'no' }
        : undefined,
    )
    const network = await readNetwork(account.clients())
    expect(value(network.subnets).length).toBeGreaterThan(0)
    expect(value(network.instances)).toHaveLength(9)
    const dns = value(network.vpcs).map(({ dnsHostnames, dnsSupport }) => [dnsHostnames, dnsSupport])
    expect(new Set(dns.flat())).toEqual(new Set([null]))
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

  it('follows every page', async () => {
    await withSandboxClients(account.direct, 'eu-central-1', async ({ iam }) => {
      for (let i = 0; i < 101; i++) {
        await iam.send(new CreateRoleCommand({ RoleName: `r${i}`, AssumeRolePolicyDocument: '{}' }))
      }
    })
    expect(value((await readIam(account.clients())).roles)).toHaveLength(103)
    expect(account.proxy.calls.filter(({ action }) => action === 'ListRoles')).toHaveLength(2)
  })

  it('is throttled as a whole, with a code of its own', async () => {
    const { roles, profiles } = await readIam(account.clients('eu-central-1', faultKeys.throttled))
    for (const list of [roles, profiles]) expect(list).toMatchObject({ ok: false, error: { code: 'throttled' } })
  })
})
