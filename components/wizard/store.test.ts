import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import { createPlanStore } from './store'

const draft = { plan: setIn(defaultPlan, 'cluster.name', 'kept'), invalid: {}, ui: {} }

describe('the draft that arrives after the first edits', () => {
  it('lies under what was typed before', () => {
    const store = createPlanStore()
    store.edit('cluster.rancher', '2.13')
    store.load(draft)
    expect(store.get().plan.cluster).toMatchObject({ name: 'kept', rancher: '2.13' })
  })

  it('leaves those edits to be undone one by one', () => {
    const store = createPlanStore()
    store.edit('cluster.id', 'a')
    store.edit('cluster.id', 'ab')
    store.edit('cluster.rancher', '2.13')
    store.load(draft)
    store.undo()
    expect(store.get().plan.cluster).toMatchObject({ name: 'kept', id: 'ab', rancher: '2.14' })
    store.undo()
    expect(store.get().plan).toEqual(draft.plan)
    store.redo()
    expect(store.get().plan.cluster.id).toBe('ab')
  })

  it('drops an edit of an entry that it does not have', () => {
    const store = createPlanStore()
    store.edit('nodes.pools.2.name', 'third')
    store.load({ ...draft, plan: setIn(draft.plan, 'nodes.pools', draft.plan.nodes.pools.slice(0, 1)) })
    expect(store.get().plan.nodes.pools).toHaveLength(1)
  })

  it('is waited for by Undo: an edit taken back before would come again with it', () => {
    const store = createPlanStore()
    store.edit('cluster.id', 'a')
    expect(store.get().past).toEqual([])
    store.undo()
    store.load(draft)
    expect(store.get().plan.cluster.id).toBe('a')
    store.undo()
    expect(store.get().plan).toEqual(draft.plan)
  })

  it('is the defaults when there is none', () => {
    const store = createPlanStore()
    store.edit('cluster.name', 'typed')
    store.load(null)
    expect(store.get().plan).toEqual(setIn(defaultPlan, 'cluster.name', 'typed'))
  })
})

describe('undo', () => {
  it('takes one field back at a time, however many keys were pressed in it', () => {
    const store = createPlanStore()
    store.load(null)
    for (const name of ['x', 'xy', 'xyz']) store.edit('cluster.name', name)
    store.edit('cluster.rancher', '2.15')
    store.undo()
    expect(store.get().plan.cluster).toMatchObject({ name: 'xyz', rancher: '2.14' })
    store.undo()
    expect(store.get().plan).toEqual(defaultPlan)
    store.undo()
    expect(store.get().plan).toEqual(defaultPlan)
  })

  it('has no step for an edit that changes nothing', () => {
    const store = createPlanStore()
    store.load(null)
    store.edit('cluster.name', defaultPlan.cluster.name)
    expect(store.get().past).toEqual([])
  })
})

it('keeps a text that is no number beside the Plan until it is one', () => {
  const store = createPlanStore()
  store.keepInvalid('nodes.pools.0.quantity', 'two')
  expect(store.get().plan).toBe(defaultPlan)
  expect(store.get().invalid).toEqual({ 'nodes.pools.0.quantity': 'two' })
  store.edit('nodes.pools.0.quantity', 2)
  expect(store.get().invalid).toEqual({})
})
