import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '@/lib/app-error'
import { attempt, orNull } from './attempt'
import { AwsError, awsCodeOf, toAppError } from './errors'

const aws = (Code: string, message = 'as said', httpStatusCode = 400) =>
  Object.assign(new Error(message), { name: `${Code}Exception`, Code, $metadata: { httpStatusCode } })
const node = (code: string, message = '') => Object.assign(new Error(message), { code })
const named = (name: string, message: string) => Object.assign(new Error(message), { name })

describe('toAppError', () => {
  it.each<[string, unknown, ErrorCode]>([
    ['an unknown key', aws('InvalidClientTokenId'), 'wrong-key'],
    ['an unknown key at EC2', aws('AuthFailure'), 'wrong-key'],
    ['a wrong secret', aws('SignatureDoesNotMatch'), 'wrong-secret'],
    ['a clock that is off', aws('SignatureDoesNotMatch', 'Signature expired: 2026… is now earlier than …'), 'clock-skew'],
    ['a clock that is ahead', aws('SignatureDoesNotMatch', 'Signature not yet current: …'), 'clock-skew'],
    ['a clock that is off at EC2', aws('RequestExpired'), 'clock-skew'],
    ['an expired session', aws('ExpiredToken'), 'expired-session'],
    ['a denial by IAM', aws('AccessDenied'), 'no-permission'],
    ['a denial by EC2', aws('UnauthorizedOperation'), 'no-permission'],
    ['a region that is off', aws('OptInRequired'), 'region-not-enabled'],
    ['throttling at EC2, which is a 503', aws('RequestLimitExceeded', '', 503), 'throttled'],
    ['throttling at IAM', aws('Throttling'), 'throttled'],
    ['a quota', aws('LimitExceeded'), 'limit-exceeded'],
    ['a quota of EC2', aws('TagLimitExceeded'), 'limit-exceeded'],
    ['something in the way', aws('EntityAlreadyExists', '', 409), 'conflict'],
    ['something in the way at EC2', aws('InvalidGroup.Duplicate'), 'conflict'],
    ['an id that is gone', aws('InvalidInstanceID.NotFound'), 'bad-request'],
    ['a fault of AWS', aws('InternalError', '', 500), 'aws-internal'],
    ['an unknown code with a 500', aws('Kaputt', '', 500), 'aws-internal'],
    ['an unknown code', aws('Kaputt'), 'unknown'],
    ['no listener', node('ECONNREFUSED'), 'aws-unreachable'],
    ['no such name', node('ENOTFOUND'), 'aws-unreachable'],
    ['a reset', node('ECONNRESET'), 'aws-unreachable'],
    ['no answer in time', named('TimeoutError', 'socket hang up'), 'aws-unreachable'],
    ['no credentials', named('CredentialsProviderError', 'Could not load credentials'), 'no-machine-credentials'],
    ['an ended SSO session', named('CredentialsProviderError', 'The SSO session has expired. …'), 'expired-session'],
    ['a thrown string', 'boo', 'unknown'],
    ['a name from the prototype', aws('constructor'), 'unknown'],
  ])('%s', (_, thrown, code) => {
    expect(toAppError(thrown, 'ec2:DescribeVpcs')).toMatchObject({ code, operation: 'ec2:DescribeVpcs' })
  })

  it('tells the emulator from AWS when nobody answers', () => {
    expect(toAppError(node('ECONNREFUSED'), 'x', { target: 'sandbox', temporary: false }).code).toBe('sandbox-down')
  })

  it('takes an expired request for an expired session when there is one', () => {
    expect(toAppError(aws('RequestExpired'), 'x', { target: 'aws', temporary: true }).code).toBe('expired-session')
  })

  it.each([
    ['sts:AssumeRole', 'no'],
    ['sts:GetCallerIdentity', 'User: arn:aws:iam::1:user/a is not authorized to perform: sts:AssumeRole on …'],
  ])('knows a refused role at %s', (operation, message) => {
    expect(toAppError(aws('AccessDenied', message), operation).code).toBe('assume-role-refused')
  })

  it('says the status where an HTML page came instead of an answer', () => {
    const html = Object.assign(new Error('@aws-sdk XML parse error: mismatched tags <html> and </title>'), {
      $metadata: { httpStatusCode: 502 },
    })
    expect(toAppError(html, 'x')).toEqual({ code: 'aws-internal', operation: 'x', said: 'HTTP 502' })
  })

  it('says at least the code when every address refused', () => {
    const all = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })
    expect(toAppError(all, 'x')).toMatchObject({ code: 'aws-unreachable', said: 'ECONNREFUSED' })
  })
})

it('reads the code that AWS sent, not the name of its class', () => {
  expect(awsCodeOf(aws('NoSuchEntity'))).toBe('NoSuchEntity')
})

describe('attempt and orNull', () => {
  const missing = async () => {
    throw new AwsError({ code: 'bad-request' }, 'InvalidInstanceID.NotFound')
  }
  const bug = async () => {
    throw new TypeError('bug')
  }

  it('make values of expected failures and let bugs through', async () => {
    expect(await attempt(missing)).toEqual({ ok: false, error: { code: 'bad-request' } })
    expect(await orNull(missing)).toBeNull()
    await expect(attempt(bug)).rejects.toThrow('bug')
    await expect(orNull(bug)).rejects.toThrow('bug')
  })
})
