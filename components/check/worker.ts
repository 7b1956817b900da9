import { readFile } from '@/lib/documents/read'
import { importDocuments } from '@/lib/import'
import { saidImport } from '@/lib/import/format/said'
import { fixAll } from '@/lib/lint/fix'
import { fixOne } from '@/lib/lint/fix-one'
import { said } from '@/lib/lint/format/said'
import { lint } from '@/lib/lint/lint'
import type { Request, Task, Tasks } from './protocol'

/** Parsers and rules, beside the page: a file of a megabyte takes seconds, in which the page must go on. */
const work: { readonly [T in Task]: (input: Tasks[T]['input']) => Tasks[T]['output'] } = {
  check: ({ files, locale }) => said(lint(files), locale),
  import: ({ files, locale }) => saidImport(importDocuments(files.map(readFile)), locale),
  fix: ({ files, finding }) => {
    const fixed = finding ? fixOne(files, finding) : fixAll(files)
    return { files: fixed?.some(({ text }, index) => text !== files[index]?.text) ? fixed : null }
  },
}

self.addEventListener('message', ({ data: { id, task, input } }: MessageEvent<Request>) => {
  const output = (work[task] as (input: unknown) => unknown)(input)
  self.postMessage({ id, output })
})
