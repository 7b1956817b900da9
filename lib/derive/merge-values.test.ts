import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Values } from '@/lib/catalog/chart-defaults'
import { isMap, mergeValues, sameValue } from './merge-values'

/** Few keys, so that two maps meet often; one that JavaScript is touchy about. */
const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')
const tree = (leaf: fc.Arbitrary<unknown>) =>
  fc.letrec<{ value: unknown; map: Values }>((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(leaf, { maxLength: 3 }), tie('map')),
    map: fc
      .uniqueArray(fc.tuple(key, tie('value')), { selector: ([name]) => name, maxLength: 4 })
      .map((entries) => Object.fromEntries(entries)),
  })).map
const scalar = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 3 }), fc.boolean())
const values = tree(scalar)
const withNulls = tree(fc.oneof(scalar, fc.constant(null)))

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

describe('mergeValues', () => {
  it.each<[string, Values, Values, Values]>([
    ['a scalar replaces', { a: 1 }, { a: 2 }, { a: 2 }],
    ['a list replaces whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['an empty list clears', { a: [1] }, { a: [] }, { a: [] }],
    ['maps merge', { a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: 1, c: 3, d: 4 } }],
    ['an empty map clears nothing', { a: { b: 1 } }, { a: {} }, { a: { b: 1 } }],
    ['null deletes, at any depth', { a: { b: 1, c: 2 }, d: 3 }, { a: { b: null }, d: null }, { a: { c: 2 } }],
    ['null without a default stays', { a: { b: 1 } }, { a: { c: null }, d: null }, { a: { b: 1, c: null }, d: null }],
    ['a scalar replaces a map', { a: { b: 1 } }, { a: 'x' }, { a: 'x' }],
    ['a map replaces a scalar', { a: 'x' }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['false and zero are values', { a: true, b: 1 }, { a: false, b: 0 }, { a: false, b: 0 }],
  ])('%s', (_, defaults, own, merged) => {
    expect(mergeValues(defaults, own)).toEqual(merged)
  })

  it('with nothing given is the defaults, and without defaults what was given', () => {
    fc.assert(
      fc.property(withNulls, (map) => {
        expect(sameValue(mergeValues(map, {}), map)).toBe(true)
        expect(sameValue(mergeValues({}, map), map)).toBe(true)
      }),
    )
  })

  it('deletes what null is given for, and only null deletes', () => {
    fc.assert(
      fc.property(values, values, key, (defaults, own, name) => {
        const having = (map: Values, value: unknown) => Object.fromEntries([...Object.entries(map), [name, value]])
        expect(Object.hasOwn(mergeValues(having(defaults, 1), having(own, null)), name)).toBe(false)
        for (const kept of [...Object.keys(defaults), ...Object.keys(own)]) {
          expect(Object.hasOwn(mergeValues(defaults, own), kept)).toBe(true)
        }
      }),
    )
  })

  it('is idempotent, also over its own result', () => {
    fc.assert(
      fc.property(values, values, (defaults, own) => {
        const once = mergeValues(defaults, own)
        expect(sameValue(mergeValues(once, own), once)).toBe(true)
        expect(sameValue(mergeValues(defaults, once), once)).toBe(true)
      }),
    )
  })

  it('mutates neither side, and no prototype', () => {
    fc.assert(
      fc.property(withNulls, withNulls, (defaults, own) => {
        const merged = mergeValues(frozen(defaults), frozen(own))
        expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
        expect(Object.hasOwn({}, 'a')).toBe(false)
        expect('a' in {} || 'b' in {} || 'c' in {}).toBe(false)
      }),
    )
  })

  it('takes __proto__ from YAML or JSON for a key like any other', () => {
    const own = JSON.parse('{"__proto__": {"hostNetworking": true}, "a": {"__proto__": null}}') as Values
    const merged = mergeValues({ a: { b: 1 } }, own)
    expect(merged.hostNetworking).toBeUndefined()
    expect(Object.keys(merged).sort()).toEqual(['__proto__', 'a'])
  })
})

describe('sameValue', () => {
  it('is what JSON says when keys are sorted', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted)
      if (!isMap(value)) return value
      return ['map', ...Object.keys(value).sort().map((name) => [name, sorted(value[name])])]
    }
    fc.assert(
      fc.property(withNulls, withNulls, (a, b) => {
        expect(sameValue(a, a)).toBe(true)
        expect(sameValue(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
      }),
    )
  })
})
