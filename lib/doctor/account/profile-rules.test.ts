import { expect, it } from 'vitest'
import { profileRules } from './profile-rules'
import { having, healthy, trust, type Facts } from './testing/healthy'

const ask = (id: string, facts: Facts) => profileRules.find((rule) => rule.id === id)!.check(facts)

it('keeps whom else a role trusts', () => {
  const lambda = trust('lambda.amazonaws.com')
  const [found] = ask('LAR-923', having({ roles: [{ ...healthy.roles[0]!, trust: lambda }] }))
  expect(JSON.parse(found?.commands[0]?.at(-1) ?? '')).toEqual({
    ...lambda,
    Statement: [...lambda.Statement, ...trust('ec2.amazonaws.com').Statement],
  })
})
