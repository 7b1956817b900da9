import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { CreateAccessKeyCommand, CreateRoleCommand, CreateUserCommand } from '@aws-sdk/client-iam'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { existingPlan } from '@/lib/converge/testing/plans'
import { readSession } from '@/lib/session/session'
import type { SignInInput } from '@/lib/session/summary'
import { withSandboxClients } from '@/sandbox/account/clients'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import { currentSession, signIn, signOut } from './credentials'
import { diagnoseAccount } from './doctor'
import { loadIam } from './iam'
import { checkPermissions, previewChanges } from './review'
import { resetSandboxAccount } from './sandbox'
import { loadCurrentTags } from './tags'
import { newBrowser, type Browser } from './testing/browser'
import { loadNetwork } from './testing/network'

vi.mock('next/headers', () => import('./testing/browser'))

let account: TestAccount
let browser: Browser

beforeAll(async () => {
  account = await startTestAccount()
})
beforeEach(() => {
  browser = newBrowser()
  vi.stubEnv('LARIAT_SANDBOX_URL', account.url)
  vi.stubEnv('AWS_ENDPOINT_URL', account.url)
  account.proxy.calls.length = 0
})
afterEach(() => {
  vi.unstubAllEnvs()
  expect(account.proxy.serverErrors).toEqual([])
})
afterAll(() => account.stop())

const region = 'eu-central-1'
const sandbox: SignInInput = { method: 'sandbox', region }
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const keys: SignInInput = { method: 'keys', region, accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: secret }
const errorOf = async (input: SignInInput) => {
  const result = await signIn(input)
  return result.ok ? null : result.error
}

describe('signIn', () => {
  it('to the sandbox, which is filled the first time', async () => {
    expect(await signIn(sandbox)).toEqual({
      ok: true,
      value: {
        method: 'sandbox',
        accountId: '123456789012',
        arn: expect.stringMatching(/^arn:aws:sts::123456789012:/) as string,
        partition: 'aws',
        region,
        expiresAt: null,
        assumedRole: null,
      },
    })
    const network = await loadNetwork(region)
    expect(network.ok && network.value.instances.ok && network.value.instances.value.length).toBe(9)
  })

  it.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('to the sandbox in %s', async (there, partition) => {
    const value = { partition, region: there }
    expect(await signIn({ method: 'sandbox', region: there })).toMatchObject({ ok: true, value })
    expect(await loadNetwork(there)).toMatchObject({ ok: true, value: { instances: { ok: true } } })
  })

  it('with keys, as whom AWS says they are', async () => {
    const made = await withSandboxClients(account.direct, region, async ({ iam }) => {
      await iam.send(new CreateUserCommand({ UserName: 'jane' }))
      return (await iam.send(new CreateAccessKeyCommand({ UserName: 'jane' }))).AccessKey
    })
    const input = { ...keys, accessKeyId: made?.AccessKeyId ?? '', secretAccessKey: made?.SecretAccessKey ?? '' }
    expect(await signIn(input)).toMatchObject({
      ok: true,
      value: { method: 'keys', arn: 'arn:aws:iam::123456789012:user/jane', assumedRole: null },
    })
  })

  it("with this machine's credentials, on loopback only", async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7MACHINE')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret)
    const machine: SignInInput = { method: 'machine', region }
    expect(await errorOf(machine)).toEqual({ code: 'not-loopback' })
    expect(account.proxy.calls).toEqual([])

    vi.stubEnv('LARIAT_LOOPBACK', '1')
    expect(await signIn(machine)).toMatchObject({ ok: true, value: { method: 'machine' } })
    expect(account.proxy.calls.map(({ accessKeyId }) => accessKeyId)).toEqual(['AKIAIOSFODNN7MACHINE'])
    // The session points to the machine; it holds nothing of it.
    expect((await readSession())?.credentials).toEqual({ kind: 'machine', profile: null })

    vi.stubEnv('LARIAT_LOOPBACK', '0')
    expect(await currentSession()).toBeNull()
  })

  it.each([['sandbox', sandbox], ['keys', keys]])('with a role on top of %s', async (_, input) => {
    const arn = 'arn:aws:iam::210987654321:role/platform/admin'
    const result = await signIn({ ...input, assumeRole: { arn, externalId: 'lariat-1' } })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    expect(result.value).toMatchObject({ accountId: '210987654321', assumedRole: arn, method: input.method })
    const left = Date.parse(result.value.expiresAt ?? '') - Date.now()
    expect(left).toBeGreaterThan(50 * 60_000)
    const [cookie] = browser.cookies.values()
    expect(cookie?.options.maxAge).toBeLessThanOrEqual(3_600)
    // Everything after that happens as the role.
    account.proxy.calls.length = 0
    expect(await loadIam()).toMatchObject({ ok: true, value: { roles: { ok: true } } })
    expect(new Set(account.proxy.calls.map(({ accessKeyId }) => accessKeyId.slice(0, 4)))).toEqual(new Set(['ASIA']))
  })

  it('with a role on top of the role of a profile of this machine, each with its external ID', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lariat-'))
    const config = `[profile hop]
role_arn = arn:aws:iam::111122223333:role/first
external_id = one
credential_source = Environment
`
    await writeFile(join(folder, 'config'), config)
    vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'))
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'none'))
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7MACHINE')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret)
    vi.stubEnv('LARIAT_LOOPBACK', '1')
    const hops: unknown[][] = []
    account.rules.push(({ action, accessKeyId, fields }) => {
      const key = accessKeyId.slice(0, 4)
      if (action === 'AssumeRole') hops.push([key, fields.get('RoleArn'), fields.get('ExternalId')])
      return undefined
    })
    const arn = 'arn:aws:iam::210987654321:role/second'
    const result = await signIn({ method: 'machine', region, profile: 'hop', assumeRole: { arn, externalId: 'two' } })
    account.rules.length = 0
    await rm(folder, { recursive: true })
    expect(result).toMatchObject({ ok: true, value: { accountId: '210987654321', assumedRole: arn } })
    expect(hops).toEqual([
      ['AKIA', 'arn:aws:iam::111122223333:role/first', 'one'],
      ['ASIA', arn, 'two'],
    ])
  })

  it.each([
    [faultKeys.wrongKey, 'wrong-key', 'sts:GetCallerIdentity'],
    [faultKeys.wrongSecret, 'wrong-secret', 'sts:GetCallerIdentity'],
    [faultKeys.expired, 'expired-session', 'sts:GetCallerIdentity'],
    [faultKeys.skew, 'clock-skew', 'sts:GetCallerIdentity'],
  ])('with %s fails as %s', async (accessKeyId, code, operation) => {
    const error = await errorOf({ ...keys, accessKeyId, sessionToken: 'x' })
    expect(error).toMatchObject({ code, operation })
    expect(JSON.stringify(error)).not.toContain(accessKeyId)
    expect(browser.cookies.size).toBe(0)
  })

  it('with a role that refuses', async () => {
    const assumeRole = { arn: 'arn:aws:iam::210987654321:role/admin' }
    expect(await errorOf({ ...keys, accessKeyId: faultKeys.noAssume, assumeRole })).toMatchObject({
      code: 'assume-role-refused', operation: 'sts:AssumeRole',
    })
  })

  it('in a region that the account has not enabled', async () => {
    account.rules.push((call) =>
      call.region === 'ap-east-1'
        ? { kind: 'error', status: 403, code: 'InvalidClientTokenId', message: 'The security token is invalid.' }
        : undefined,
    )
    expect(await errorOf({ ...keys, region: 'ap-east-1' })).toMatchObject({ code: 'region-not-enabled' })
    account.rules.length = 0
  })

  it.each([
    ['us-east-1', ['us-east-1']],
    ['eu-central-1', ['eu-central-1', 'us-east-1']],
    // A key of one partition is nobody's business in another.
    ['cn-north-1', ['cn-north-1']],
  ])('with a wrong key in %s asks in %j', async (there, asked) => {
    const error = await errorOf({ ...keys, region: there, accessKeyId: faultKeys.wrongKey })
    expect(error).toMatchObject({ code: 'wrong-key' })
    expect(account.proxy.calls.map((call) => call.region)).toEqual(asked)
  })

  it('to a sandbox that is gone', async () => {
    vi.stubEnv('LARIAT_SANDBOX_URL', 'http://127.0.0.1:1')
    expect(await errorOf(sandbox)).toMatchObject({ code: 'sandbox-down', operation: 'sts:GetCallerIdentity' })
    vi.stubEnv('LARIAT_SANDBOX_URL', '')
    expect(await errorOf(sandbox)).toEqual({ code: 'sandbox-down' })
  })

  it.each<[string, object]>([
    ['accessKeyId', { ...keys, accessKeyId: undefined }],
    ['secretAccessKey', { ...keys, secretAccessKey: undefined }],
    ['accessKeyId', { ...keys, accessKeyId: 'no key at all' }],
    ['region', { ...sandbox, region: 'evil.example/#' }],
    ['assumeRole.arn', { ...sandbox, assumeRole: { arn: 'arn:aws:iam::1:role/x' } }],
    ['method', { ...sandbox, method: 'root' }],
    ['', { ...sandbox, endpoint: 'http://evil.example' }],
  ])('refuses a bad %s', async (field, input) => {
    expect(await errorOf(input as SignInInput)).toEqual({ code: 'bad-request', said: field })
    expect(account.proxy.calls).toEqual([])
  })

  it('refuses a session token that fits no cookie', async () => {
    const sessionToken = Array.from({ length: 9_500 }, (_, i) => (i * 7919).toString(36).at(-1)).join('')
    expect(await errorOf({ ...keys, sessionToken })).toEqual({ code: 'session-too-large' })
  })
})

describe('a session', () => {
  it('survives until it is ended, and no longer', async () => {
    await signIn(keys)
    expect(await currentSession()).toMatchObject({ accountId: '123456789012' })
    await signOut()
    expect(await currentSession()).toBeNull()
    expect(browser.cookies.size).toBe(0)
  })

  it('carries a long session token', async () => {
    const sessionToken = `IQoJ${'b3JpZ2luX2Vj'.repeat(300)}`
    expect(await signIn({ ...keys, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionToken })).toMatchObject({ ok: true })
    expect(browser.cookies.size).toBe(2)
    const session = await readSession()
    expect(session?.credentials.kind === 'keys' && session.credentials.sessionToken?.reveal()).toBe(sessionToken)
  })

  it('is Secure over https only', async () => {
    await signIn(keys)
    expect([...browser.cookies.values()].map(({ options }) => options.secure)).toEqual([false])
    browser = newBrowser({ origin: 'https://lariat.corp' })
    await signIn(keys)
    expect([...browser.cookies.values()].map(({ options }) => options.secure)).toEqual([true])
  })

  it('ends with the sandbox it belongs to', async () => {
    await signIn(sandbox)
    vi.stubEnv('LARIAT_SANDBOX_URL', '')
    expect(await currentSession()).toBeNull()
  })

  it('never shows a secret: not in what is sent, kept, logged or thrown', async () => {
    const sessionToken = 'IQoJb3JpZ2luX2VjEXAMPLETOKEN'
    const logged: string[] = []
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...values) => void logged.push(inspect(values, { depth: 9 })))
    }
    const answers = [
      await signIn({ ...keys, sessionToken }),
      await currentSession(),
      await loadIam(),
      await loadNetwork(region),
      await signIn({ ...keys, accessKeyId: faultKeys.wrongSecret, sessionToken }),
    ]
    const session = await readSession()
    vi.restoreAllMocks()
    const cookies = [...browser.cookies.values()].map(({ value }) => value)
    const everything = [answers, cookies, logged, session].map(
      (one) => JSON.stringify(one) + inspect(one, { depth: 9, showHidden: true }),
    )
    for (const hidden of [secret, sessionToken, 'AKIAIOSFODNN7EXAMPLE']) {
      expect(everything.join()).not.toContain(hidden)
    }
  })
})

describe('without a session', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['loadIam', () => loadIam()],
    ['loadCurrentTags', () => loadCurrentTags(existingPlan())],
    ['previewChanges', () => previewChanges(existingPlan())],
    ['checkPermissions', () => checkPermissions(existingPlan(), 'apply')],
    ['diagnoseAccount', () => diagnoseAccount({ clusterId: 'prod', region })],
    ['resetSandboxAccount', () => resetSandboxAccount()],
  ])('%s says so', async (_, action) => {
    expect(await action()).toEqual({ ok: false, error: { code: 'not-signed-in' } })
    expect(account.proxy.calls).toEqual([])
  })
})

describe('with a session', () => {
  it('refuses what is no plan', async () => {
    await signIn(sandbox)
    account.proxy.calls.length = 0
    for (const document of [{}, null, { ...existingPlan(), secret: 'x' }]) {
      expect(await previewChanges(document)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    }
    expect(account.proxy.calls).toEqual([])
  })

  it('loadCurrentTags reads what is there', async () => {
    await signIn(sandbox)
    const network = await loadNetwork(region)
    if (!network.ok || !network.value.instances.ok) throw new Error('no network')
    const machine = network.value.instances.value[0]
    if (!machine) throw new Error('no machine')
    const plan = existingPlan({
      vpcId: '',
      subnetIds: ['subnet-gone'],
      groupId: machine.securityGroups[0]?.id ?? '',
      instanceIds: [machine.id],
    })
    plan.iam.worker = { source: 'existing', roleName: 'platform-node', profileName: '' }
    const tags = await loadCurrentTags(plan)
    if (!tags.ok) throw new Error(tags.error.code)
    expect(tags.value[machine.id]).toEqual({ Name: machine.name })
    expect(tags.value['role/platform-node']).toEqual({})
    expect(tags.value).not.toHaveProperty('subnet-gone')
    expect(tags.value).not.toHaveProperty('role/prod-a-control-plane')
  })

  it.each([
    [{ clusterId: 'a*', region }, 'clusterId'],
    [{ clusterId: 'prod', region: 'evil.example' }, 'region'],
    [{ clusterId: ['prod'], region }, 'clusterId'],
    [null, 'clusterId'],
  ])('diagnoseAccount refuses %j', async (of, said) => {
    await signIn(sandbox)
    account.proxy.calls.length = 0
    const answer = await diagnoseAccount(of as Parameters<typeof diagnoseAccount>[0])
    expect(answer).toEqual({ ok: false, error: { code: 'bad-request', said } })
    expect(account.proxy.calls).toEqual([])
  })

  it('diagnoseAccount reads the account, and changes nothing', async () => {
    await signIn(sandbox)
    await loadNetwork(region)
    account.proxy.calls.length = 0
    const answer = await diagnoseAccount({ clusterId: 'prod', region })
    if (!answer.ok) throw new Error(answer.error.code)
    expect(answer.value.problems.map(({ rule }) => rule.id)).toEqual(['LAR-900'])
    expect(answer.value.unread).toEqual([])
    expect(account.proxy.calls.filter(({ action }) => !/^(Describe|Get|List)/.test(action))).toEqual([])
  })

  it('resetSandboxAccount brings the first state back, and only for the sandbox', async () => {
    await signIn(sandbox)
    await withSandboxClients(account.direct, region, async ({ iam }) => {
      await iam.send(new CreateRoleCommand({ RoleName: 'left-over', AssumeRolePolicyDocument: '{}' }))
    })
    expect(await resetSandboxAccount()).toEqual({ ok: true, value: null })
    const iam = await loadIam()
    expect(iam.ok && iam.value.roles.ok && iam.value.roles.value.length).toBe(2)
    const network = await loadNetwork(region)
    expect(network.ok && network.value.instances.ok && network.value.instances.value.length).toBe(9)

    await signIn(keys)
    expect(await resetSandboxAccount()).toEqual({ ok: false, error: { code: 'bad-request' } })
  })
})
