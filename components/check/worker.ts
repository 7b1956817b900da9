import { importDocuments } from '@/lib/import'
import { saidImport, type SaidImport } from '@/lib/import/format/said'
import { fixAll } from '@/lib/lint/fix'
import { fixOne } from '@/lib/lint/fix-one'
import { said } from '@/lib/lint/format/said'
import { lint } from '@/lib/lint/lint'
import type { Request, ShownImport, Some, Task, Tasks } from './protocol'

/** Parsers and rules, beside the page: a file of a megabyte takes seconds, in which the page must go on. */
const work: { readonly [T in Task]: (input: Tasks[T]['input']) => Tasks[T]['output'] } = {
  check: ({ files, locale }) => {
    const report = lint(files)
    return { report: said(report, locale), imported: shown(saidImport(importDocuments(report.files), locale)) }
  },
  fix: ({ files, finding }) => {
    const fixed = finding ? fixOne(files, finding) : fixAll(files)
    return { files: fixed?.some(({ text }, index) => text !== files[index]?.text) ? fixed : null }
  },
}

/** Rows of a table. */
const most = 300
const some = <T>(values: readonly T[]): Some<T> => ({ count: values.length, first: values.slice(0, most) })
const shown = ({ plan, understood, ignored, wrong }: SaidImport): ShownImport => {
  return { plan, understood: some(understood), ignored: some(ignored), wrong: some(wrong) }
}

self.addEventListener('message', ({ data: { id, task, input } }: MessageEvent<Request>) => {
  const output = (work[task] as (input: unknown) => unknown)(input)
  self.postMessage({ id, output })
})
