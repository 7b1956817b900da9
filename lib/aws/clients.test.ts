import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Secret } from '@/lib/session/secret'
import { attempt } from './attempt'
import { createClients, withClients, type Access } from './clients'
import { describeVpcs } from './ec2'
import { callerIdentity } from './sts'

const keys: Access = {
  method: 'keys',
  credentials: { kind: 'keys', accessKeyId: new Secret('AKIAX'), secretAccessKey: new Secret('x'), sessionToken: null },
}

/** Where clients would send their calls, and for which region they would sign them, without sending any. */
async function places(access: Access, region: string): Promise<Record<string, string>> {
  const { ec2, iam, sts, tagging, kms } = createClients(access, region)
  const clients = { ec2, iam, sts, tagging, kms: await kms() }
  const resolve = async (client: (typeof clients)[keyof typeof clients]) => {
    const { endpoint, endpointProvider } = client.config
    if (endpoint) return (await endpoint()).hostname
    const { url, properties } = endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false, UseGlobalEndpoint: false })
    const [scheme] = (properties?.authSchemes ?? []) as { signingRegion?: string }[]
    return `${url.hostname} ${scheme?.signingRegion ?? region}`
  }
  const found = Object.entries(clients).map(async ([name, client]) => [name, await resolve(client)] as const)
  return Object.fromEntries(await Promise.all(found))
}

const whoAmI = (access: Access) =>
  attempt(() => withClients(access, 'eu-central-1', ({ sts }) => callerIdentity(sts)))

afterEach(() => vi.unstubAllEnvs())

describe('createClients', () => {
  it.each([
    // IAM has one place in each partition, and signs for the region that it is in.
    ['eu-central-1', 'amazonaws.com', 'iam.amazonaws.com us-east-1'],
    ['cn-north-1', 'amazonaws.com.cn', 'iam.cn-north-1.amazonaws.com.cn cn-north-1'],
    ['cn-northwest-1', 'amazonaws.com.cn', 'iam.cn-north-1.amazonaws.com.cn cn-north-1'],
    ['us-gov-west-1', 'amazonaws.com', 'iam.us-gov.amazonaws.com us-gov-west-1'],
    ['us-gov-east-1', 'amazonaws.com', 'iam.us-gov.amazonaws.com us-gov-west-1'],
  ])('calls AWS itself in %s', async (region, suffix, iam) => {
    vi.stubEnv('LARIAT_SANDBOX_URL', 'http://127.0.0.1:9')
    const regional = (service: string) => `${service}.${region}.${suffix} ${region}`
    const [ec2, sts, tagging, kms] = ['ec2', 'sts', 'tagging', 'kms'].map(regional)
    expect(await places(keys, region)).toEqual({ ec2, iam, sts, tagging, kms })
  })

  it('calls the emulator for a sandbox session, and only there', async () => {
    vi.stubEnv('LARIAT_SANDBOX_URL', 'http://127.0.0.1:9')
    const there = Object.values(await places({ ...keys, method: 'sandbox' }, 'cn-north-1'))
    expect(new Set(there)).toEqual(new Set(['127.0.0.1']))
  })

  it.each([[null], ['IQoJb3JpZ2luX2VjEXAMPLE']])('signs with the session token %s, and sends it', async (token) => {
    const seen: (string | string[] | undefined)[] = []
    const server = createHttpServer((request, answer) => {
      seen.push(request.headers['x-amz-security-token'], request.headers.authorization)
      answer.end('<GetCallerIdentityResponse><GetCallerIdentityResult/></GetCallerIdentityResponse>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const sessionToken = token === null ? null : new Secret(token)
    await whoAmI({ ...keys, credentials: { ...keys.credentials, sessionToken } as Access['credentials'] })
    server.close()
    expect(seen[0]).toBe(token ?? undefined)
    expect(String(seen[1]).includes('x-amz-security-token')).toBe(token !== null)
  })
})

describe('what a failed call becomes', () => {
  it('names the operation and who did not answer', async () => {
    vi.stubEnv('LARIAT_SANDBOX_URL', 'http://127.0.0.1:1')
    const answer = await attempt(() =>
      withClients({ ...keys, method: 'sandbox' }, 'eu-central-1', ({ ec2 }) => describeVpcs(ec2)),
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'sandbox-down', operation: 'ec2:DescribeVpcs' } })
  })

  it('honours AWS_ENDPOINT_URL, and gives up on a server that hangs up', async () => {
    const silent: Server = createServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`)
    const answer = await whoAmI(keys)
    expect(answer).toMatchObject({ ok: false, error: { code: 'aws-unreachable', operation: 'sts:GetCallerIdentity' } })
    silent.close()
  })

  it('says so when this machine has no credentials', async () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) vi.stubEnv(name, '')
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
    vi.stubEnv('AWS_CONFIG_FILE', '/nowhere')
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere')
    const machine: Access = { method: 'machine', credentials: { kind: 'machine', profile: null } }
    const answer = await whoAmI(machine)
    const error = { code: 'no-machine-credentials', operation: 'sts:GetCallerIdentity' }
    expect(answer).toMatchObject({ ok: false, error })
  })
})
