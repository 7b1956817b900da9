import { fill, locales, type Locale, type Text } from '@/lib/text'
import { stepOf } from './step-of'
import type { Knowledge, Severity } from './types'

/** What a piece of knowledge looks at. */
export type Kind = 'plan' | 'document' | 'account' | 'pasted'

/** A piece of knowledge with an example, as its page shows it. */
export interface Described {
  readonly kind: Kind
  readonly knowledge: Knowledge
  /** What the button says that mends it. */
  readonly fix?: Text
  /** What to do, where no button can. */
  readonly remedy?: Text
  /** Fields of a Plan without the numbers of list entries, kinds of documents, or lists of an account. */
  readonly places: readonly string[]
  /** What stands for the `{…}` in its texts. */
  readonly values: Readonly<Record<string, string | number>>
  /** Entries of the ledger that it covers. */
  readonly ledger: readonly string[]
}

const severities: Readonly<Record<Severity, Text>> = {
  error: { en: 'Error: it cannot work', 'zh-CN': '错误：无法工作' },
  warning: { en: 'Warning: it may not work', 'zh-CN': '警告：可能无法工作' },
  info: { en: 'Note', 'zh-CN': '提示' },
}

const words = {
  severity: { en: 'Severity: ', 'zh-CN': '级别：' },
  fix: { en: 'Fix offered: ', 'zh-CN': '可自动修复：' },
  remedy: { en: 'What to do: ', 'zh-CN': '处理方法：' },
  ledger: { en: 'In the ledger', 'zh-CN': '对应条目' },
  source: { en: 'Source', 'zh-CN': '依据' },
  test: { en: 'Test', 'zh-CN': '测试' },
} satisfies Record<string, Text>

/** What the places of a kind are. */
const found: Readonly<Record<Kind, Text>> = {
  plan: { en: 'Found at', 'zh-CN': '所在字段' },
  document: { en: 'Found in documents', 'zh-CN': '适用文件' },
  account: { en: 'Found in an account, from', 'zh-CN': '在账户中检查' },
  pasted: { en: 'Found in what a cluster says', 'zh-CN': '在集群输出中检查' },
}

/** The test that holds a broken and a sound example of each against it. */
export const ruleTests: Readonly<Record<Kind, string>> = {
  plan: 'lib/rules/rules.test.ts',
  document: 'lib/lint/rules/rules.test.ts',
  account: 'lib/doctor/account/rules.test.ts',
  pasted: 'lib/doctor/pasted/pasted.test.ts',
}

const headings: Readonly<Record<Kind, string>> = {
  plan: 'What a Plan can break',
  document: 'What a document can break',
  account: 'What an account can show',
  pasted: 'What a cluster can say',
}

/** A piece of knowledge as a Markdown page, in both languages, with the values of an example in its texts. */
export function rulePage(described: Described): string {
  const { id } = described.knowledge
  return `${[`# ${id}`, ...locales.map((locale) => section(described, locale)), ...footer(described)].join('\n\n')}\n`
}

/** All of it as tables, one per kind. */
export function rulesTables(all: readonly Described[]): string {
  return (Object.keys(headings) as Kind[])
    .map((kind) => [kind, all.filter((each) => each.kind === kind)] as const)
    .filter(([, some]) => some.length > 0)
    .map(([kind, some]) => `## ${headings[kind]}\n\n${table(some)}`)
    .join('\n\n')
}

function table(some: readonly Described[]): string {
  const rows = some.map(({ kind, knowledge: { id, severity, title }, places, values, fix }) => {
    const where = [...new Set(kind === 'plan' ? places.map(stepOf) : places)].join(', ')
    return `| [${id}](${id}.md) | ${severity} | ${where} | ${cell(fill(title.en, values))} | ${fix ? 'yes' : ''} |`
  })
  const where = some[0]?.kind === 'plan' ? 'step' : 'seen in'
  return [`| rule | severity | ${where} | title | fix |`, '|---|---|---|---|---|', ...rows].join('\n')
}

function section({ knowledge: { title, explain, severity }, fix, remedy, values }: Described, locale: Locale): string {
  return [
    `## ${fill(title[locale], values)}`,
    fill(explain[locale], values),
    `${words.severity[locale]}${severities[severity][locale]}`,
    ...(fix ? [`${words.fix[locale]}${fill(fix[locale], values)}`] : []),
    ...(remedy ? [`${words.remedy[locale]}${fill(remedy[locale], values)}`] : []),
  ].join('\n\n')
}

function footer({ kind, knowledge: { source }, places, ledger }: Described): string[] {
  const named = source.url === undefined ? source.name : `[${source.name}](${source.url})`
  const links = ledger.map((id) => `[${id}](README.md#${id.toLowerCase()})`)
  const where = places.map((place) => `\`${place}\``).join(', ')
  return [
    where === '' ? both(found[kind]) : `${both(found[kind])}: ${where}`,
    ...(links.length > 0 ? [`${both(words.ledger)}: ${links.join(', ')}`] : []),
    `${both(words.source)}: ${named}`,
    `${both(words.test)}: ${link(ruleTests[kind])}`,
  ]
}

/** To a file of the repository, from `docs/rules`. */
export const link = (file: string, text = file) => `[${cell(text)}](../../${file})`

const both = (text: Text) => locales.map((locale) => text[locale]).join(' · ')

/** A text as it may stand in a cell of a Markdown table. */
export const cell = (text: string) => text.replaceAll('|', '\\|')
