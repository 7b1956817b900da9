import { trustPolicy } from '@/lib/derive/policies'
import type { Plan } from '@/lib/plan/schema'
import { desiredState } from '@/lib/derive/desired'
import { diff } from '../diff/diff'
import type { Observed, ObservedProfile, ObservedRole } from '../observe/observe'
import type { PlannedChange } from '../diff/planned-change'
import { existingPlan } from './plans'
import { noPolicies } from './policies'
import { plainSettings } from './settings'

export const cp = 'prod-a-control-plane'
export const clusterTag = 'kubernetes.io/cluster/prod-a'
export const ours = { 'lariat.dev/managed-by': 'lariat', [clusterTag]: 'owned', 'lariat.dev/region': 'eu-central-1' }

/** The machines and the network of the fixed Plans, and nothing else. */
export const bare: Observed = {
  balancingRole: false,
  policies: noPolicies,
  roles: {},
  profiles: {},
  associations: {},
  tags: { 'vpc-1': {}, 'i-1': {}, 'i-2': {}, 'i-3': {}, 'subnet-1': {}, 'subnet-2': {}, 'sg-1': {} },
  attached: { 'i-1': ['sg-1'], 'i-2': ['sg-1'], 'i-3': ['sg-1'] },
  nodeGroup: null,
  settings: plainSettings,
  showingTags: [],
}

export const trusting = (Service: string) => ({
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
})

/** A role as Lariat makes it, but for what is given. */
export const role = (more: Partial<ObservedRole> = {}): ObservedRole => ({
  path: '/',
  trust: trustPolicy(existingPlan()),
  boundary: null,
  tags: ours,
  policies: {},
  ...more,
})

export const withRole = (more?: Partial<ObservedRole>): Observed => ({ ...bare, roles: { [cp]: role(more) } })
export const withProfile = (profile: ObservedProfile): Observed => ({ ...bare, profiles: { [cp]: profile } })
export const withTags = (id: string, tags: Record<string, string>): Observed => ({
  ...bare,
  tags: { ...bare.tags, [id]: tags },
})

export const changesOf = (plan: Plan, observed: Observed) => diff(desiredState(plan), observed)

export function change(plan: Plan, observed: Observed, id: string): PlannedChange {
  const found = changesOf(plan, observed).find((one) => one.id === id)
  if (!found) throw new Error(`no change ${id}`)
  return found
}
