import type { AppError, ErrorCode, Refused } from '@/lib/app-error'
import { errorCodeByAwsCode, noAnswer } from './error-codes'
import { refusedIn } from './refusal'
import { fitToShow } from './said'

/** What is known about a call besides its error. */
export interface CallContext {
  readonly target: 'aws' | 'sandbox'
  /** Whether the credentials can expire: EC2 uses one code for an expired session and for a wrong clock. */
  readonly temporary: boolean
}

const awsWithKeys: CallContext = { target: 'aws', temporary: false }

/** A failed AWS call, already in the form a person sees. It keeps nothing of the request. */
export class AwsError extends Error {
  override readonly name = 'AwsError'

  constructor(
    readonly app: AppError,
    /** AWS's code, such as `EntityAlreadyExists`; for decisions, not for people. */
    readonly awsCode: string,
  ) {
    super(`${app.operation ?? 'AWS'}: ${app.code}${app.said ? ` (${app.said})` : ''}`)
  }
}

/** Any failure of an AWS call, as a person sees it. */
export function toAppError(thrown: unknown, operation: string, context: CallContext = awsWithKeys): AppError {
  if (thrown instanceof AwsError) return thrown.app
  const code = classify(thrown, operation, context)
  const said = fitToShow(words(thrown))
  const refused = code === 'no-permission' ? refusedBy(thrown) : undefined
  return { code, operation, ...(said ? { said } : {}), ...(refused ? { refused } : {}) }
}

/**
 * The query services name modelled errors twice: `name` is `NoSuchEntityException`, `Code` is `NoSuchEntity`.
 * Only `Code` is what AWS sent and documents.
 */
export function awsCodeOf(thrown: unknown): string {
  if (thrown instanceof AwsError) return thrown.awsCode
  const { Code, name, code } = fields(thrown)
  if (typeof Code === 'string') return Code
  // Node's own errors are all called `Error`; what happened is in `code`.
  if (typeof code === 'string' && noAnswer.has(code)) return code
  return typeof name === 'string' ? name : ''
}

function classify(thrown: unknown, operation: string, { target, temporary }: CallContext): ErrorCode {
  const awsCode = awsCodeOf(thrown)
  const message = messageOf(thrown)
  if (noAnswer.has(awsCode)) return target === 'sandbox' ? 'sandbox-down' : 'aws-unreachable'
  if (awsCode === 'CredentialsProviderError' || awsCode === 'TokenProviderError') {
    return /expired|aws (sso )?login/i.test(message) ? 'expired-session' : 'no-machine-credentials'
  }
  if (awsCode === 'RequestExpired' && temporary) return 'expired-session'
  const known = Object.hasOwn(errorCodeByAwsCode, awsCode) ? errorCodeByAwsCode[awsCode] : undefined
  // "Signature expired: 2026… is now earlier than 2026…" is about the clock, not about the secret.
  if (known === 'wrong-secret' && /signature (expired|not yet current)/i.test(message)) return 'clock-skew'
  if (known === 'no-permission' && (operation === 'sts:AssumeRole' || /perform: sts:AssumeRole/.test(message))) {
    return 'assume-role-refused'
  }
  return known ?? byShape(awsCode, thrown)
}

function byShape(awsCode: string, thrown: unknown): ErrorCode {
  if (/LimitExceeded$/.test(awsCode)) return 'limit-exceeded'
  if (/AlreadyExists$|Duplicate$|AlreadyAssociated$/.test(awsCode)) return 'conflict'
  if (/^Invalid|NotFound$|Malformed$/.test(awsCode)) return 'bad-request'
  return (statusOf(thrown) ?? 0) >= 500 ? 'aws-internal' : 'unknown'
}

/** A gateway's HTML page reaches us as a parse error; the status says more than the parser does. */
function words(thrown: unknown): string {
  const message = messageOf(thrown)
  return /parse error|unexpected token|<html|<!doctype/i.test(message) ? `HTTP ${statusOf(thrown) ?? '?'}` : message
}

/** What has been decoded says more than the message. */
const refusedBy = (thrown: unknown): Refused | undefined =>
  (fields(thrown).refused as Refused | undefined) ?? refusedIn(messageOf(thrown))

function messageOf(thrown: unknown): string {
  const { message, code } = fields(thrown)
  // Node's AggregateError (every address of a name refused) has no message of its own.
  if (typeof message === 'string' && message !== '') return message
  return typeof code === 'string' ? code : ''
}

function statusOf(thrown: unknown): number | null {
  const status = fields(fields(thrown).$metadata).httpStatusCode
  return typeof status === 'number' ? status : null
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
