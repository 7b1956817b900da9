import { DeleteRouteCommand } from '@aws-sdk/client-ec2'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { direct, healthyCluster, type HealthyCluster } from '@/lib/aws/account/testing/cluster'
import { sandboxKeys } from '@/sandbox/account/clients'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import type { FaultRule } from '@/sandbox/testing/faults'
import { runCli } from '../testing/memory-io'

let account: TestAccount
let cluster: HealthyCluster

beforeAll(async () => {
  account = await startTestAccount()
  cluster = await healthyCluster(account)
}, 60_000)
afterEach(() => {
  vi.unstubAllEnvs()
  account.rules.length = 0
})
afterAll(() => account.stop())

const region = 'eu-central-1'
/** The command with the keys that this machine has in its environment. */
function doctor(id: string, ...more: string[]) {
  const keys = { AWS_ACCESS_KEY_ID: sandboxKeys.accessKeyId, AWS_SECRET_ACCESS_KEY: sandboxKeys.secretAccessKey }
  return withKeys(keys, 'doctor', '--cluster', id, '--region', region, ...more)
}
function withKeys(keys: Readonly<Record<string, string>>, ...argv: string[]) {
  vi.stubEnv('AWS_ENDPOINT_URL', account.url)
  for (const [name, value] of Object.entries(keys)) vi.stubEnv(name, value)
  return runCli(...argv)
}
const denied: FaultRule = ({ action }) =>
  action === 'DescribeVpcs'
    ? { kind: 'error', status: 403, code: 'UnauthorizedOperation', message: 'No.' }
    : undefined

describe('lariat doctor', () => {
  it('ends with 0 for a healthy cluster, and says what there is', async () => {
    const { code, out, complaints } = await doctor(cluster.id)
    expect([code, complaints]).toEqual([0, ''])
    expect(out).toContain('3 machines of cluster prod in eu-central-1.')
    for (const id of cluster.publicSubnets) expect(out).toContain(id)
    expect(out).toContain('Nothing found.')
  })

  it('ends with 1 for findings, with what was read and what to do', async () => {
    const { code, out } = await doctor('nobody')
    expect(code).toBe(1)
    expect(out).toContain('error (1)\n  LAR-900 No machine in eu-central-1 carries kubernetes.io/cluster/nobody')
    expect(out).toContain('read: eu-central-1 DescribeInstances tag-key: kubernetes.io/cluster/nobody: 0')
    expect(out).toContain(
      '$ aws ec2 create-tags --region eu-central-1 --resources INSTANCE_ID --tags '
        + "'Key=kubernetes.io/cluster/nobody,Value=owned'",
    )
  })

  it('speaks Chinese', async () => {
    const { out } = await doctor('nobody', '--locale', 'zh-CN')
    expect(out).toContain('错误 (1)\n  LAR-900 eu-central-1 中没有任何机器带有标签')
  })

  it('gives the same as JSON', async () => {
    const { code, out } = await doctor('nobody', '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      clusterId: 'nobody',
      region,
      machines: [],
      problems: [{ rule: { id: 'LAR-900', severity: 'error' }, finding: { values: { region } } }],
      unread: [],
    })
  })

  it('ends with 2 when a rule could not be judged: nobody knows that nothing is wrong', async () => {
    account.rules.push(denied)
    const { code, out } = await doctor(cluster.id)
    expect(code).toBe(2)
    expect(out).toContain('LAR-957 vpcs: ')
    expect(out).toContain('ec2:DescribeVpcs')
    expect(out).not.toContain('Nothing found.')
  })

  it('takes a note for no finding, unless it is strict', async () => {
    const route = { RouteTableId: cluster.publicTable, DestinationCidrBlock: '0.0.0.0/0' }
    await direct(account, ({ ec2 }) => ec2.send(new DeleteRouteCommand(route)))
    const { code, out } = await doctor(cluster.id)
    expect([code, out]).toEqual([0, expect.stringContaining('info (1)\n  LAR-953')])
    expect((await doctor(cluster.id, '--strict')).code).toBe(1)
  })

  it('ends with 2 when AWS does not know the keys', async () => {
    const keys = { AWS_ACCESS_KEY_ID: faultKeys.wrongKey, AWS_SECRET_ACCESS_KEY: 'x' }
    const { code, out, complaints } = await withKeys(keys, 'doctor', '--cluster', 'prod', '--region', region)
    expect([code, out]).toEqual([2, ''])
    expect(complaints).toContain('AWS does not know this access key.')
  })

  it.each([
    [['--cluster', 'a*', '--region', region], '“a*” cannot be a cluster ID'],
    [['--cluster', 'prod', '--region', 'evil.example.com'], '“evil.example.com” is not a region'],
    [['--cluster', 'prod'], '--region'],
    [['--cluster', 'prod', '--region', region, '--format', 'xml'], '--format'],
  ])('ends with 2 before it asks AWS anything: %s', async (argv, complaint) => {
    account.proxy.calls.length = 0
    const { code, out, complaints } = await withKeys({}, 'doctor', ...argv)
    expect([code, out]).toEqual([2, ''])
    expect(complaints).toContain(complaint)
    expect(account.proxy.calls).toEqual([])
  })
})
