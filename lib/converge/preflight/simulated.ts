import { attempt } from '@/lib/aws/attempt'
import type { Clients } from '@/lib/aws/clients'
import { iamRegion } from '@/lib/aws/iam-region'
import { slices } from '@/lib/aws/pages'
import { simulate, type Simulated, type Simulation } from '@/lib/aws/simulate'
import type { Need } from '../operations/kind'
import type { Account } from './account'
import { keyOf } from './needed'
import { principalOf } from './principal'
import type { Ignorance, Verdict } from './types'

const resourcesPerCall = 100

/** What IAM's simulator says of each need; the same ignorance for all when it cannot be asked. */
export async function simulated(clients: Clients, account: Account, needs: readonly Need[]): Promise<Map<string, Verdict>> {
  const all = (why: Ignorance, said?: string) => {
    const verdict: Verdict = { verdict: 'unknown', why, ...(said ? { said } : {}) }
    return new Map<string, Verdict>(needs.map((need) => [keyOf(need), verdict]))
  }
  const principal = await principalOf(clients, account.caller)
  if ('why' in principal) return all(principal.why)
  const [first, ...rest] = groupsOf(needs, account)
  if (first === undefined) return new Map()
  const ask = (group: Group) => attempt(() => simulate(clients.iam, principal.arn, group))
  // Whoever may not ask is told so once.
  const opening = await ask(first)
  if (!opening.ok) {
    const { code, said } = opening.error
    return code === 'no-permission' ? all('no-simulator') : all(/NoSuchEntity|not found/i.test(said ?? '') ? 'role-not-found' : 'failed', said)
  }
  const answers = [opening, ...(await Promise.all(rest.map(ask)))]
  const verdicts = all('failed')
  answers.forEach((answer, i) => {
    const group = i === 0 ? first : rest[i - 1]
    if (!answer.ok || !group) return
    for (const one of answer.value) {
      const need = group.needs.find(({ action, resource }) => action === one.action && resource === one.resource)
      if (need) verdicts.set(keyOf(need), verdictOf(one))
    }
  })
  return verdicts
}

function verdictOf({ decision, byOrganization, byBoundary, missing }: Simulated): Verdict {
  if (decision === 'allowed') return { verdict: 'allowed', by: 'simulator' }
  if (missing.length > 0) return { verdict: 'unknown', why: 'missing-context', said: missing.join(', ') }
  if (byOrganization) return { verdict: 'denied', by: 'simulator', refusal: 'organization' }
  if (byBoundary) return { verdict: 'denied', by: 'simulator', refusal: 'boundary' }
  return { verdict: 'denied', by: 'simulator', refusal: decision === 'explicitDeny' ? 'explicit-deny' : 'implicit-deny' }
}

interface Group extends Simulation {
  readonly needs: readonly Need[]
}

/** Needs of one context whose resources are needed for the same actions: then the cross product asks for nothing else. */
function groupsOf(needs: readonly Need[], { region, partition }: Account): Group[] {
  const groups: Group[] = []
  const regionOf = ({ action }: Need) => (action.startsWith('iam:') ? iamRegion[partition] : region)
  for (const [context, own] of by(needs, (need) => contextOf(need, regionOf(need)))) {
    const actionsOn = by(own, ({ resource }) => resource)
    const same = by([...actionsOn], ([, found]) => JSON.stringify(found.map(({ action }) => action).sort()))
    for (const [, on] of same) {
      for (const part of slices(on, resourcesPerCall)) {
        groups.push({
          actions: [...new Set(part.flatMap(([, found]) => found.map(({ action }) => action)))],
          resources: part.map(([resource]) => resource),
          context: JSON.parse(context) as Simulation['context'],
          needs: part.flatMap(([, found]) => found),
        })
      }
    }
  }
  return groups
}

function contextOf({ context = {}, request = {} }: Need, region: string): string {
  const single = Object.entries(context).map(([key, value]) => [key, [value]] as const)
  return JSON.stringify(Object.fromEntries([...single, ...Object.entries(request), ['aws:RequestedRegion', [region]] as const].sort(([a], [b]) => (a < b ? -1 : 1))))
}

function by<T>(all: readonly T[], keyOfOne: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const same = found.get(keyOfOne(one))
    if (same) same.push(one)
    else found.set(keyOfOne(one), [one])
  }
  return found
}
