import type { BroughtFile } from '@/lib/documents/types'
import type { SaidImport } from '@/lib/import/format/said'
import type { SaidReport } from '@/lib/lint/format/said'
import type { ShownFinding } from '@/lib/lint/fix-one'
import type { Locale } from '@/lib/text'

type Files = readonly BroughtFile[]

/** What the page asks of its worker, and what comes back; all of it plain data. */
export interface Tasks {
  check: { readonly input: { readonly files: Files; readonly locale: Locale }; readonly output: SaidReport }
  import: { readonly input: { readonly files: Files; readonly locale: Locale }; readonly output: SaidImport }
  /** Without a finding: everything that has a certain fix. Null: the text has no place for it. */
  fix: {
    readonly input: { readonly files: Files; readonly finding: ShownFinding | null }
    readonly output: { readonly files: Files | null }
  }
}

export type Task = keyof Tasks

export interface Request {
  readonly id: number
  readonly task: Task
  readonly input: Tasks[Task]['input']
}

export interface Response {
  readonly id: number
  readonly output: Tasks[Task]['output']
}
