import { describe, expect, it } from 'vitest'
import { accountRules } from './rules'
import { fixtures } from './testing/fixtures'
import { documentedPolicy, having, role, type Facts } from './testing/healthy'

const option = (command: readonly string[], name: string) => command[command.indexOf(name) + 1] ?? ''
const puts = (facts: Facts) =>
  accountRules
    .flatMap((rule) => rule.check(facts).flatMap(({ commands }) => commands))
    .filter(([, , operation]) => operation === 'put-role-policy')

describe('the policies that are proposed', () => {
  it('never replace each other', () => {
    const accounts = Object.values(fixtures).flatMap(({ broken }) => broken.map(([facts]) => facts))
    const named = accounts.map((facts) =>
      puts(facts).map((command) => [option(command, '--role-name'), option(command, '--policy-name')].join('/')),
    )
    expect(Math.max(...named.map(({ length }) => length))).toBeGreaterThan(1)
    for (const all of named) expect(all).toEqual([...new Set(all)])
  })

  it('keep what an earlier one of the same name allows', () => {
    const [first = []] = puts(having({ permissions: [role('cp', documentedPolicy)] }))
    const name = option(first, '--policy-name')
    const before = { Effect: 'Allow', Action: ['ec2:DescribeRegions'], Resource: '*' }
    const policies = [
      { name: 'inline', arn: null, document: documentedPolicy },
      { name, arn: null, document: { Version: '2012-10-17', Statement: before } },
    ]
    const [again = []] = puts(having({ permissions: [role('cp', null, { policies })] }))
    expect(option(again, '--policy-name')).toBe(name)
    expect(JSON.parse(option(again, '--policy-document'))).toMatchObject({ Statement: [before, { Effect: 'Allow' }] })
  })
})
