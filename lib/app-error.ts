/**
 * An expected failure, as it reaches a person: what happened, what AWS said, the likely cause, what to do.
 * Only the code travels; the texts are `messages/*.json` under `errors.<code>` (`what`, `cause`, `fix`).
 */
export const errorCodes = [
  'wrong-key',            // InvalidClientTokenId, AuthFailure, UnrecognizedClientException
  'wrong-secret',         // SignatureDoesNotMatch, IncompleteSignature
  'expired-session',      // ExpiredToken, RequestExpired with a session token
  'clock-skew',           // RequestTimeTooSkewed, RequestExpired, SignatureDoesNotMatch with a date
  'no-permission',        // AccessDenied, UnauthorizedOperation
  'assume-role-refused',  // AccessDenied on sts:AssumeRole
  'region-not-enabled',   // OptInRequired, AuthFailure in an opt-in region
  'throttled',            // Throttling, RequestLimitExceeded
  'aws-unreachable',      // no answer, DNS, connection refused: AWS itself
  'sandbox-down',         // no answer: the local emulator
  'aws-internal',         // 5xx
  'no-machine-credentials', // the default provider chain found nothing
  'not-loopback',         // this machine's credentials asked for while listening on a network
  'not-signed-in',        // no session, or it ended
  'session-too-large',    // the session token does not fit a cookie
  'bad-request',          // a body or a field that the border refused
  'plan-has-errors',      // a rule of severity error does not hold, so nothing is applied
  'plan-moved',           // the account changed since the change set was shown
  'limit-exceeded',       // an AWS quota
  'conflict',             // a resource is in the way; see `said`
  'server-unreachable',   // no answer from Lariat's own server; found by the browser
  'unknown',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An action that was not allowed, as far as AWS says. */
export interface Refused {
  readonly action: string
  readonly resource?: string
  /** A statement denies it; or else no statement allows it. */
  readonly explicit?: boolean
  /** What does, where it is none of the caller's own policies. */
  readonly by?: 'boundary' | 'organization' | 'session'
}

/** Message key under `errors` of what was refused. */
export const refusedKey = ({ explicit, by }: Refused) =>
  explicit === undefined || (by !== undefined && !explicit) ? 'refusedUnsaid' : explicit ? 'refusedExplicit' : 'refusedImplicit'

export interface AppError {
  readonly code: ErrorCode
  /** AWS's own words, without anything secret. */
  readonly said?: string
  /** The call, such as `ec2:DescribeVpcs`. */
  readonly operation?: string
  /** Of `no-permission`: what was missing, which may be another action than the call's, such as `iam:PassRole`. */
  readonly refused?: Refused
}
