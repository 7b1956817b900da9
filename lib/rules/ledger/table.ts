import { cell } from '../page'
import { covers } from './covers'
import { errors } from './errors'
import { failures } from './failures'
import type { Cover, LedgerEntry } from './types'

/** The whole ledger as two Markdown tables for `docs/rules`: each entry, and what keeps it from happening. */
export function ledgerTables(): string {
  return [
    `## The ${failures.length} failures`,
    table(failures),
    `## The ${errors.length} errors in the documents`,
    table(errors),
  ].join('\n\n')
}

function table(entries: readonly LedgerEntry[]): string {
  const rows = entries.map(({ id, title, instead }) => {
    const covered = (covers[id] ?? []).map(linked).join('<br>')
    return `| <a id="${id.toLowerCase()}"></a>${id} | ${cell(title.en)} | ${cell(instead.en)} | ${covered} |`
  })
  return ['| entry | what goes wrong | instead | covered |', '|---|---|---|---|', ...rows].join('\n')
}

function linked(cover: Cover): string {
  if (cover.kind === 'rule') return `rule ([${cover.id}](${cover.id}.md))`
  const { file, name } = cover.test
  return `impossible ([${cell(name)}](../../${file}))`
}
