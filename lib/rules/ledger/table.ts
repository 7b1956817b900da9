import { cell, link, ruleTests, type Described, type Kind } from '../page'
import { covers } from './covers'
import { errors } from './errors'
import { failures } from './failures'
import type { Cover, LedgerEntry } from './types'

/** The whole ledger as two Markdown tables for `docs/rules`: each entry, and what keeps it from happening. */
export function ledgerTables(all: readonly Described[]): string {
  const kinds = new Map<string, Kind>(all.map(({ knowledge, kind }) => [knowledge.id, kind]))
  return [
    `## The ${failures.length} failures`,
    table(failures, kinds),
    `## The ${errors.length} errors in the documents`,
    table(errors, kinds),
  ].join('\n\n')
}

function table(entries: readonly LedgerEntry[], kinds: ReadonlyMap<string, Kind>): string {
  const rows = entries.map(({ id, title, instead }) => {
    const covered = coverLines(covers[id] ?? [], kinds).join('<br>')
    return `| <a id="${id.toLowerCase()}"></a>${id} | ${cell(title.en)} | ${cell(instead.en)} | ${covered} |`
  })
  return ['| entry | what goes wrong | instead | covered |', '|---|---|---|---|', ...rows].join('\n')
}

/** One for each test: of what cannot be written, then of rules, those of one kind together. */
function coverLines(list: readonly Cover[], kinds: ReadonlyMap<string, Kind>): string[] {
  const impossible = list.flatMap((cover) =>
    cover.kind === 'impossible' ? [`*impossible* (${link(cover.test.file, cover.test.name)})`] : [],
  )
  const rules = list.flatMap((cover) => (cover.kind === 'rule' ? [cover.id] : []))
  const found = (Object.keys(ruleTests) as Kind[]).flatMap((kind) => {
    const own = rules.filter((id) => kinds.get(id) === kind).map((id) => `[${id}](${id}.md)`)
    return own.length > 0 ? [`*rule* ${own.join(', ')} (${link(ruleTests[kind], 'test')})`] : []
  })
  return [...impossible, ...found]
}
