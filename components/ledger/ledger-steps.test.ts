import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plans } from '@/lib/plan/arbitrary'
import { concerns, errors } from '@/lib/rules/ledger'
import { ledgerSteps } from './ledger-steps'

it('are those that have something to say for every Plan, and no others', () => {
  expect(new Set(errors.map(({ step }) => step))).toEqual(new Set(ledgerSteps))
  fc.assert(
    fc.property(plans, fc.constantFrom(...ledgerSteps), (plan, step) =>
      errors.some((error) => error.step === step && concerns(plan, error)),
    ),
  )
})
