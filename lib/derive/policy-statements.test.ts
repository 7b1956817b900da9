import fc from 'fast-check'
import { expect, it } from 'vitest'
import { statementsOf } from './policy-statements'

const nothing = {
  effect: null, actions: [], notActions: [], resources: [], notResources: [], services: [], conditional: false,
}

it('reads lists and what is written without one', () => {
  expect(statementsOf({ Statement: { Effect: 'Allow', Action: 'a', Resource: ['r', 's'] } })).toEqual([
    { ...nothing, effect: 'Allow', actions: ['a'], resources: ['r', 's'] },
  ])
  expect(
    statementsOf({
      Statement: [
        { Effect: 'Deny', NotAction: ['a'], NotResource: 'r', Condition: {} },
        { Effect: 'Perhaps', Principal: { Service: 'ec2.amazonaws.com' } },
        { Principal: '*' },
      ],
    }),
  ).toEqual([
    { ...nothing, effect: 'Deny', notActions: ['a'], notResources: ['r'], conditional: true },
    { ...nothing, services: ['ec2.amazonaws.com'] },
    nothing,
  ])
})

it('reads no statement where there is none', () => {
  for (const document of [null, undefined, 'text', 7, [], {}]) expect(statementsOf(document)).toEqual([])
})

it('never throws, and reads nothing from a prototype', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(Array.isArray(statementsOf(value))).toBe(true)
      expect(Array.isArray(statementsOf({ Statement: value }))).toBe(true)
    }),
  )
})
