import type { ErrorCode } from '@/lib/app-error'

/**
 * AWS error codes, as the query services (EC2, IAM, STS) send them, and what they mean for a person.
 * Sources: "Common errors" of the IAM and STS API references; "Error codes for the Amazon EC2 API".
 */
export const errorCodeByAwsCode: Readonly<Record<string, ErrorCode>> = {
  InvalidClientTokenId: 'wrong-key',
  UnrecognizedClientException: 'wrong-key',
  AuthFailure: 'wrong-key',
  MissingAuthenticationToken: 'wrong-key',
  InvalidAccessKeyId: 'wrong-key',
  SignatureDoesNotMatch: 'wrong-secret',
  IncompleteSignature: 'wrong-secret',
  InvalidSignatureException: 'wrong-secret',
  ExpiredToken: 'expired-session',
  ExpiredTokenException: 'expired-session',
  TokenRefreshRequired: 'expired-session',
  RequestTimeTooSkewed: 'clock-skew',
  RequestInTheFuture: 'clock-skew',
  RequestExpired: 'clock-skew',
  AccessDenied: 'no-permission',
  AccessDeniedException: 'no-permission',
  UnauthorizedOperation: 'no-permission',
  OptInRequired: 'region-not-enabled',
  RegionDisabledException: 'region-not-enabled',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  ThrottledException: 'throttled',
  RequestLimitExceeded: 'throttled',
  RequestThrottled: 'throttled',
  RequestThrottledException: 'throttled',
  TooManyRequestsException: 'throttled',
  EC2ThrottledException: 'throttled',
  LimitExceeded: 'limit-exceeded',
  ServiceQuotaExceededException: 'limit-exceeded',
  EntityAlreadyExists: 'conflict',
  EntityTemporarilyUnmodifiable: 'conflict',
  ConcurrentModification: 'conflict',
  DeleteConflict: 'conflict',
  DependencyViolation: 'conflict',
  IncorrectState: 'conflict',
  IncorrectInstanceState: 'conflict',
  UnmodifiableEntity: 'conflict',
  NoSuchEntity: 'bad-request',
  ValidationError: 'bad-request',
  MalformedPolicyDocument: 'bad-request',
  MissingParameter: 'bad-request',
  InternalError: 'aws-internal',
  InternalFailure: 'aws-internal',
  ServiceFailure: 'aws-internal',
  ServiceUnavailable: 'aws-internal',
  Unavailable: 'aws-internal',
}

/** Node's own names for "no answer", and the SDK's for an answer that did not come in time. */
export const noAnswer: ReadonlySet<string> = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN',
  'EPIPE', 'ETIMEDOUT', 'TimeoutError', 'CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])
