import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { error } from '@/sandbox/testing/faults'
import { attempt } from './attempt'
import { describeVpcs } from './ec2'
import { toAppError } from './errors'
import { refusedIn } from './refusal'

const denied = (message: string) => Object.assign(new Error(message), { name: 'AccessDenied' })

describe('what a refusal says', () => {
  const user = 'User: arn:aws:iam::123456789012:user/me is not authorized to perform:'
  it.each([
    [`${user} iam:GetRole on resource: role node because no identity-based policy allows the iam:GetRole action`, { action: 'iam:GetRole', resource: 'node', explicit: false }],
    [`${user} iam:CreateRole on resource: arn:aws:iam::123456789012:role/a/b with an explicit deny in a service control policy`, { action: 'iam:CreateRole', resource: 'arn:aws:iam::123456789012:role/a/b', explicit: true, by: 'organization' }],
    [`${user} iam:GetRole on resource: role node because no permissions boundary allows the iam:GetRole action`, { action: 'iam:GetRole', resource: 'node', explicit: false, by: 'boundary' }],
    [`${user} iam:ListRoles`, { action: 'iam:ListRoles' }],
    ['Access denied', undefined],
  ])('%s', (message, refused) => {
    expect(refusedIn(message)).toEqual(refused)
    expect(toAppError(denied(message), 'iam:X').refused).toEqual(refused)
  })

  it('is of no interest in another error', () => {
    const other = Object.assign(denied(`${user} iam:GetRole`), { name: 'Throttling' })
    expect(toAppError(other, 'iam:X').refused).toBeUndefined()
  })
})

describe('a refusal that EC2 has encoded', () => {
  let account: TestAccount
  let asked: number
  let decoded: string | null
  beforeAll(async () => {
    account = await startTestAccount()
  })
  afterAll(() => account.stop())

  const refuse = () => {
    asked = 0
    account.rules.splice(0, Infinity, ({ action }) => {
      if (action === 'DescribeVpcs') return error(403, 'UnauthorizedOperation', 'You may not. Encoded authorization failure message: Abc-123')
      if (action !== 'DecodeAuthorizationMessage') return undefined
      asked++
      if (decoded === null) return error(403, 'AccessDenied', 'No.')
      const message = decoded.replaceAll('"', '&quot;')
      return {
        kind: 'answer' as const,
        body: `<DecodeAuthorizationMessageResponse><DecodeAuthorizationMessageResult><DecodedMessage>${message}</DecodedMessage></DecodeAuthorizationMessageResult></DecodeAuthorizationMessageResponse>`,
      }
    })
  }

  it('is decoded for whoever may', async () => {
    decoded = JSON.stringify({ explicitDeny: true, context: { action: 'iam:PassRole', resource: 'arn:aws:iam::1:role/node' } })
    refuse()
    const result = await attempt(() => describeVpcs(account.clients().ec2))
    const refused = { action: 'iam:PassRole', resource: 'arn:aws:iam::1:role/node', explicit: true }
    expect(result).toMatchObject({ ok: false, error: { code: 'no-permission', operation: 'ec2:DescribeVpcs', refused } })
  })

  it.each([
    ['may not decode it', null],
    ['gets something else', 'no JSON'],
  ])('is shown without its code to whoever %s, who is asked once', async (_, answer) => {
    decoded = answer
    refuse()
    const { ec2 } = account.clients()
    for (let i = 0; i < 2; i++) {
      const result = await attempt(() => describeVpcs(ec2))
      const said = 'You may not. Encoded authorization failure message: […]'
      expect(result).toEqual({ ok: false, error: { code: 'no-permission', operation: 'ec2:DescribeVpcs', said } })
    }
    expect(asked).toBe(1)
  })
})
