import type { BroughtFile } from '@/lib/documents/types'
import type { SaidImport } from '@/lib/import/format/said'
import type { SaidReport } from '@/lib/lint/format/said'
import type { ShownFinding } from '@/lib/lint/fix-one'
import type { Locale } from '@/lib/text'

type Files = readonly BroughtFile[]

/** The first of many values: nobody reads more on a page, and handing them over would hold it up. */
export interface Some<T> {
  readonly count: number
  readonly first: readonly T[]
}

/** What files say to the wizard. */
export interface ShownImport {
  readonly plan: SaidImport['plan']
  readonly understood: Some<SaidImport['understood'][number]>
  readonly ignored: Some<SaidImport['ignored'][number]>
  readonly wrong: Some<SaidImport['wrong'][number]>
}

/** What the page asks of its worker, and what comes back; all of it plain data. */
export interface Tasks {
  check: {
    readonly input: { readonly files: Files; readonly locale: Locale }
    readonly output: { readonly report: SaidReport; readonly imported: ShownImport }
  }
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
