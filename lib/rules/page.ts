import { fill, locales, type Locale, type Text } from '@/lib/text'
import { stepOf, type StepId } from './step-of'
import type { Rule, Severity } from './types'

const severities: Readonly<Record<Severity, Text>> = {
  error: { en: 'Error: it cannot work', 'zh-CN': '错误：无法工作' },
  warning: { en: 'Warning: it may not work', 'zh-CN': '警告：可能无法工作' },
  info: { en: 'Note', 'zh-CN': '提示' },
}

const words = {
  severity: { en: 'Severity: ', 'zh-CN': '级别：' },
  where: { en: 'Found at', 'zh-CN': '所在字段' },
  fix: { en: 'Fix offered: ', 'zh-CN': '可自动修复：' },
  source: { en: 'Source', 'zh-CN': '依据' },
} satisfies Record<string, Text>

/** Where a rule was broken in an example: its places without the numbers of list entries, and the values in its texts. */
export interface Example {
  readonly places: readonly string[]
  readonly values: Readonly<Record<string, string | number>>
}

/** A rule as a Markdown page, in both languages, with the values of an example in its texts. */
export function rulePage(rule: Rule, example: Example): string {
  return `${[`# ${rule.id}`, ...locales.map((locale) => section(rule, example, locale)), footer(rule, example)].join('\n\n')}\n`
}

/** All rules as one table. `examples` holds one per rule id. */
export function rulesTable(rules: readonly Rule[], examples: Readonly<Record<string, Example>>): string {
  const rows = rules.map((rule) => {
    const example = examples[rule.id]
    const steps = new Set<StepId>(example?.places.map(stepOf))
    const title = cell(fill(rule.title.en, example?.values))
    return `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${[...steps].join(', ')} | ${title} | ${rule.fix ? 'yes' : ''} |`
  })
  return ['| rule | severity | step | title | fix |', '|---|---|---|---|---|', ...rows].join('\n')
}

function section({ title, explain, fix, severity }: Rule, { values }: Example, locale: Locale): string {
  return [
    `## ${fill(title[locale], values)}`,
    fill(explain[locale], values),
    `${words.severity[locale]}${severities[severity][locale]}`,
    ...(fix ? [`${words.fix[locale]}${fill(fix.label[locale], values)}`] : []),
  ].join('\n\n')
}

function footer({ source }: Rule, { places }: Example): string {
  const both = (text: Text) => locales.map((locale) => text[locale]).join(' · ')
  const named = source.url === undefined ? source.name : `[${source.name}](${source.url})`
  return [`${both(words.where)}: ${places.map((place) => `\`${place}\``).join(', ')}`, `${both(words.source)}: ${named}`].join('\n\n')
}

const cell = (text: string) => text.replaceAll('|', '\\|')
