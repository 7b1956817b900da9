import { describe, expect, it } from 'vitest'
import type { SessionSummary } from '@/lib/session/summary'
import { sessionDifferences } from './session-differences'

const session: SessionSummary = {
  method: 'keys', accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws', region: 'eu-central-1',
  expiresAt: null, assumedRole: null,
}

describe('sessionDifferences', () => {
  it.each([
    ['eu-central-1', '123456789012', []],
    ['eu-west-1', '123456789012', [{ kind: 'region', have: 'eu-central-1', want: 'eu-west-1' }]],
    ['cn-north-1', '123456789012', [{ kind: 'partition', have: 'aws', want: 'aws-cn' }]],
    ['eu-central-1', '', [{ kind: 'unset', have: '123456789012', want: '' }]],
    ['eu-central-1', '210987654321', [{ kind: 'account', have: '123456789012', want: '210987654321' }]],
    [
      'us-gov-east-1', '210987654321',
      [
        { kind: 'partition', have: 'aws', want: 'aws-us-gov' },
        { kind: 'account', have: '123456789012', want: '210987654321' },
      ],
    ],
  ] as const)('a Plan for %s and account "%s"', (region, accountId, expected) => {
    expect(sessionDifferences(session, { region, accountId })).toEqual(expected)
  })

  it('the sandbox serves every partition, one region after the other', () => {
    const sandbox: SessionSummary = { ...session, method: 'sandbox' }
    expect(sessionDifferences(sandbox, { region: 'cn-north-1', accountId: session.accountId })).toEqual([
      { kind: 'sandbox', have: 'eu-central-1', want: 'cn-north-1' },
    ])
    expect(sessionDifferences(sandbox, { region: 'eu-central-1', accountId: session.accountId })).toEqual([])
  })
})
