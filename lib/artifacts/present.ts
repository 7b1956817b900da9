type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], '' | null | undefined> }

const unknown: readonly unknown[] = ['', null, undefined]

/** Without what is empty or unknown. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !unknown.includes(value))) as Present<T>
}
