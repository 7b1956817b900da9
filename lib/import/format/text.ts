import { fill, type Locale, type Text } from '@/lib/text'
import type { SaidImport, SaidValue } from './said'

const words = {
  understood: { en: 'understood', 'zh-CN': '已识别' },
  ignored: { en: 'ignored', 'zh-CN': '已忽略' },
  wrong: { en: 'wrong', 'zh-CN': '有误' },
  counts: {
    en: 'Understood: {understood}, ignored: {ignored}, wrong: {wrong}.',
    'zh-CN': '已识别 {understood} 处，忽略 {ignored} 处，有误 {wrong} 处。',
  },
} as const satisfies Record<string, Text>

/** What became of each value, a line each, and the numbers. Without `all` only what is wrong. */
export function importText(said: SaidImport, locale: Locale, all: boolean): string {
  const line = (kind: keyof typeof words, { file, line, column, path, value }: SaidValue, what: string) =>
    `${file}:${line}:${column} ${words[kind][locale]} ${path} = ${value.replaceAll(/\s+/g, ' ')}${what}`
  const why = (kind: 'ignored' | 'wrong') => said[kind].map((one) => line(kind, one, `: ${one.why}`))
  const lines = [
    ...(all ? said.understood.map((one) => line('understood', one, ` → ${one.plan}`)) : []),
    ...(all ? why('ignored') : []),
    ...why('wrong'),
    fill(words.counts[locale], {
      understood: said.understood.length,
      ignored: said.ignored.length,
      wrong: said.wrong.length,
    }),
  ]
  return `${lines.join('\n')}\n`
}
