import { faultKeys } from './fault-keys'

/** One AWS call, as the proxy sees it. */
export interface AwsCall {
  /** `ec2`, `iam`, `sts`, `kms`; empty for the emulator's own API. */
  readonly service: string
  readonly action: string
  readonly accessKeyId: string
  readonly region: string
  /** The form fields of the query services. */
  readonly fields: URLSearchParams
}

interface ErrorFault {
  readonly kind: 'error'
  readonly status: number
  readonly code: string
  readonly message: string
}

/** What happens to a call instead of a plain answer. */
export type Fault =
  | ErrorFault
  /** What AWS would answer where the emulator cannot. */
  | { readonly kind: 'answer'; readonly body: string }
  /** AWS does it, and the connection breaks before the answer. */
  | { readonly kind: 'lost-answer' }
  /** AWS does it, and the answer breaks off in the middle. */
  | { readonly kind: 'half-answer' }
  /** AWS does it, and the answer comes when `until`, which is called after the deed, says so. */
  | { readonly kind: 'late-answer'; until(): Promise<void> }
  /** A read answers what the same request was answered first: as it was before the writes since then. */
  | { readonly kind: 'old-answer' }
  /** The connection breaks before AWS hears of the call. */
  | { readonly kind: 'reset' }
  /** Nobody answers, for as long as the caller waits, and AWS never hears of the call. */
  | { readonly kind: 'silence' }

/** May ask the emulator before it decides. A rule that takes its time holds the call back. */
export type FaultRule = (call: AwsCall) => Fault | undefined | Promise<Fault | undefined>

export const error = (status: number, code: string, message: string): ErrorFault => ({ kind: 'error', status, code, message })

const denied = (call: AwsCall): Fault =>
  call.service === 'ec2'
    ? error(403, 'UnauthorizedOperation', 'You are not authorized to perform this operation.')
    : error(403, 'AccessDenied', `User is not authorized to perform: ${call.service}:${call.action}`)

/** The service differs where AWS does: EC2 has its own codes for credentials, permissions and throttling. */
const byKey: Readonly<Record<string, FaultRule>> = {
  [faultKeys.wrongKey]: ({ service }) =>
    service === 'ec2'
      ? error(401, 'AuthFailure', 'AWS was not able to validate the provided access credentials')
      : error(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.'),
  [faultKeys.wrongSecret]: ({ service }) =>
    service === 'ec2'
      ? error(401, 'AuthFailure', 'AWS was not able to validate the provided access credentials')
      : error(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.'),
  [faultKeys.expired]: ({ service }) =>
    service === 'ec2'
      ? error(400, 'RequestExpired', 'Request has expired.')
      : error(403, 'ExpiredToken', 'The security token included in the request is expired'),
  [faultKeys.skew]: () =>
    error(403, 'SignatureDoesNotMatch', 'Signature expired: 20200101T000000Z is now earlier than 20260101T000000Z'),
  [faultKeys.throttled]: ({ service }) => {
    if (service === 'sts') return undefined
    return service === 'ec2'
      ? error(503, 'RequestLimitExceeded', 'Request limit exceeded.')
      : error(400, 'Throttling', 'Rate exceeded')
  },
  [faultKeys.noGroups]: (call) => (call.action === 'DescribeSecurityGroups' ? denied(call) : undefined),
  [faultKeys.noTags]: (call) =>
    call.service === 'ec2' && call.action === 'CreateTags' ? denied(call) : undefined,
  [faultKeys.noAssume]: (call) => (call.action === 'AssumeRole' ? denied(call) : undefined),
}

export const faultByKey: FaultRule = (call) => byKey[call.accessKeyId]?.(call)

/** A rule with a memory: every creation under the key loses its first answer. */
export function loseAnswers(): FaultRule {
  const seen = new Set<string>()
  return ({ accessKeyId, action, fields }) => {
    if (accessKeyId !== faultKeys.lostAnswer || !/^(Create|Put|Add|Associate|Replace)/.test(action)) return undefined
    const call = `${action} ${fields.toString()}`
    if (seen.has(call)) return undefined
    seen.add(call)
    return { kind: 'lost-answer' }
  }
}
