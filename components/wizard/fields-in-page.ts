import type { PlanStore } from './store'

export type FieldKind = 'text' | 'number' | 'check' | 'choice'

/** Puts what a person entered into the Plan; a text that is no number is kept beside it. */
export function commit(store: PlanStore, path: string, kind: FieldKind, raw: string, range?: { min: number; max: number }): void {
  if (kind === 'check') return store.edit(path, raw === 'true')
  if (kind !== 'number') return store.edit(path, raw)
  const number = /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : NaN
  const fits = number >= (range?.min ?? 0) && number <= (range?.max ?? Number.MAX_SAFE_INTEGER)
  if (fits) store.edit(path, number)
  else store.keepInvalid(path, raw)
}

/**
 * Reads back what was typed or chosen before the scripts ran: the browser shows it, React never heard of it.
 * Compares with `defaultValue` and friends, which the server rendered.
 */
export function adoptTyped(root: HTMLElement, store: PlanStore): void {
  for (const element of root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[data-field]')) {
    const path = element.name
    const kind = element.dataset.field as FieldKind
    const range = { min: Number(element.dataset.min ?? 0), max: Number(element.dataset.max ?? Number.MAX_SAFE_INTEGER) }
    const now = currentValue(element)
    if (now !== null && now !== serverValue(element)) commit(store, path, kind, now, range)
  }
}

function currentValue(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string | null {
  if (!(element instanceof HTMLInputElement)) return element.value
  if (element.type === 'checkbox') return String(element.checked)
  if (element.type === 'radio') return element.checked ? element.value : null
  return element.value
}

function serverValue(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string | null {
  return element.dataset.rendered ?? null
}
