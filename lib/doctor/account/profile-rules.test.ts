import { expect, it } from 'vitest'
import { profileRules } from './profile-rules'
import { beside, having, healthy, trust, type Facts } from './testing/healthy'

const ask = (id: string, facts: Facts) => profileRules.find((rule) => rule.id === id)!.check(facts)

it('keeps whom else a role trusts', () => {
  const lambda = trust('lambda.amazonaws.com')
  const [found] = ask('LAR-923', having({ roles: [{ ...healthy.roles[0]!, trust: lambda }] }))
  expect(JSON.parse(found?.commands[0]?.at(-1) ?? '')).toEqual({
    ...lambda,
    Statement: [...lambda.Statement, ...trust('ec2.amazonaws.com').Statement],
  })
})

it('makes a deleted profile anew, with its role, and gives it back to its machines', () => {
  const [found] = ask('LAR-922', beside({ profile: 'deleted' }))
  expect(found?.commands.map(([, service, operation, , , ...rest]) => [service, operation, ...rest].join(' '))).toEqual([
    'iam create-instance-profile --instance-profile-name deleted',
    'iam add-role-to-instance-profile --instance-profile-name deleted --role-name ROLE',
    'ec2 describe-iam-instance-profile-associations --filters Name=instance-id,Values=i-4',
    'ec2 replace-iam-instance-profile-association --association-id ASSOCIATION_ID --iam-instance-profile Name=deleted',
  ])
})
