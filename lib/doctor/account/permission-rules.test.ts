import { describe, expect, it } from 'vitest'
import { permissionRules } from './permission-rules'
import { accountRules } from './rules'
import { fixtures } from './testing/fixtures'
import { beside, documentedPolicy, having, minimalPolicy, role, type Facts } from './testing/healthy'

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

describe('the policy of the EBS CSI driver', () => {
  const cp = role('cp', documentedPolicy)
  const [one, two] = [role('worker', { Statement: [] }), role('more', { Statement: [] })]
  const empty = role('cp', minimalPolicy)
  const volumes = { Statement: { Effect: 'Allow', Action: 'ec2:CreateVolume', Resource: '*' } }
  it.each<[string, Facts, string]>([
    ['the workers’ role', having({ permissions: [cp, one] }), 'worker'],
    ['a worker’s role that has part of it', having({ permissions: [empty, role('more', volumes), one] }), 'more'],
    ['the only role of all machines', having({ permissions: [cp] }), 'cp'],
    ['nobody known, when workers have no profile', having({ ...beside({ profile: null }), permissions: [cp] }), 'ROLE'],
    ['nobody known, with several kinds of workers', having({ permissions: [cp, one, two] }), 'ROLE'],
  ])('goes to %s', (_, facts, expected) => {
    const [found] = permissionRules.find(({ id }) => id === 'LAR-933')!.check(facts)
    const command = found?.commands[0] ?? []
    expect(option(command, '--role-name')).toBe(expected)
  })
})
