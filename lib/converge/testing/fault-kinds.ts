import type { ErrorCode } from '@/lib/app-error'
import { error, type AwsCall, type Fault, type FaultRule } from '@/sandbox/testing/faults'
import { isWrite } from '@/sandbox/testing/writes'

/** One way in which the calls of one action go wrong. */
export interface FaultKind {
  readonly name: string
  /** What the failed steps say; null when nothing may fail, for the fault passes. */
  readonly says: ErrorCode | null
  /** Milliseconds that the caller waits for an answer, where that matters. */
  readonly requestTimeout?: number
  rule(action: string): FaultRule
}

const throttled = ({ service }: AwsCall) =>
  service === 'ec2' ? error(503, 'RequestLimitExceeded', 'Request limit exceeded.') : error(400, 'Throttling', 'Rate exceeded')

const denied = ({ service, action }: AwsCall) =>
  service === 'ec2'
    ? error(403, 'UnauthorizedOperation', 'You are not authorized to perform this operation.')
    : error(403, 'AccessDenied', `User is not authorized to perform: ${service}:${action}`)

type Say = (call: AwsCall) => Fault | undefined

const always = (say: Say) => (action: string): FaultRule => (call) => (call.action === action ? say(call) : undefined)

/** Only the first times that a request is made; another request of the same action meets it as well. */
const atFirst = (times: number, say: Say) => (action: string): FaultRule => {
  const seen = new Map<string, number>()
  return (call) => {
    const request = call.fields.toString()
    const before = seen.get(request) ?? 0
    if (call.action !== action || before >= times) return undefined
    const fault = say(call)
    if (fault) seen.set(request, before + 1)
    return fault
  }
}

/**
 * AWS as it was before the last write. A read says what it said first. A write does not see the role, profile, policy
 * or group that it is about: IAM User Guide, "Changes that I make are not always immediately visible"; EC2 API
 * reference, "Eventual consistency".
 */
const stale = (action: string): FaultRule => {
  let written = false
  const say = atFirst(2, (call) => (isWrite(call) ? unseen(call) : written ? { kind: 'old-answer' } : undefined))(action)
  return (call) => {
    const fault = say(call)
    written ||= isWrite(call)
    return fault
  }
}

function unseen({ service, action, fields }: AwsCall): Fault | undefined {
  if (action.startsWith('Create') && action !== 'CreatePolicyVersion') return undefined
  if (service === 'iam') return error(404, 'NoSuchEntity', 'The entity cannot be found.')
  if (/IamInstanceProfile/.test(action) && fields.has('IamInstanceProfile.Name')) {
    return error(400, 'InvalidParameterValue', 'Value (x) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name')
  }
  return fields.has('GroupId') ? error(400, 'InvalidGroup.NotFound', 'The security group does not exist') : undefined
}

/** The emulator answers through a proxy, so that no answer is the sandbox's fault and not AWS's. */
const noAnswer = 'sandbox-down' as const

export const faultKinds: readonly FaultKind[] = [
  { name: 'throttled until the SDK gives up', says: 'throttled', rule: always(throttled) },
  { name: 'throttled once', says: null, rule: atFirst(1, throttled) },
  { name: '500', says: 'aws-internal', rule: always(() => error(500, 'InternalFailure', 'Internal failure')) },
  { name: '503 once', says: null, rule: atFirst(1, () => error(503, 'ServiceUnavailable', 'Service unavailable')) },
  { name: 'reset before', says: noAnswer, rule: always(() => ({ kind: 'reset' })) },
  { name: 'answer lost', says: noAnswer, rule: always(() => ({ kind: 'lost-answer' })) },
  { name: 'answer lost once', says: null, rule: atFirst(1, () => ({ kind: 'lost-answer' })) },
  { name: 'slow', says: noAnswer, requestTimeout: 150, rule: always(() => ({ kind: 'silence' })) },
  { name: 'denied', says: 'no-permission', rule: always(denied) },
  { name: 'half an answer', says: noAnswer, rule: always(() => ({ kind: 'half-answer' })) },
  { name: 'half an answer once', says: null, rule: atFirst(1, () => ({ kind: 'half-answer' })) },
  { name: 'stale', says: null, rule: stale },
]
