import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from '@/lib/plan/arbitrary'
import { planSchema } from '@/lib/plan/schema'
import { locales } from '@/lib/text'
import { generate } from './index'
import { checkFiles } from './testing/check-files'

describe('every Plan', () => {
  it('the arbitrary makes valid Plans', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        planSchema.parse(plan)
      }),
      { numRuns: 300 },
    )
  })

  it('gives files that parse, hold together and are the same twice', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...locales), (plan, locale) => {
        const artifacts = generate(plan, locale)
        expect(generate(structuredClone(plan), locale)).toEqual(artifacts)
        checkFiles(plan, artifacts)
      }),
      { numRuns: 300 },
    )
  })
})
