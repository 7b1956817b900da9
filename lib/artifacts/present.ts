const unknown: readonly unknown[] = ['', null, undefined]

/** Without what is empty or unknown. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !unknown.includes(value)))
}
