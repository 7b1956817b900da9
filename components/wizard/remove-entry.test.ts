import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { textsWithoutEntry, withoutEntry } from './remove-entry'

describe('withoutEntry', () => {
  it('takes one entry out', () =>
    expect(withoutEntry(defaultPlan, 'nodes.pools', 1).nodes.pools.map(({ name }) => name)).toEqual(['etcd', 'workers']))
  it.each([
    ['nodes.pools', 3],
    ['nodes.pools', -1],
    ['cluster.name', 0],
    ['nowhere', 0],
  ])('%s, %i: nothing to take', (list, index) => expect(withoutEntry(defaultPlan, list, index)).toBe(defaultPlan))
})

describe('textsWithoutEntry', () => {
  const texts = {
    'nodes.pools.0.quantity': 'a',
    'nodes.pools.1.quantity': 'b',
    'nodes.pools.2.quantity': 'c',
    'nodes.pools.10.rootSizeGiB': 'd',
    'helm.verbosity': 'e',
  }
  it('drops the texts of the entry and moves the later ones up', () =>
    expect(textsWithoutEntry(texts, 'nodes.pools', 1)).toEqual({
      'nodes.pools.0.quantity': 'a',
      'nodes.pools.1.quantity': 'c',
      'nodes.pools.9.rootSizeGiB': 'd',
      'helm.verbosity': 'e',
    }))
  it('leaves other lists alone', () => expect(textsWithoutEntry(texts, 'nodes.pool', 0)).toEqual(texts))
})
