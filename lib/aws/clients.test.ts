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

/** Where a client would send a call, without sending it. */
async function hosts(access: Access, region: string) {
  const { ec2, iam, sts, tagging } = createClients(access, region)
  const resolve = async (client: typeof ec2 | typeof iam | typeof sts | typeof tagging) => {
    const { endpoint, endpointProvider } = client.config
    if (endpoint) return (await endpoint()).hostname
    const chosen = endpointProvider({ Region: region, UseDualStack: false, UseFIPS: false, UseGlobalEndpoint: false })
    return chosen.url.hostname
  }
  return {
    ec2: await resolve(ec2),
    iam: await resolve(iam),
    sts: await resolve(sts),
    tagging: await resolve(tagging),
  }
}

const whoAmI = (access: Access) =>
  attempt(() => withClients(access, 'eu-central-1', ({ sts }) => callerIdentity(sts)))

afterEach(() => vi.unstubAllEnvs())

describe('createClients', () => {
  it.each([
    ['eu-central-1', 'ec2.eu-central-1.amazonaws.com', 'iam.amazonaws.com', 'sts.eu-central-1.amazonaws.com',
      'tagging.eu-central-1.amazonaws.com'],
    ['cn-north-1', 'ec2.cn-north-1.amazonaws.com.cn', 'iam.cn-north-1.amazonaws.com.cn',
      'sts.cn-north-1.amazonaws.com.cn', 'tagging.cn-north-1.amazonaws.com.cn'],
    ['us-gov-west-1', 'ec2.us-gov-west-1.amazonaws.com', 'iam.us-gov.amazonaws.com', 'sts.us-gov-west-1.amazonaws.com',
      'tagging.us-gov-west-1.amazonaws.com'],
  ])('calls AWS itself in %s', async (region, ec2, iam, sts, tagging) => {
    vi.stubEnv('LARIAT_SANDBOX_URL', 'http://127.0.0.1:9')
    expect(await hosts(keys, region)).toEqual({ ec2, iam, sts, tagging })
  })

  it('calls the emulator for a sandbox session, and only there', async () => {
    vi.stubEnv('LARIAT_SANDBOX_URL', 'http://127.0.0.1:9')
    const one = '127.0.0.1'
    expect(await hosts({ ...keys, method: 'sandbox' }, 'cn-north-1')).toEqual({
      ec2: one,
      iam: one,
      sts: one,
      tagging: one,
    })
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
