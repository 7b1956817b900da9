import { accountRules } from '@/lib/doctor/account/rules'
import { fixtures as accounts } from '@/lib/doctor/account/testing/fixtures'
import type { AccountRule } from '@/lib/doctor/account/types'
import { diagnosePasted, symptoms } from '@/lib/doctor/pasted'
import { fixtures as pastes } from '@/lib/doctor/pasted/testing/fixtures'
import type { Symptom } from '@/lib/doctor/pasted/types'
import { lint } from '@/lib/lint/lint'
import { documentRules } from '@/lib/lint/rules'
import { filesOf } from '@/lib/lint/testing/fixture'
import { documentFixtures } from '@/lib/lint/testing/fixtures'
import type { DocumentRule } from '@/lib/lint/types'
import { rules } from '..'
import { covers } from '../ledger/covers'
import { notANumber } from '../number-rules'
import type { Described } from '../page'
import type { Finding, Knowledge, Rule } from '../types'
import { fixtures } from './fixtures'

/** Entries of the ledger that name it. */
const ledgerOf = ({ id }: Knowledge) =>
  Object.entries(covers).flatMap(([entry, list]) =>
    list.some((cover) => cover.kind === 'rule' && cover.id === id) ? [entry] : [],
  )

function planRule(rule: Rule): Described {
  const findings = planFindings(rule)
  const places = new Set(findings.map(({ path }) => path.replaceAll(/\.\d+(?=\.|$)/g, '[]')))
  return {
    kind: 'plan',
    knowledge: rule,
    ...(rule.fix ? { fix: rule.fix.label } : {}),
    places: [...places],
    values: findings[0]?.values ?? {},
    ledger: ledgerOf(rule),
  }
}

function planFindings(rule: Rule): readonly Finding[] {
  if (rule === notANumber) return [{ path: 'nodes.pools.0.quantity', values: { text: 'two' } }]
  return fixtures[rule.id]?.broken.flatMap(([plan]) => rule.check(plan)) ?? []
}

function documentRule(rule: DocumentRule): Described {
  const broken = documentFixtures[rule.id]?.broken ?? []
  const found = broken.flatMap(([brought]) => lint(filesOf(brought)).diagnostics).find((one) => one.rule.id === rule.id)
  return {
    kind: 'document',
    knowledge: rule,
    ...(rule.fix ? { fix: rule.fix.label } : {}),
    places: rule.kinds,
    values: found?.values ?? {},
    ledger: ledgerOf(rule),
  }
}

function accountRule(rule: AccountRule): Described {
  const found = accounts[rule.id]?.broken.flatMap(([facts]) => rule.check(facts)) ?? []
  return {
    kind: 'account',
    knowledge: rule,
    remedy: rule.remedy,
    places: rule.needs,
    values: found[0]?.values ?? {},
    ledger: ledgerOf(rule),
  }
}

function symptom(one: Symptom): Described {
  const found = pastes[one.id]?.broken.flatMap((paste) => {
    const read = diagnosePasted(paste)
    return read.ok ? read.value.causes.filter((cause) => cause.symptom === one) : []
  })
  return {
    kind: 'pasted',
    knowledge: one,
    remedy: one.remedy,
    places: [],
    values: found?.[0]?.match.values ?? {},
    ledger: ledgerOf(one),
  }
}

/** Every piece of knowledge there is, with the example of its fixtures: `docs/rules` has a page for each. */
export const everyDescribed: readonly Described[] = [
  ...rules.map(planRule),
  ...documentRules.map(documentRule),
  ...accountRules.map(accountRule),
  ...symptoms.map(symptom),
]
