import type { ReadProblem } from '@/lib/documents/types'
import type { Severity } from '@/lib/rules/types'
import type { Text } from '@/lib/text'

/** Why a file, or a part of it, was not read. `{said}`: the parser's own words. */
export const problemTexts: Readonly<Record<ReadProblem['code'], Text>> = {
  syntax: { en: 'This cannot be read: {said}', 'zh-CN': '无法解析：{said}' },
  'too-large': { en: 'The file has more than {characters} characters.', 'zh-CN': '文件超过 {characters} 个字符。' },
  'too-many-documents': {
    en: 'It has more than {documents} documents; those from here on are not read.',
    'zh-CN': '文档超过 {documents} 个，从此处起的文档没有读取。',
  },
  'too-deep': { en: 'It is nested deeper than {depth} levels.', 'zh-CN': '嵌套超过 {depth} 层。' },
  'too-many-aliases': {
    en: 'Its aliases, written out, are more than anybody writes.',
    'zh-CN': '其中的别名（alias）展开后超出上限。',
  },
  empty: { en: 'There is nothing in it to check.', 'zh-CN': '其中没有可检查的内容。' },
}

export const severityTexts: Readonly<Record<Severity, Text>> = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'note', 'zh-CN': '提示' },
}

export const words = {
  fix: { en: 'Fix: {label}', 'zh-CN': '修复：{label}' },
  source: { en: 'Source: {source}', 'zh-CN': '依据：{source}' },
  unread: { en: 'not read', 'zh-CN': '未读取' },
  judged: {
    en: 'Files: {files}, documents: {documents}, of kinds that Lariat knows: {known}.',
    'zh-CN': '共 {files} 个文件、{documents} 份文档，其中 {known} 份属于 Lariat 认识的类型。',
  },
  found: {
    en: 'Errors: {errors}, warnings: {warnings}, notes: {infos}.',
    'zh-CN': '错误 {errors} 个，警告 {warnings} 个，提示 {infos} 条。',
  },
  fixable: { en: '--fix mends {count} of them.', 'zh-CN': '其中 {count} 处可用 --fix 修复。' },
  unreadCount: { en: 'Not read: {count}.', 'zh-CN': '未能读取 {count} 处。' },
} as const satisfies Record<string, Text>
