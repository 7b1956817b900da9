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
  const label = document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
  ;(label ?? element).scrollIntoView({ block: 'center' })
  element.focus({ preventScroll: true })
  return true
}

function nearest(path: string): HTMLElement | null {
  for (let here = path; here !== ''; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
    const element = document.getElementById(here)
    if (element) return element
  }
  return document.querySelector<HTMLElement>(`[name^="${CSS.escape(path)}."]`)
}
