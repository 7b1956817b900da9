import { matches } from '@/lib/derive/policy-pattern'
import { matchesArn } from './arn-pattern'
import type { GateStatement } from './evaluate'

/** Condition keys of a request with their values; the names of keys know no case. */
export type Context = Readonly<Record<string, readonly string[]>>

type Test = (pattern: string, value: string) => boolean

/** IAM User Guide, "IAM JSON policy elements: Condition operators": those that policies here use. */
const operators: Readonly<Record<string, { readonly test: Test; readonly negated?: true }>> = {
  StringEquals: { test: (a, b) => a === b },
  StringNotEquals: { test: (a, b) => a === b, negated: true },
  StringEqualsIgnoreCase: { test: (a, b) => a.toLowerCase() === b.toLowerCase() },
  StringLike: { test: matches },
  StringNotLike: { test: matches, negated: true },
  ArnEquals: { test: matchesArn },
  ArnLike: { test: matchesArn },
  ArnNotEquals: { test: matchesArn, negated: true },
  ArnNotLike: { test: matchesArn, negated: true },
  Bool: { test: (a, b) => a.toLowerCase() === b.toLowerCase() },
}

/** Whether a request fulfils every condition of a statement. */
export function fulfils(conditions: NonNullable<GateStatement['Condition']>, context: Context): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      holds(operator, typeof wanted === 'string' ? [wanted] : wanted, valuesOf(context, key)),
    ),
  )
}

function holds(written: string, wanted: readonly string[], values: readonly string[] | undefined): boolean {
  if (written === 'Null') return wanted.includes(String(values === undefined))
  const [, set, name = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(written) ?? []
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (operator === undefined) throw new Error(`The gate knows no condition operator ${written}`)
  const { test, negated = false } = operator
  // A key that is not there fails what asks for a value, and passes what asks for none.
  if (values === undefined) return set === 'ForAllValues' || ifExists !== undefined || (set === undefined && negated)
  const each = (value: string) => wanted.some((one) => test(one, value)) !== negated
  return set === 'ForAnyValue' ? values.some(each) : values.every(each)
}

function valuesOf(context: Context, key: string): readonly string[] | undefined {
  return Object.entries(context).find(([known]) => known.toLowerCase() === key.toLowerCase())?.[1]
}

/** The keys that statements ask for and a request does not have: what the simulator calls missing. */
export function missingKeys(conditions: readonly GateStatement['Condition'][], context: Context): string[] {
  const asked = conditions.flatMap((one) => Object.values(one ?? {}).flatMap((keys) => Object.keys(keys)))
  return [...new Set(asked)].filter((key) => valuesOf(context, key) === undefined).sort()
}
