/** A browser's list of suggestions is of no use beyond a few screens of it, and a region offers 800 instance types. */
const most = 60

/** Those with the typed text in their value or label; all of them when the text is one of them already. */
export function fitting<T extends { readonly value: string; readonly label?: string }>(all: readonly T[], typed: string): T[] {
  const text = all.some(({ value }) => value === typed) ? '' : typed.trim().toLowerCase()
  return all.filter(({ value, label = '' }) => `${value} ${label}`.toLowerCase().includes(text)).slice(0, most)
}
