/**
 * Brings a field into view, label first, and focuses it. A path without a field of its own
 * (`nodes.pools.2.roles`) leads to the nearest thing that has one. A closed disclosure around it is opened.
 * Returns whether something was found.
 */
export function focusField(path: string): boolean {
  const element = nearest(path)
  if (!element) return false
  for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    around.open = true
  }
  if (element.dataset.fields !== undefined) element.dataset.wanted = path
  const target = element instanceof HTMLDetailsElement ? element.querySelector('summary') : element
  const label = document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
  ;(label ?? target)?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
  return true
}

/** Follows a link to one of the fields that have only now arrived, unless the person has gone elsewhere since. */
export function focusWanted(place: HTMLElement): void {
  const path = place.dataset.wanted
  if (path !== undefined && place.contains(document.activeElement)) focusField(path)
  delete place.dataset.wanted
}

/** By the path, by what it is part of, and there also by `data-fields`: the place of fields that arrive late. */
function nearest(path: string): HTMLElement | null {
  for (let here = path; here !== ''; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
    const element =
      document.getElementById(here) ?? document.querySelector<HTMLElement>(`[data-fields~="${CSS.escape(here)}"]`)
    if (element) return element
  }
  return document.querySelector<HTMLElement>(`[name^="${CSS.escape(path)}."]`)
}
