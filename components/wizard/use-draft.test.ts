import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { parseDraft, serializeDraft } from '@/lib/plan/draft'
import { setIn } from '@/lib/plan/path'
import type { Core } from './core'
import { createPlanStore } from './store'

const core = { parseDraft, serializeDraft } as Core
const typed = setIn(defaultPlan, 'cluster.name', 'typed')
const asDraft = (plan: typeof typed) => ({ plan, invalid: {}, ui: {} })

/** Characters the browser has room for. */
let room: number
let kept: Map<string, string>
let draft: typeof import('./use-draft')

beforeEach(async () => {
  room = Infinity
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      const others = [...kept].reduce((sum, [name, value]) => sum + (name === key ? 0 : value.length), 0)
      if (others + text.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key: string) => void kept.delete(key),
  })
  // What storage refused lives as long as the page.
  vi.resetModules()
  draft = await import('./use-draft')
})

describe('what storage refuses', () => {
  it('is still there when the wizard is mounted again, in another language', () => {
    draft.writeDraft(core, asDraft(defaultPlan))
    room = 0
    expect(draft.writeDraft(core, asDraft(typed))).toBe(false)
    const store = createPlanStore()
    expect(draft.readDraft(store, core)).toBe('not-kept')
    expect(store.get().plan).toEqual(typed)
  })

  it('is forgotten once storage takes something newer, from here or from a link', () => {
    const newer = setIn(defaultPlan, 'cluster.name', 'newer')
    for (const accept of [draft.writeDraft, draft.keepPlan]) {
      room = 0
      draft.writeDraft(core, asDraft(typed))
      room = Infinity
      accept(core, asDraft(newer))
      const store = createPlanStore()
      expect(draft.readDraft(store, core)).toBeNull()
      expect(store.get().plan).toEqual(newer)
    }
  })
})

it('never overwrites a draft it cannot read and has no room to set aside', () => {
  const unreadable = JSON.stringify({ version: 99, plan: 'x'.repeat(9000) })
  kept.set(draft.draftKey, unreadable)
  room = unreadable.length
  expect(draft.readDraft(createPlanStore(), core)).toBe('not-kept')
  expect(draft.writeDraft(core, asDraft(typed))).toBe(false)
  expect([...kept.values()]).toEqual([unreadable])

  room = Infinity
  expect(draft.writeDraft(core, asDraft(typed))).toBe(true)
  expect(kept.get(draft.setAsideKey)).toBe(unreadable)
  expect(kept.get(draft.draftKey)).toContain('typed')
})
