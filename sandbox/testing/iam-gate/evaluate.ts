import { matches } from '@/lib/derive/policy-pattern'
import { matchesArn } from './arn-pattern'
import { fulfils, type Context } from './conditions'

type OneOrMore = string | readonly string[]

export interface GateStatement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action?: OneOrMore
  readonly NotAction?: OneOrMore
  readonly Resource?: OneOrMore
  readonly NotResource?: OneOrMore
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>
}

export interface GatePolicy {
  readonly Version?: string
  readonly Statement: readonly GateStatement[]
}

/** Who calls, with every policy that has a say. */
export interface Identity {
  /** As sts:GetCallerIdentity gives it. */
  readonly arn: string
  /** The role of a session: whom the simulator knows. */
  readonly role?: string
  readonly policies: readonly GatePolicy[]
  readonly boundary?: GatePolicy
  /** Service control policies of the account: each must allow. */
  readonly scps?: readonly GatePolicy[]
  readonly session?: GatePolicy
}

/** What IAM is asked: may this be done to that, in a request that says this of itself. */
export interface Check {
  readonly action: string
  readonly resource: string
  readonly context: Context
}

export type Layer = 'identity' | 'boundary' | 'scp' | 'session'

export interface Decision {
  readonly allowed: boolean
  /** A statement that denies, rather than none that allows. */
  readonly explicit: boolean
  /** Whose policies refused. */
  readonly by: Layer | null
}

/** IAM User Guide, "Policy evaluation logic": a deny anywhere wins, then every layer there is must allow. */
export function evaluate({ policies, boundary, scps = [], session }: Identity, check: Check): Decision {
  const layers: readonly (readonly [Layer, readonly GatePolicy[]])[] = [
    ...scps.map((scp) => ['scp', [scp]] as const),
    ['identity', policies],
    ...(boundary ? [['boundary', [boundary]] as const] : []),
    ...(session ? [['session', [session]] as const] : []),
  ]
  const saying = (effect: GateStatement['Effect'], documents: readonly GatePolicy[]) =>
    documents.some(({ Statement }) => Statement.some((one) => one.Effect === effect && applies(one, check)))
  const denies = layers.find(([, documents]) => saying('Deny', documents))
  if (denies) return { allowed: false, explicit: true, by: denies[0] }
  const silent = layers.find(([, documents]) => !saying('Allow', documents))
  return silent ? { allowed: false, explicit: false, by: silent[0] } : { allowed: true, explicit: false, by: null }
}

const applies = (statement: GateStatement, check: Check) =>
  isAbout(statement, check) && fulfils(statement.Condition ?? {}, check.context)

/** Whether action and resource are a statement's, whatever its conditions. */
export function isAbout({ Action, NotAction, Resource, NotResource }: GateStatement, { action, resource }: Omit<Check, 'context'>): boolean {
  const named = (patterns: OneOrMore) => list(patterns).some((one) => matches(one.toLowerCase(), action.toLowerCase()))
  const reached = (patterns: OneOrMore) => list(patterns).some((one) => matchesArn(one, resource))
  if (Action !== undefined ? !named(Action) : named(NotAction ?? '*')) return false
  return Resource !== undefined ? reached(Resource) : !reached(NotResource ?? '*')
}

const list = (value: OneOrMore) => (typeof value === 'string' ? [value] : value)
