import { readFile } from '@/lib/documents/read'
import { importDocuments } from '@/lib/import'
import { saidImport } from '@/lib/import/format/said'
import { importText } from '@/lib/import/format/text'
import { visible } from '@/lib/lint/format/excerpt'
import { saidProblem } from '@/lib/lint/format/said'
import { planVersion } from '@/lib/plan/migrate'
import type { Locale } from '@/lib/text'
import { broughtFiles } from '../brought'
import { complain } from '../complain'
import type { Io } from '../io'
import { say, type Message } from '../texts'

export interface ImportOptions {
  /** Say of every value what became of it, and not only of those that are wrong. */
  readonly report: boolean
  readonly locale: Locale
}

/** Prints the Plan that files describe. Gives 0, 1 when something in them is wrong, 2 when they could not be read. */
export async function importCommand(paths: readonly string[], { report, locale }: ImportOptions, io: Io): Promise<number> {
  const refuse = (message: Message) => complain(io, say(message, locale))
  const { files, unread } = await broughtFiles(paths, io)
  unread.forEach(refuse)
  const read = files.map(readFile)
  const problems = read.flatMap(({ file, problems }) => problems.map((problem) => ({ file: file.name, ...saidProblem(problem, locale) })))
  for (const { file, line, column, message } of problems) {
    refuse({ key: 'unreadable', values: { file: `${file}:${line}:${column}`, reason: message } })
  }
  const failed = unread.length + problems.filter(({ code }) => code !== 'empty').length
  if (read.every(({ documents }) => documents.length === 0)) return 2
  const imported = saidImport(importDocuments(read), locale)
  io.stderr(importText(imported, locale, report).split('\n').map(visible).join('\n'))
  io.stdout(`${JSON.stringify({ version: planVersion, plan: imported.plan }, null, 2)}\n`)
  if (failed > 0) return 2
  return imported.wrong.length > 0 ? 1 : 0
}
