import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { parseDraft, serializeDraft } from '@/lib/plan/draft'
import { setIn } from '@/lib/plan/path'
import type { Core } from './core'
import { createPlanStore } from './store'
import { draftKey, keepPlan, keptDraft, readDraft, setAsideKey } from './use-draft'

const core = { parseDraft, serializeDraft } as Core
const mine = setIn(defaultPlan, 'cluster.name', 'mine')
const linked = setIn(defaultPlan, 'cluster.name', 'linked')
const asDraft = (plan: typeof mine) => ({ plan, invalid: {}, ui: { signInMethod: 'keys' } })

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  })
})

describe('accepting a link', () => {
  it('replaces the draft; Undo brings the old one back, once', () => {
    keepPlan(core, asDraft(mine))
    keepPlan(core, asDraft(linked))
    const store = createPlanStore()
    expect(readDraft(store, core)).toBeNull()
    expect(store.get().plan).toEqual(linked)
    store.undo()
    expect(store.get().plan).toEqual(mine)

    const later = createPlanStore()
    readDraft(later, core)
    expect(later.get().past).toEqual([])
    expect([...kept.keys()]).toEqual([draftKey])
  })

  it('leaves nothing to undo where there was no draft', () => {
    keepPlan(core, asDraft(linked))
    const store = createPlanStore()
    readDraft(store, core)
    expect(store.get()).toMatchObject({ plan: linked, past: [], ui: { signInMethod: 'keys' } })
  })

  it('sets a draft aside that this version cannot read', () => {
    const newer = '{"version":99,"plan":{}}'
    kept.set(draftKey, newer)
    expect(keptDraft(core)).toMatchObject({ ok: false, error: { code: 'newer' } })
    keepPlan(core, asDraft(linked))
    expect(kept.get(setAsideKey)).toBe(newer)
    const store = createPlanStore()
    expect(readDraft(store, core)).toBeNull()
    expect(store.get()).toMatchObject({ plan: linked, past: [] })
  })

  it.each([0, 1])('changes nothing when the browser refuses after %i writes', (allowed) => {
    keepPlan(core, asDraft(mine))
    const before = [...kept]
    let left = allowed
    vi.stubGlobal('localStorage', {
      ...localStorage,
      setItem: (key: string, text: string) => {
        if (left-- === 0) throw new DOMException('full', 'QuotaExceededError')
        kept.set(key, text)
      },
    })
    expect(() => keepPlan(core, asDraft(linked))).toThrow('full')
    expect([...kept]).toEqual(before)
  })
})
