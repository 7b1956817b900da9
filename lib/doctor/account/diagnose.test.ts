import { describe, expect, it } from 'vitest'
import type { AccountFacts, AccountList } from '@/lib/account-facts'
import { err } from '@/lib/result'
import { diagnose } from './diagnose'
import { accountRules } from './rules'
import { fixtures } from './testing/fixtures'
import { asRead, beside, foreign, having, healthy, role } from './testing/healthy'

const denied = { code: 'no-permission', operation: 'ec2:Describe' } as const
const lists = Object.keys(asRead(healthy).lists) as AccountList[]
const unreadable = (...names: AccountList[]): AccountFacts => {
  const facts = asRead(healthy)
  return { ...facts, lists: { ...facts.lists, ...Object.fromEntries(names.map((name) => [name, err(denied)])) } }
}

describe('diagnose', () => {
  it('has nothing to say of a healthy account but what is there', () => {
    expect(diagnose(asRead(healthy))).toEqual({
      clusterId: 'prod',
      region: 'eu-central-1',
      machines: [1, 2, 3].map((n) => ({ id: `i-${n}`, name: `node-${n}` })),
      balancerSubnets: [
        {
          vpcId: 'vpc-1',
          internetFacing: ['a', 'b', 'c'].map((z) => ({ zone: `eu-central-1${z}`, subnetId: `subnet-public-${z}` })),
          internal: ['a', 'b', 'c'].map((z) => ({ zone: `eu-central-1${z}`, subnetId: `subnet-private-${z}` })),
        },
      ],
      permissionsBy: 'documents',
      problems: [],
      unread: [],
    })
  })

  it('says how permissions were judged', () => {
    const simulated = having({ permissions: healthy.permissions.map((one) => ({ ...one, simulation: {} })) })
    expect(diagnose(asRead(simulated)).permissionsBy).toBe('simulation')
    const one = having({ permissions: [...simulated.permissions, role('third', null)] })
    expect(diagnose(asRead(one)).permissionsBy).toBe('documents')
    expect(diagnose(asRead(having({ permissions: [] }))).permissionsBy).toBe(null)
  })

  it('is plain data, which a server can send', () => {
    for (const [facts] of Object.values(fixtures).flatMap(({ broken }) => broken)) {
      const said = diagnose(asRead(facts))
      expect(JSON.parse(JSON.stringify(said))).toEqual(said)
      expect(said.problems.length).toBeGreaterThan(0)
    }
  })

  it('puts the worst first', () => {
    const vpcDns = [{ vpcId: 'vpc-1', hostnames: false, support: true }]
    const facts = having({ ...beside({ profile: null }), vpcDns })
    expect(diagnose(asRead(facts)).problems.map(({ rule }) => rule.severity)).toEqual(['error', 'info'])
  })

  it('lets a finding weigh less than its rule: a private cluster may have a public subnet for its NAT gateway', () => {
    const subnets = healthy.subnets.filter(({ id }) => id !== 'subnet-public-b')
    expect(diagnose(asRead(having({ subnets }))).problems.map(({ rule }) => [rule.id, rule.severity])).toEqual([
      ['LAR-954', 'info'],
    ])
    const foreignC = healthy.subnets.map((one) => (one.zone.endsWith('c') ? { ...one, tags: foreign } : one))
    const said = diagnose(asRead(having({ subnets: foreignC }))).problems
    expect(said.map(({ rule, finding }) => [finding.values?.kind, rule.severity])).toEqual([
      ['internal', 'warning'],
      ['internet-facing', 'info'],
    ])
  })

  it.each(lists)('without %s leaves out the rules that need it, and says so', (list) => {
    const { problems, unread } = diagnose(unreadable(list))
    expect(problems).toEqual([])
    const needing = accountRules.filter(({ needs }) => needs.includes(list))
    expect(unread.map(({ rule }) => rule.id)).toEqual(needing.map(({ id }) => id))
    for (const one of unread) expect(one).toMatchObject({ list, error: denied })
  })

  it('judges nothing when nothing could be read, and does not fall over', () => {
    const said = diagnose(unreadable(...lists))
    expect(said).toMatchObject({ machines: null, balancerSubnets: null, permissionsBy: null, problems: [] })
    expect(said.unread).toHaveLength(accountRules.length)
  })
})
