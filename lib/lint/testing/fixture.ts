import type { BroughtFile } from '@/lib/documents/types'

/** The text of one YAML file, or texts by file name. */
export type Brought = string | Readonly<Record<string, string>>

/** Documents that break a rule, each with the places (`line:column`) where; and documents that do not. */
export interface DocumentFixture {
  readonly broken: readonly (readonly [Brought, ...string[]])[]
  readonly sound: readonly Brought[]
}

export type DocumentFixtures = Readonly<Record<string, DocumentFixture>>

export const filesOf = (brought: Brought): BroughtFile[] =>
  typeof brought === 'string'
    ? [{ name: 'a.yaml', text: brought }]
    : Object.entries(brought).map(([name, text]) => ({ name, text }))
