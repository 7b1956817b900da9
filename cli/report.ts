import { visible } from '@/lib/lint/format/excerpt'
import type { Problem } from '@/lib/rules/types'
import { fill, type Locale } from '@/lib/text'
import { say } from './texts'

/** Problems as the terminal shows them: where, what, why, and the source. */
export function report(problems: readonly Problem[], locale: Locale): string {
  return problems
    .map(({ rule, finding }) => {
      const [title, explain] = [rule.title, rule.explain].map((text) => fill(text[locale], finding.values))
      const source = rule.source.url ?? rule.source.name
      const lines = [`${say({ key: rule.severity }, locale)} ${rule.id} ${finding.path}: ${title}`, explain, source]
      return `${lines.map((line) => visible(line ?? '')).join('\n    ')}\n`
    })
    .join('')
}
