import { describe, expect, it } from 'vitest'
import { fromDelta, toDelta } from './link-diff'

const baseline = {
  plan: { a: { x: 1, y: 'one' }, list: [{ name: 'first', n: 1, tags: [] }], words: ['w'], on: true },
  elements: { list: { name: '', n: 1, tags: [] }, 'list.tags': { key: '', value: '' } },
}

describe('toDelta and fromDelta', () => {
  it.each([
    ['nothing', baseline.plan, '{}'],
    ['one field', { ...baseline.plan, a: { x: 1, y: 'two' } }, '{"a":{"y":"two"}}'],
    ['falsy values', { ...baseline.plan, a: { x: 0, y: '' }, on: false }, '{"a":{"x":0,"y":""},"on":false}'],
    ['an emptied list', { ...baseline.plan, list: [] }, '{"list":[]}'],
    ['a plain list', { ...baseline.plan, words: ['w', 'v'] }, '{"words":["w","v"]}'],
    ['an element like a new one', { ...baseline.plan, list: [{ name: '', n: 1, tags: [] }] }, '{"list":[{}]}'],
    [
      'elements in elements',
      { ...baseline.plan, list: [{ name: 'b', n: 1, tags: [{ key: 'k', value: '' }] }] },
      '{"list":[{"name":"b","tags":[{"key":"k"}]}]}',
    ],
  ])('%s', (_, document, delta) => {
    expect(toDelta(document, baseline)).toBe(delta)
    expect(fromDelta(JSON.parse(delta), baseline)).toEqual(document)
  })

  it('does not depend on the order of keys', () => {
    const { on, words, list, a } = baseline.plan
    expect(toDelta({ on: !on, words, list, a: { y: 'z', x: a.x } }, baseline)).toBe('{"a":{"y":"z"},"on":false}')
  })

  it('carries what does not belong to the schema, as data', () => {
    const hostile = fromDelta(
      JSON.parse('{"__proto__":{"admin":true},"a":{"constructor":{"prototype":{"admin":true}}}}'),
      baseline,
    )
    expect(Object.hasOwn(hostile as object, '__proto__')).toBe(true)
    expect(Object.getPrototypeOf(hostile)).toBe(Object.prototype)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  it.each(['null', '[]', '"text"', '7', '{"a":null}', '{"list":{"0":{}}}', '{"list":[null,1,[]]}', '{"a":[1]}'])(
    'takes %s without throwing',
    (delta) => expect(() => fromDelta(JSON.parse(delta), baseline)).not.toThrow(),
  )
})
