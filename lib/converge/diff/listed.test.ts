import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { bare, change, changesOf, clusterTag, withTags } from '../testing/accounts'
import { existingPlan } from '../testing/plans'
import { stepsOf } from '../run/steps'

const with2 = (change: (plan: Plan) => void = () => {}) =>
  existingPlan(undefined, (plan) => {
    plan.nodes.routeTables = [{ id: 'rtb-1', name: 'private' }]
    plan.storage.ebs = true
    plan.storage.volumes = [{ id: 'vol-1', name: '' }]
    change(plan)
  })
const here = { ...bare, tags: { ...bare.tags, 'rtb-1': {}, 'vol-1': {} } }
const having = (id: string, tags: Record<string, string>) => ({ ...here, tags: { ...withTags(id, tags).tags, ...here.tags, [id]: tags } })

describe('a route table', () => {
  it('gets the cluster tag as shared: it was there before', () => {
    expect(change(with2(), here, 'route-table/rtb-1')).toMatchObject({
      action: 'update', why: 'tags-route-table', desired: [`${clusterTag} = shared`, expect.stringContaining('wrote') as string],
    })
  })

  it('is left alone while another one has the tag, and not when it has it itself', () => {
    expect(change(with2(), having('rtb-2', { [clusterTag]: 'owned' }), 'route-table/rtb-1')).toMatchObject({
      action: 'conflict', conflict: 'two-tagged-tables', current: [`rtb-2 = ${clusterTag}`],
    })
    const both = { ...here, tags: { ...here.tags, 'rtb-1': { [clusterTag]: 'shared' }, 'rtb-2': { [clusterTag]: 'shared' } } }
    expect(change(with2(), both, 'route-table/rtb-1').action).toBe('nothing')
  })

  it('may carry the tag of another cluster', () => {
    expect(change(with2(), having('rtb-1', { 'kubernetes.io/cluster/other': 'shared' }), 'route-table/rtb-1').action).toBe('update')
  })
})

describe('a volume', () => {
  it('gets the tag by which the driver may manage it', () => {
    expect(change(with2(), here, 'volume/vol-1')).toMatchObject({
      action: 'update',
      why: 'tags-volume',
      desired: [`${clusterTag} = owned`, 'ebs.csi.aws.com/cluster = true', expect.stringContaining('wrote') as string],
    })
  })

  it('gets nothing where the driver is not part of the Plan', () => {
    const plan = with2(({ storage }) => (storage.ebs = false))
    expect(changesOf(plan, here).filter(({ resource }) => resource.type === 'volume')).toEqual([])
  })

  it.each([
    ['of another cluster', { 'kubernetes.io/cluster/other': 'owned' }, 'shared-as-owned'],
    ['with 50 tags', Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, ''])), 'tag-limit'],
  ])('%s is a conflict', (_, tags, key) => {
    expect(change(with2(), having('vol-1', tags), 'volume/vol-1')).toMatchObject({ action: 'conflict', conflict: key })
  })

  it('and 1,499 more are written by two calls', () => {
    const ids = Array.from({ length: 1_500 }, (_, i) => `vol-${i}`)
    const plan = with2(({ storage }) => (storage.volumes = ids.map((id) => ({ id, name: '' }))))
    const observed = { ...here, tags: { ...here.tags, ...Object.fromEntries(ids.map((id) => [id, {}])) } }
    const volumes = changesOf(plan, observed).filter(({ resource }) => resource.type === 'volume')
    expect(stepsOf(volumes).map(({ changes }) => changes.length)).toEqual([1_000, 500])
  })
})
