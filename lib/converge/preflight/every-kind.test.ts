import { CreateUserCommand } from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { matchesArn } from '@/sandbox/testing/iam-gate/arn-pattern'
import { iamGate, type GateEntry } from '@/sandbox/testing/iam-gate/gate'
import { apply, destroy } from '../apply'
import { planChanges, planUndo } from '../plan-changes'
import { fullPlans, lived } from '../testing/full-plan'
import { last, withAccount } from '../testing/harness'
import { poolPlan } from '../testing/plans'
import type { ApplyEvent } from '../types'
import { preflight } from './preflight'
import { reads } from './reads'
import type { Preflight } from './types'

const t = withAccount()
const key = 'AKIAGATE00RESTRICTED'
const all = { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] }
const called = new Set<string>()

/** Does it with nothing but the policy that preflight has given, and says what IAM was asked on the way. */
async function withExactPolicy(plan: Plan, what: 'apply' | 'undo') {
  const gate = iamGate(t.account.direct)
  const caller = { arn: 'arn:aws:iam::123456789012:user/deployer' }
  t.account.rules.splice(0, Infinity, gate.rule)
  const clients = t.account.clients(plan.aws.region, key)
  gate.identities.set(key, { ...caller, policies: [all] })
  const found = await preflight(clients, plan, what)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  expect(gate.log.filter(({ action, dryRun }) => !dryRun && !/:(Describe|Get|List|Simulate)/.test(action))).toEqual([])

  gate.identities.set(key, { ...caller, policies: [found.value.policy] })
  gate.log.length = 0
  const seen = await (what === 'apply' ? planChanges : planUndo)(clients, plan)
  const events: ApplyEvent[] = []
  const emit = (event: ApplyEvent) => void events.push(event)
  if (seen.ok) await (what === 'apply' ? apply : destroy)(clients, plan, seen.value.digest, emit, { sleep: async () => {} })
  const again = await (what === 'apply' ? planChanges : planUndo)(clients, plan)
  expect(again).toMatchObject({ ok: true })
  const entries = [...gate.log]
  // What is there is read in more detail than what is not.
  gate.identities.set(key, { ...caller, policies: [all] })
  if (what === 'apply') await planChanges(clients, plan)
  for (const { action } of gate.log) called.add(action)
  return { found: found.value, entries, end: last(events) }
}

/** Asked for and not in the policy, or in it and never asked for. */
function difference({ findings }: Preflight, entries: readonly GateEntry[]) {
  const needs = findings.flatMap(({ action, resources }) => resources.map((resource) => ({ action, resource })))
  const meets = (need: { action: string; resource: string }, entry: GateEntry) =>
    need.action === entry.action && (need.resource === entry.resource || matchesArn(need.resource, entry.resource))
  return {
    missing: entries.filter((entry) => !needs.some((need) => meets(need, entry))).map(({ action, resource }) => `${action} ${resource}`),
    unused: needs.filter((need) => !entries.some((entry) => meets(need, entry))).map(({ action, resource }) => `${action} ${resource}`),
  }
}

describe('the exact policy', () => {
  it('is enough for every kind of change and its undoing, and has nothing that is not asked for', async () => {
    const full = await t.aws((clients) => lived(clients, t.network()))
    await t.aws(({ iam }) => iam.send(new CreateUserCommand({ UserName: 'rancher', Path: '/robots/' })))
    const credentialOfUser = poolPlan(full, ({ cluster, iam }) => {
      cluster.name = 'users'
      iam.rancherCredential = { kind: 'user', name: 'rancher' }
    })
    for (const plan of [...fullPlans(full), credentialOfUser]) {
      for (const what of ['apply', 'undo'] as const) {
        const { found, entries, end } = await withExactPolicy(plan, what)
        expect([what, found.verdict, difference(found, entries)]).toEqual([what, 'allowed', { missing: [], unused: [] }])
        expect(entries.filter(({ allowed }) => !allowed)).toEqual([])
        expect(end).toMatchObject({ code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 })
      }
    }
    // Which reads there are is data: each is made, and none is made that is not there.
    const made = [...called].filter((action) => /:(Describe|Get|List)/.test(action))
    expect(made.filter((action) => !Object.hasOwn(reads, action))).toEqual([])
    expect(Object.keys(reads).filter((action) => !reads[action]?.free && !called.has(action))).toEqual([])
  }, 300_000)
})
