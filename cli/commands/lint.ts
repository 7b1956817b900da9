import { diffLines } from '@/lib/documents/line-diff'
import type { BroughtFile } from '@/lib/documents/types'
import { fixAll } from '@/lib/lint/fix'
import { visible } from '@/lib/lint/format/excerpt'
import { jsonReport } from '@/lib/lint/format/json'
import { said, type SaidReport } from '@/lib/lint/format/said'
import { sarifReport } from '@/lib/lint/format/sarif'
import { summaryOf } from '@/lib/lint/format/summary'
import { textReport } from '@/lib/lint/format/text'
import { lint } from '@/lib/lint/lint'
import type { LintReport } from '@/lib/lint/types'
import type { Locale } from '@/lib/text'
import { broughtFiles, isInput } from '../brought'
import { complain } from '../complain'
import type { Io } from '../io'
import { say, type Message } from '../texts'

export interface LintOptions {
  readonly format: 'text' | 'json' | 'sarif'
  readonly fix: boolean
  readonly strict: boolean
  readonly locale: Locale
}

/** Judges files together. Gives 0 when they are clean, 1 for findings, 2 when something could not be read or written. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const { locale } = options
  const refuse = (message: Message) => complain(io, say(message, locale))
  const { files, unread } = await broughtFiles(paths, io)
  unread.forEach(refuse)
  const found = lint(files)
  const fixed = options.fix ? await writeFixed(found, options, io) : { files, failed: [] }
  fixed.failed.forEach(refuse)
  const report = options.fix ? lint(fixed.files) : found
  const judged = said(report, locale)
  // Fixed input goes on to the next program; what is left of its findings goes beside it.
  const print = options.fix && files.some(isInput) ? io.stderr : io.stdout
  print(write(report, judged, fixed.files, options, io))
  return exitCode(judged, unread.length + fixed.failed.length, options.strict)
}

function write(report: LintReport, judged: SaidReport, files: readonly BroughtFile[], { format, locale }: LintOptions, io: Io) {
  if (format === 'text') return textReport(judged, files, { locale, colours: io.colours })
  return format === 'sarif' ? sarifReport(report, locale) : jsonReport(judged, fixedTexts(report))
}

/** Notes alone are no findings, unless the command is strict. A place that is not read may hide anything. */
function exitCode(judged: SaidReport, failed: number, strict: boolean): number {
  const { errors, warnings, infos, unread, documents } = summaryOf(judged)
  if (failed > 0 || unread > 0 || documents === 0) return 2
  return errors + warnings + (strict ? infos : 0) > 0 ? 1 : 0
}

/** The texts that fixes would change. A file that was read in part only is left alone. */
function fixedTexts({ files }: LintReport): ReadonlyMap<string, string> {
  const whole = new Map(files.filter(({ problems }) => problems.length === 0).map(({ file }) => [file.name, file.text]))
  const changed = fixAll(files.map(({ file }) => file)).filter(({ name, text }) => whole.has(name) && whole.get(name) !== text)
  return new Map(changed.map(({ name, text }) => [name, text]))
}

async function writeFixed(report: LintReport, { locale }: LintOptions, io: Io) {
  const texts = fixedTexts(report)
  const failed: Message[] = []
  const files: BroughtFile[] = []
  for (const { file } of report.files) {
    const text = texts.get(file.name) ?? file.text
    const written = isInput(file) ? io.stdout(text) : text === file.text ? undefined : await io.replaceFile(file.name, file.text, text)
    const done = written === undefined || written.ok
    files.push(done ? { name: file.name, text } : file)
    if (!done) failed.push({ key: 'unwritable', values: { path: file.name, reason: written.error } })
    else if (text !== file.text) io.stderr(changes(file, text, locale))
  }
  return { files, failed }
}

/** What a fix changed in a file, line by line. */
function changes({ name, text: before }: BroughtFile, after: string, locale: Locale): string {
  const lines = diffLines(before, after).filter(({ kind }) => kind !== 'same')
  const shown = lines.map(({ kind, line, text }) => `${String(line).padStart(6)} ${kind === 'added' ? '+' : '-'} ${visible(text)}`)
  return `${[say({ key: 'fixed', values: { path: visible(name) } }, locale), ...shown].join('\n')}\n`
}
