import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '@/lib/app-error'
import { locales } from '@/lib/text'
import en from './en.json'
import zh from './zh-CN.json'

const languages = { en: flatten(en), 'zh-CN': flatten(zh) }
const rows = Object.entries(languages.en)

/** Every text by its full key. */
function flatten(tree: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? Object.entries(flatten(value, `${prefix}${key}.`)) : [[`${prefix}${key}`, String(value)]],
    ),
  )
}

/** The values and tags a text needs, without repetition: Chinese may say a number once where English has two plurals. */
function placeholders(message: string): string[] {
  return [...new Set(elements(parse(message)).flatMap(nameOf))].sort()
}

function elements(nodes: readonly MessageFormatElement[]): MessageFormatElement[] {
  return nodes.flatMap((node) => {
    if (node.type === TYPE.tag) return [node, ...elements(node.children)]
    if (node.type !== TYPE.plural && node.type !== TYPE.select) return [node]
    return [node, ...Object.values(node.options).flatMap(({ value }) => elements(value))]
  })
}

function nameOf(node: MessageFormatElement): string[] {
  if (node.type === TYPE.literal || node.type === TYPE.pound) return []
  return [node.type === TYPE.tag ? `<${node.value}>` : node.value]
}

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(languages['zh-CN']).sort()).toEqual(Object.keys(languages.en).sort())
  })

  it.each(rows)('%s needs the same values in both languages', (key, english) => {
    expect(placeholders(languages['zh-CN'][key] ?? '')).toEqual(placeholders(english))
  })

  it.each(locales)('%s has no empty text', (locale) => {
    expect(Object.entries(languages[locale]).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('are Chinese where they say something in Chinese: no text was copied over from English', () => {
    const copied = rows.filter(([key, text]) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text) && languages['zh-CN'][key] === text)
    expect(copied).toEqual([])
  })
})

describe.each(locales)('errors in %s', (locale) => {
  it.each(errorCodes)('%s says what happened, why, and what to do', (code) => {
    for (const part of ['what', 'cause', 'fix']) {
      const text = languages[locale][`errors.${code}.${part}`]
      expect(text, `errors.${code}.${part}`).toBeTruthy()
      expect(placeholders(text ?? ''), 'the error note fills no values').toEqual([])
    }
  })

  it('has no text for a code that does not exist', () => {
    const codes = Object.keys(languages[locale]).flatMap((key) => /^errors\.([^.]+)\./.exec(key)?.[1] ?? [])
    expect([...new Set(codes)].sort()).toEqual([...errorCodes].sort())
  })
})
