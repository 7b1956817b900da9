import { describe, expect, it } from 'vitest'
import { foreignClusterTags, tagState } from './tag-state'

const planned = { key: 'kubernetes.io/cluster/prod-a', value: 'owned' }

describe('a planned tag and the account', () => {
  it.each([
    ['present', { [planned.key]: 'owned', Name: 'x' }, { state: 'present' }],
    ['missing', { Name: 'x' }, { state: 'missing' }],
    ['different', { [planned.key]: 'shared' }, { state: 'different', value: 'shared' }],
    ['unseen', undefined, { state: 'unseen' }],
  ])('%s', (_name, now, expected) => {
    expect(tagState(planned, now)).toEqual(expected)
  })

  it('is not fooled by inherited keys', () => {
    expect(tagState({ key: 'constructor', value: '' }, {})).toEqual({ state: 'missing' })
  })
})

describe('cluster tags of others', () => {
  it('are all cluster tags but the own one', () => {
    const now = { [planned.key]: 'owned', 'kubernetes.io/cluster/prod-b': 'shared', 'kubernetes.io/role/elb': '1' }
    expect(foreignClusterTags(now, planned.key)).toEqual(['kubernetes.io/cluster/prod-b'])
    expect(foreignClusterTags(undefined, planned.key)).toEqual([])
  })
})
