import {
  DescribeDhcpOptionsCommand,
  DescribeInstancesCommand,
  DescribeKeyPairsCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2'
import { GetInstanceProfileCommand, GetRoleCommand } from '@aws-sdk/client-iam'
import { ListAliasesCommand } from '@aws-sdk/client-kms'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { withSandboxClients } from './account/clients'
import { ensureSeeded, resetSandbox, seed } from './seed'
import { startTestAccount, type TestAccount } from './testing/account'

let account: TestAccount

beforeAll(async () => {
  account = await startTestAccount()
})
afterEach(() => expect(account.proxy.serverErrors).toEqual([]))
afterAll(() => account.stop())

const vpcs = (region: string) =>
  withSandboxClients(account.url, region, async ({ ec2 }) =>
    ((await ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['false'] }] }))).Vpcs ?? []),
  )

describe('seed', () => {
  it.each([
    ['eu-central-1', 3, 'ec2.amazonaws.com'],
    ['us-east-1', 3, 'ec2.amazonaws.com'],
    ['cn-north-1', 2, 'ec2.amazonaws.com.cn'],
    ['us-gov-west-1', 3, 'ec2.amazonaws.com'],
  ])('fills %s', async (region, zones, service) => {
    await resetSandbox(account.url, [])
    const made = await seed(account.url, region)
    await withSandboxClients(account.url, region, async ({ ec2, iam, kms }) => {
      const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}))
      const own = Subnets.filter(({ DefaultForAz }) => !DefaultForAz)
      expect(own).toHaveLength(6)
      expect(new Set(own.map(({ AvailabilityZone }) => AvailabilityZone)).size).toBe(zones)

      const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}))
      const names = Reservations.flatMap(({ Instances = [] }) => Instances).map(({ Tags }) => Tags?.[0]?.Value)
      expect(names.sort()).toEqual([1, 2, 3].flatMap((i) => [`control-plane-${i}`, `etcd-${i}`, `worker-${i}`])
        .map((name) => `rke2-${name}`).sort())

      expect((await ec2.send(new DescribeKeyPairsCommand({}))).KeyPairs).toHaveLength(1)
      const { DhcpOptions = [] } = await ec2.send(new DescribeDhcpOptionsCommand({}))
      expect(DhcpOptions).toHaveLength(2)
      const { Aliases = [] } = await kms.send(new ListAliasesCommand({ KeyId: made.kmsKeyId }))
      expect(Aliases.map(({ AliasName }) => AliasName)).toEqual(['alias/rke2-volumes'])

      const role = await iam.send(new GetRoleCommand({ RoleName: 'platform-node' }))
      expect(decodeURIComponent(role.Role?.AssumeRolePolicyDocument ?? '')).toContain(`"${service}"`)
      const profile = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName: 'platform-node' }))
      expect(profile.InstanceProfile?.Roles?.map(({ RoleName }) => RoleName)).toEqual(['platform-node'])

      for (const [name, on] of [['prod', true], ['dev', false]] as const) {
        const attribute = { VpcId: made.networks[name].vpcId, Attribute: 'enableDnsHostnames' as const }
        const { EnableDnsHostnames } = await ec2.send(new DescribeVpcAttributeCommand(attribute))
        expect(EnableDnsHostnames?.Value).toBe(on)
      }
    })
  })

  it('gives the same ids every time, whatever happened before', async () => {
    await resetSandbox(account.url, [])
    const first = await seed(account.url, 'eu-central-1')
    await resetSandbox(account.url, ['us-east-1'])
    const again = await seed(account.url, 'eu-central-1')
    expect(again).toEqual({ ...first, kmsKeyId: expect.any(String) as string })
  })
})

describe('ensureSeeded', () => {
  it('seeds once, also when asked twice at the same time', async () => {
    await resetSandbox(account.url, [])
    await Promise.all([ensureSeeded(account.url, 'eu-west-1'), ensureSeeded(account.url, 'eu-west-1')])
    await ensureSeeded(account.url, 'eu-west-1')
    expect((await vpcs('eu-west-1')).map(({ CidrBlock }) => CidrBlock).sort()).toEqual(['10.0.0.0/16', '10.1.0.0/16'])
  })
})
