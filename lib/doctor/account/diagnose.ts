import type { AccountFacts, AccountList, AccountLists } from '@/lib/account-facts'
import type { Severity } from '@/lib/rules/types'
import { balancerSubnets } from './balancer-subnets'
import { members } from './finding'
import { vpcsOf } from './network-rules'
import { accountRules } from './rules'
import type { AccountKnowledge, AccountProblem, AccountRule, Diagnosis, Unjudged } from './types'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Judges every rule whose lists could be read, and says which could not. */
export function diagnose({ clusterId, region, lists }: AccountFacts): Diagnosis {
  const scope = { clusterId, region }
  const known = { ...scope, ...readLists(lists) }
  const unread = accountRules.flatMap((rule) => unjudged(rule, lists))
  const judged = accountRules.filter(({ id }) => !unread.some(({ rule }) => rule.id === id))
  const problems = judged.flatMap((rule) =>
    rule.check(known).map((finding): AccountProblem => {
      const { severity = rule.severity } = finding
      return { rule: { ...knowledge(rule), severity }, finding }
    }),
  )
  const rank = ({ rule }: AccountProblem) => severities.indexOf(rule.severity)
  return {
    ...scope,
    machines: lists.machines.ok ? members(lists.machines.value).map(({ id, name }) => ({ id, name })) : null,
    balancerSubnets: choices(clusterId, lists),
    permissionsBy: permissionsBy(lists.permissions),
    problems: problems.sort((a, b) => rank(a) - rank(b)),
    unread,
  }
}

/** What could be read. A rule is only asked when all it needs is among it, so what is missing is never looked at. */
function readLists(lists: AccountFacts['lists']): AccountLists {
  const read = Object.entries(lists).flatMap(([name, list]) => (list.ok ? [[name, list.value] as const] : []))
  return Object.fromEntries(read) as unknown as AccountLists
}

function unjudged(rule: AccountRule, lists: AccountFacts['lists']): Unjudged[] {
  const failed = rule.needs.map((list: AccountList) => ({ list, result: lists[list] })).find(({ result }) => !result.ok)
  if (failed === undefined || failed.result.ok) return []
  return [{ rule: knowledge(rule), list: failed.list, error: failed.result.error }]
}

/** Without its functions, so that it can be sent. */
function knowledge({ id, severity, title, explain, remedy, source }: AccountRule): AccountKnowledge {
  return { id, severity, title, explain, remedy, source }
}

function choices(clusterId: string, lists: AccountFacts['lists']): Diagnosis['balancerSubnets'] {
  const { machines, subnets, routeTables, zones } = lists
  if (!machines.ok || !subnets.ok || !routeTables.ok || !zones.ok) return null
  const facts = { clusterId, subnets: subnets.value, routeTables: routeTables.value, zones: zones.value }
  return vpcsOf(machines.value).map((vpcId) => ({
    vpcId,
    internetFacing: balancerSubnets(facts, vpcId, 'internet-facing'),
    internal: balancerSubnets(facts, vpcId, 'internal'),
  }))
}

function permissionsBy(permissions: AccountFacts['lists']['permissions']): Diagnosis['permissionsBy'] {
  if (!permissions.ok || permissions.value.length === 0) return null
  return permissions.value.every(({ simulation }) => simulation !== null) ? 'simulation' : 'documents'
}
