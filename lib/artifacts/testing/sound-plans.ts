import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { soundPlans } from '@/lib/plan/arbitrary-sound'
import type { Plan } from '@/lib/plan/schema'
import { check } from '@/lib/rules'
import { locales } from '@/lib/text'
import { generate } from '../index'
import { checkFiles } from './check-files'

/** Plans of both sources together: 20,000, or as many as `LARIAT_PLANS` says. */
const total = Number(process.env.LARIAT_PLANS ?? 20_000)
/** Milliseconds; far more than a busy machine takes for one Plan. */
const perPlan = 200

const isSound = (plan: Plan) => check(plan).every(({ rule }) => rule.severity !== 'error')

/** Walks random Plans of the whole matrix that no rule refuses, and holds their files to all that is known of them. */
export function soundPlansHold(source: Plan['nodes']['source']): void {
  const count = total / 2
  it(`${count.toLocaleString('en')} random Plans`, { timeout: count * perPlan }, () => {
    let walked = 0
    const property = fc.property(soundPlans(source), fc.constantFrom(...locales), (plan, locale) => {
      fc.pre(isSound(plan))
      checkFiles(plan, generate(plan, locale))
      walked += 1
    })
    fc.assert(property, { numRuns: count })
    expect(walked).toBeGreaterThanOrEqual(count)
  })
}
