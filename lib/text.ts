/** The two languages. Everything a person reads exists in both; a missing one does not compile. */
export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]

/**
 * A text that belongs to a piece of knowledge (a rule, a permission, a chart value) and is kept beside it.
 * Texts of the user interface live in `messages/` instead: docs/decisions/0002-where-texts-live.md.
 */
export type Text = Readonly<Record<Locale, string>>

/** Where a fact comes from: a document or repository, and the place in it. */
export interface Source {
  readonly name: string
  readonly url?: string
}

/** Fills `{name}` placeholders; an unknown placeholder stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  )
}

/** One text after another: only English parts sentences by a space. */
export const joined = (first: Text, second: Text): Text => ({
  en: `${first.en} ${second.en}`,
  'zh-CN': `${first['zh-CN']}${second['zh-CN']}`,
})
