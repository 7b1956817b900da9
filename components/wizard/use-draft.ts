'use client'

import { useEffect, useState } from 'react'
import { loadCore, type Core } from './core'
import type { Plan } from '@/lib/plan/schema'
import type { PlanStore, WizardState } from './store'

export const draftKey = 'lariat.draft'
/** A draft that could not be read is moved here and offered as a file, never deleted. */
export const setAsideKey = 'lariat.draft.set-aside'
/** The draft that an accepted link replaced, until the wizard has taken it over as something to undo. */
const replacedKey = 'lariat.draft.replaced'

/** What storage did not take, while this page lives: switching the language mounts the wizard anew. */
let refused: string | null = null
/** An unreadable draft for which there was no room beside itself: it stays until it can be set aside. */
let stuck: string | null = null

export type DraftNotice = 'older' | 'newer' | 'broken' | 'other-tab' | 'not-kept' | null

/** Keeps the Plan in this browser: read once the core is there, written on every change, watched for other tabs. */
export function useDraft(store: PlanStore) {
  const [core, setCore] = useState<Core | null>(null)
  const [notice, setNotice] = useState<DraftNotice>(null)

  useEffect(() => {
    let left = false
    void loadCore().then((loaded) => {
      if (left) return
      if (!store.get().loaded) setNotice(readDraft(store, loaded))
      setCore(loaded)
    })
    return () => {
      left = true
    }
  }, [store])

  useEffect(() => (core ? keep(store, core, setNotice) : undefined), [store, core])

  return {
    /** Generators, rules and codecs; null until they have loaded. */
    core,
    notice,
    dismiss: () => setNotice(null),
    /** Takes what the other tab wrote. */
    takeOther: () => {
      refused = null
      if (core) setNotice(readDraft(store, core, store.get().plan))
    },
    /** Writes this tab's Plan over the other's; that tab is told. */
    keepMine: () => setNotice(core && !writeDraft(core, store.get()) ? 'not-kept' : null),
  }
}

/** Writes every change, and says when another tab does. Returns how to stop. */
function keep(store: PlanStore, core: Core, notify: (notice: DraftNotice) => void): () => void {
  let saved: WizardState | null = null
  const save = () => {
    const state = store.get()
    if (saved && saved.plan === state.plan && saved.invalid === state.invalid && saved.ui === state.ui) return
    saved = state
    if (!writeDraft(core, state)) notify('not-kept')
  }
  const onStorage = (event: StorageEvent) => {
    if (event.key === draftKey && event.newValue !== null && event.newValue !== core.serializeDraft(store.get())) {
      notify('other-tab')
    }
  }
  // What was typed before the draft arrived is part of it now.
  save()
  const unsubscribe = store.subscribe(save)
  window.addEventListener('storage', onStorage)
  return () => {
    unsubscribe()
    window.removeEventListener('storage', onStorage)
  }
}

/** False where the browser's storage is full or switched off. */
export function writeDraft(core: Core, state: Pick<WizardState, 'plan' | 'invalid' | 'ui'>): boolean {
  const text = core.serializeDraft(state)
  try {
    if (stuck !== null) setAside(stuck)
    localStorage.setItem(draftKey, text)
    refused = null
    return true
  } catch {
    refused = text
    return false
  }
}

function setAside(text: string): void {
  stuck = text
  localStorage.setItem(setAsideKey, text)
  stuck = null
}

/** Replaces the kept draft by a Plan, as accepting a link does. The old one is set aside first. */
export function keepPlan(core: Core, state: Pick<WizardState, 'plan' | 'invalid' | 'ui'>): void {
  const old = refused ?? localStorage.getItem(draftKey)
  const aside = old !== null && core.parseDraft(old).ok ? replacedKey : setAsideKey
  if (old !== null) localStorage.setItem(aside, old)
  try {
    localStorage.setItem(draftKey, core.serializeDraft(state))
    refused = null
  } catch (error) {
    localStorage.removeItem(aside)
    throw error
  }
}

/** The kept draft as it is, for comparing. */
export function keptDraft(core: Core) {
  const text = refused ?? localStorage.getItem(draftKey)
  return text === null ? null : core.parseDraft(text)
}

/** Puts the kept draft into the store; says what was wrong with it. */
export /** `replaced` is a Plan of this tab that the kept one takes the place of; it can be had back by Undo. */
function readDraft(store: PlanStore, core: Core, replaced?: Plan): DraftNotice {
  const own = refused === null ? null : core.parseDraft(refused)
  if (own?.ok) {
    store.load(own.value)
    return 'not-kept'
  }
  try {
    return open(store, core, localStorage.getItem(draftKey), replaced)
  } catch {
    // A browser may refuse its storage altogether (SecurityError); the wizard works without.
    store.load(null)
    return 'not-kept'
  }
}

function open(store: PlanStore, core: Core, text: string | null, replaced: Plan | undefined): DraftNotice {
  if (text === null) {
    store.load(null)
    return null
  }
  const draft = core.parseDraft(text)
  if (draft.ok) {
    store.load(draft.value, takeReplaced(core) ?? replaced)
    return null
  }
  setAside(text)
  store.load(null)
  return draft.error.code
}

/** The Plan that a link replaced, once: from then on it is an undo step like any other. */
function takeReplaced(core: Core) {
  const text = localStorage.getItem(replacedKey)
  if (text === null) return undefined
  localStorage.removeItem(replacedKey)
  const replaced = core.parseDraft(text)
  return replaced.ok ? replaced.value.plan : undefined
}
