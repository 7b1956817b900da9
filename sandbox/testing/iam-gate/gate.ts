import type { AwsCall, Fault, FaultRule } from '../faults'
import { callerIdentity, decoded, dryRun, refusal, simulation } from './answers'
import { checksOf } from './checks'
import { missingKeys } from './conditions'
import { evaluate, isAbout, type Check, type GateStatement, type Identity } from './evaluate'
import { lookupIn } from './lookup'

/** One thing that IAM was asked, and what it said. */
export interface GateEntry {
  readonly accessKeyId: string
  readonly call: string
  readonly action: string
  readonly resource: string
  readonly allowed: boolean
  readonly dryRun: boolean
}

export interface Gate {
  readonly rule: FaultRule
  /** Every question and answer since a test emptied it. */
  readonly log: GateEntry[]
  /** Who calls under an access key id; other keys may do all. */
  readonly identities: Map<string, Identity>
}

/** AWS's permissions in front of an emulator that has none worth trusting: refuses what an identity's policies refuse. */
export function iamGate(endpoint: string): Gate {
  const log: GateEntry[] = []
  const identities = new Map<string, Identity>()

  const rule = async (call: AwsCall): Promise<Fault | undefined> => {
    const identity = identities.get(call.accessKeyId)
    if (identity === undefined) return undefined
    const { service, action, fields } = call
    if (action === 'GetCallerIdentity') return callerIdentity(identity)
    const only = fields.get('DryRun') === 'true'
    const caller = { 'aws:PrincipalArn': [identity.role ?? identity.arn] }
    const checks = (await checksOf(call, lookupIn(endpoint, call.region))).map((check) => {
      return { ...check, context: { ...caller, ...check.context } }
    })
    const decisions = checks.map((check) => ({ check, decision: evaluate(identity, check) }))
    for (const { check, decision } of decisions) {
      const { allowed } = decision
      log.push({ accessKeyId: call.accessKeyId, call: action, action: check.action, resource: check.resource, allowed, dryRun: only })
    }
    const refused = decisions.find(({ decision }) => !decision.allowed)
    if (refused) return refusal(service, identity, refused.check, refused.decision)
    if (only) return dryRun
    if (action === 'DecodeAuthorizationMessage') return decoded(fields.get('EncodedMessage') ?? '')
    if (action === 'SimulatePrincipalPolicy') return simulate(fields, identities)
    return undefined
  }
  return { rule, log, identities }
}

/** Policies of sessions are none of the simulator's: it reads those of users and roles. */
function simulate(fields: URLSearchParams, identities: ReadonlyMap<string, Identity>): Fault {
  const source = fields.get('PolicySourceArn')
  const found = [...identities.values()].find(({ arn, role }) => (role ?? arn) === source)
  if (found === undefined) return { kind: 'error', status: 404, code: 'NoSuchEntity', message: `${source} cannot be found.` }
  const { session: _, ...identity } = found
  const members = (prefix: string) => values(fields, (i) => `${prefix}.member.${i}`)
  const keys = values(fields, (i) => `ContextEntries.member.${i}.ContextKeyName`)
  const context = Object.fromEntries(
    keys.map((key, i) => [key, values(fields, (j) => `ContextEntries.member.${i + 1}.ContextKeyValues.member.${j}`)]),
  )
  const checks = members('ActionNames').flatMap((action) => members('ResourceArns').map((resource): Check => ({ action, resource, context })))
  return simulation(
    checks.map((check) => ({ check, decision: evaluate(identity, check), missing: missingKeys(conditionsOn(identity, check), check.context) })),
  )
}

function conditionsOn({ policies, boundary, scps = [] }: Identity, check: Check): GateStatement['Condition'][] {
  const documents = [...policies, ...(boundary ? [boundary] : []), ...scps]
  return documents.flatMap(({ Statement }) => Statement.filter((one) => isAbout(one, check)).map(({ Condition }) => Condition))
}

function values(fields: URLSearchParams, name: (i: number) => string): string[] {
  const found: string[] = []
  for (let i = 1; fields.has(name(i)); i++) found.push(fields.get(name(i)) ?? '')
  return found
}
