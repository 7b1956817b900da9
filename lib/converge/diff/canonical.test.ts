import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, samePolicy } from './canonical'
import { policyLines, trustLines } from './policy-lines'

const allow = (Action: unknown, more: object = {}) => ({ Effect: 'Allow', Action, Resource: '*', ...more })
const policy = (...Statement: unknown[]) => ({ Version: '2012-10-17', Statement })

describe('samePolicy', () => {
  it.each<[string, unknown, unknown, boolean]>([
    ['order of keys', { b: 1, a: 2 }, { a: 2, b: 1 }, true],
    ['order of actions', policy(allow(['a', 'b'])), policy(allow(['b', 'a'])), true],
    ['a list of one', policy(allow(['a'])), { Version: '2012-10-17', Statement: allow('a') }, true],
    ['an action twice', policy(allow(['a', 'a'])), policy(allow('a')), true],
    ['order of statements', policy(allow('a'), allow('b')), policy(allow('b'), allow('a')), true],
    ['another action', policy(allow('a')), policy(allow('b')), false],
    ['one action less', policy(allow(['a', 'b'])), policy(allow('a')), false],
    ['a condition', policy(allow('a')), policy(allow('a', { Condition: { Null: { x: 'false' } } })), false],
    ['a denial', policy(allow('a')), policy(allow('a', { Effect: 'Deny' })), false],
    ['nothing', null, policy(allow('a')), false],
  ])('%s', (_, a, b, same) => {
    expect(samePolicy(a, b)).toBe(same)
    expect(samePolicy(b, a)).toBe(same)
  })
})

it('canonicalJson does not depend on the order in which keys were added', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('policyLines names every permission, its resources and its condition', () => {
  const document = policy(
    allow(['ec2:CreateTags', 'ec2:DeleteTags'], { Resource: ['a', 'b'], Condition: { StringEquals: { k: 'v' } } }),
    { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
  )
  expect(policyLines(document)).toEqual([
    'Allow ec2:CreateTags on a, b if {"StringEquals":{"k":"v"}}',
    'Allow ec2:DeleteTags on a, b if {"StringEquals":{"k":"v"}}',
    'Deny iam:* on *',
  ])
  expect(policyLines('not a policy')).toEqual([])
})

it.each([
  [{ Service: 'ec2.amazonaws.com' }, 'trust: Allow ec2.amazonaws.com'],
  [{ AWS: ['a', 'b'] }, 'trust: Allow a, b'],
  ['*', 'trust: Allow *'],
])('trustLines names who is trusted: %j', (Principal, line) => {
  expect(trustLines({ Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] })).toEqual([line])
})
