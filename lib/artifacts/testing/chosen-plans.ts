import * as fc from 'fast-check'
import { plans } from '@/lib/plan/arbitrary'
import { soundPlans } from '@/lib/plan/arbitrary-sound'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { generate } from '../index'
import { documents } from './documents'

const ec2 = fc.sample(soundPlans('ec2'), 120)
const existing = fc.sample(soundPlans('existing'), 120)
const some = [...presets.map(({ plan }) => plan), ...ec2.slice(0, 25), ...existing.slice(0, 25)]

/** Plans of every kind: the presets, Plans that people could mean, and Plans that nobody could. */
export const chosen: readonly Plan[] = [...some, ...ec2.slice(25), ...existing.slice(25), ...fc.sample(plans, 60)]

/** The files of some of them. */
export const written = some.map((plan) => ({ plan, files: generate(plan, 'en') }))

/** The Cluster objects among the files. */
export const clusters = written.flatMap(({ plan, files }) => {
  const [cluster] = documents(files.find(({ path }) => path === 'cluster.yaml'))
  return cluster ? [{ plan, config: (cluster as { spec: { rkeConfig: Record<string, unknown> } }).spec.rkeConfig }] : []
})
