import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partitions, type PartitionId } from '@/lib/catalog/regions'
import { managedPolicyLimit } from '@/lib/derive/policies'
import { evaluate } from '@/sandbox/testing/iam-gate/evaluate'
import { needsOf, type Operation } from '../operation'
import type { Need, Where } from '../operations/kind'
import { exactPolicy, sizeOf } from './policy'

const where = (partition: PartitionId = 'aws', region = 'eu-central-1'): Where => ({
  partition,
  region,
  accountId: '123456789012',
  pathOf: () => '/',
  rolesOf: (profile) => [profile],
})
const tag = (id: string, tags: Record<string, string> = { a: '1' }): Operation => ({ call: 'ec2:CreateTags', resource: id, tags })
const give = (instance: string, profile = 'node'): Operation => ({ call: 'ec2:AssociateIamInstanceProfile', instance, profile })
const needs = (operations: readonly Operation[], at = where()) => operations.flatMap((one) => needsOf(one, at))
const policyOf = (writes: readonly Need[], reads: readonly Need[] = []) => exactPolicy({ reads, writes })
const allows = (writes: readonly Need[], { action, resource, context = {}, request = {} }: Need) => {
  const single = Object.fromEntries(Object.entries(context).map(([key, value]) => [key, [value]]))
  const identity = { arn: '', policies: [policyOf(writes).document] }
  return evaluate(identity, { action, resource, context: { ...single, ...request } }).allowed
}

const ids = fc.tuple(fc.constantFrom('i', 'subnet', 'sg'), fc.integer({ min: 1, max: 9_999 })).map(([type, id]) => `${type}-${id}`)
const name = fc.stringMatching(/^[a-z][\w+=,.@-]{0,63}$/)
const tags = fc.dictionary(fc.stringMatching(/^[a-z][\w./-]{0,80}$/), fc.constant('x'), { minKeys: 1, maxKeys: 6 })
const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(ids, tags).map(([id, some]) => tag(id, some)),
  fc.tuple(ids, fc.constantFrom('a', 'b')).map(([id, profile]) => give(id.replace(/^\w+/, 'i'), profile)),
  ids.map((id): Operation => ({ call: 'ec2:DeleteTags', resource: id, keys: ['a'] })),
  fc.tuple(name, tags).map(([role, some]): Operation => ({ call: 'iam:TagRole', role: role.slice(0, 1), tags: some })),
)

describe('the exact policy', () => {
  it('is grouped, sorted, named and held to what the requests say', () => {
    const writes = needs([give('i-2'), tag('i-2'), tag('i-1'), give('i-1'), tag('subnet-1')])
    const reads = [{ action: 'ec2:DescribeTags', resource: '*' }, { action: 'ec2:DescribeInstances', resource: '*' }]
    const arn = (rest: string) => `arn:aws:ec2:eu-central-1:123456789012:${rest}`
    expect(policyOf(writes, reads)).toEqual({
      widened: [],
      document: {
        Version: '2012-10-17',
        Statement: [
          { Sid: 'ReadEc2', Effect: 'Allow', Action: ['ec2:DescribeInstances', 'ec2:DescribeTags'], Resource: '*' },
          {
            Sid: 'WriteInstances',
            Effect: 'Allow',
            Action: ['ec2:AssociateIamInstanceProfile', 'ec2:CreateTags'],
            Resource: [arn('instance/i-1'), arn('instance/i-2')],
          },
          {
            Sid: 'PassRoles',
            Effect: 'Allow',
            Action: ['iam:PassRole'],
            Resource: 'arn:aws:iam::123456789012:role/node',
            Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
          },
          { Sid: 'WriteSubnets', Effect: 'Allow', Action: ['ec2:CreateTags'], Resource: arn('subnet/subnet-1') },
        ],
      },
    })
  })

  it('asks whether a role may be passed as the call will ask', () => {
    const services = (operation: Operation) => needs([operation], where('aws-cn')).flatMap(({ context }) => context?.['iam:PassedToService'] ?? [])
    expect(services(give('i-1'))).toEqual(['ec2.amazonaws.com.cn'])
    expect(services({ call: 'iam:AddRoleToInstanceProfile', profile: 'node', role: 'node' })).toEqual(['ec2.amazonaws.com'])
  })

  it.each(Object.keys(partitions) as PartitionId[])('of %s speaks of that partition', (partition) => {
    const text = JSON.stringify(policyOf(needs([give('i-1'), tag('subnet-1')], where(partition))).document)
    expect(text.match(/arn:[\w-]+:/g)?.every((one) => one === `arn:${partition}:`)).toBe(true)
    // In China IAM and EC2 call it by different names.
    const service = partition === 'aws-cn' ? '["ec2.amazonaws.com","ec2.amazonaws.com.cn"]' : '"ec2.amazonaws.com"'
    expect(text).toContain(`"iam:PassedToService":${service}`)
  })

  it('names whole kinds when there are too many resources, the most numerous first, and still holds them to something', () => {
    const many = Array.from({ length: 2_000 }, (_, i) => `i-${String(i).padStart(17, '0')}`)
    const writes = needs([...many.flatMap((id) => [tag(id), give(id)]), tag('subnet-1')])
    const { document, widened } = policyOf(writes)
    expect(widened).toEqual(['instance'])
    expect(sizeOf(document)).toBeLessThanOrEqual(managedPolicyLimit)
    const resource = 'arn:aws:ec2:eu-central-1:123456789012:instance/*'
    const held = document.Statement.filter((one) => one.Resource === resource).map(({ Action, Condition }) => [Action, Condition])
    expect(held).toEqual([
      [['ec2:AssociateIamInstanceProfile'], { ArnEquals: { 'ec2:NewInstanceProfile': ['arn:aws:iam::123456789012:instance-profile/node'] } }],
      [['ec2:CreateTags'], { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }],
    ])
    expect(JSON.stringify(document)).toContain('subnet/subnet-1')
    const [one] = needs([tag('i-elsewhere', { other: 'x' })])
    expect(allows(writes, one!)).toBe(false)
    expect(allows(writes, needs([tag(many[7]!)])[0]!)).toBe(true)
  })

  it('allows all that is needed, whatever the order, and nothing on what is not named', () => {
    const property = fc.property(fc.array(operations, { minLength: 1, maxLength: 120 }), (all) => {
      const writes = needs(all)
      const { document, widened } = policyOf(writes)
      expect(writes.filter((need) => !allows(writes, need))).toEqual([])
      expect(policyOf([...writes].reverse()).document).toEqual(document)
      if (widened.length === 0) expect(allows(writes, needs([tag('vpc-1')])[0]!)).toBe(false)
    })
    fc.assert(property, { numRuns: 60 })
  })
})
