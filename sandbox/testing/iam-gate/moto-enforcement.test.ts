import { CreateAccessKeyCommand, CreateUserCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { attempt } from '@/lib/aws/attempt'
import { createClients } from '@/lib/aws/clients'
import { createTags, describeVpcs } from '@/lib/aws/ec2'
import { createRole, getRole } from '@/lib/aws/iam'
import { Secret } from '@/lib/session/secret'
import { withSandboxClients } from '@/sandbox/account/clients'
import { startTestAccount, type TestAccount } from '../account'

const region = 'eu-central-1'
let account: TestAccount
const enforce = (from: string) => fetch(`${account.direct}/moto-api/reset-auth`, { method: 'POST', body: from })

beforeAll(async () => {
  account = await startTestAccount()
  await account.reset()
})
afterAll(async () => {
  await enforce('inf')
  await account.stop()
})

/** Actions without resources or conditions are what the emulator's own permissions can be trusted with. */
it('a key that may only read is refused by the emulator itself as by the gate', async () => {
  const key = await withSandboxClients(account.direct, region, async ({ iam }) => {
    const UserName = 'reader'
    await iam.send(new CreateUserCommand({ UserName }))
    const Statement = [{ Effect: 'Allow', Action: ['iam:GetRole', 'ec2:DescribeVpcs'], Resource: '*' }]
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'read', PolicyDocument }))
    return (await iam.send(new CreateAccessKeyCommand({ UserName }))).AccessKey
  })
  await enforce('0')
  process.env.LARIAT_SANDBOX_URL = account.direct
  const [accessKeyId, secretAccessKey] = [new Secret(key?.AccessKeyId ?? ''), new Secret(key?.SecretAccessKey ?? '')]
  const credentials = { kind: 'keys' as const, accessKeyId, secretAccessKey, sessionToken: null }
  const { ec2, iam, close } = createClients({ method: 'sandbox', credentials }, region)
  expect(await attempt(() => describeVpcs(ec2))).toMatchObject({ ok: true })
  expect(await attempt(() => getRole(iam, 'platform-node'))).toMatchObject({ ok: true })
  const refused = { ok: false, error: { code: 'no-permission' } }
  const role = { name: 'node', path: '/', boundary: null, trust: {}, tags: {} }
  expect(await attempt(() => createRole(iam, role))).toMatchObject(refused)
  expect(await attempt(() => createTags(ec2, ['vpc-1'], { a: '1' }))).toMatchObject(refused)
  close()
})
