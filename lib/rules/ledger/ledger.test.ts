import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/text'
import { everyDescribed } from '../testing/described'
import { errors, failures, ledger } from '.'
import { covers } from './covers'
import { documents } from './documents'

const root = join(import.meta.dirname, '../../..')
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => letter + String(i + 1).padStart(2, '0'))
const after = (list: string[], id: string, ...added: string[]) => list.toSpliced(list.indexOf(id) + 1, 0, ...added)

describe('the ledger', () => {
  it('has 42 failures and 45 errors, each once and in order', () => {
    expect(failures.map(({ id }) => id)).toEqual(after(numbered('F', 40), 'F10', 'F10b', 'F10c'))
    expect(errors.map(({ id }) => id)).toEqual(after(numbered('E', 44), 'E21', 'E21b'))
  })

  it.each(ledger)('$id is written in both languages, in plain punctuation, and says where it is from', (entry) => {
    const { title, effect, instead, source } = entry
    for (const text of [title, effect, instead, ...('documented' in entry ? [entry.documented] : [])]) {
      expect(text.en).not.toMatch(/\p{Script=Han}|[—–]/u)
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      for (const locale of locales) expect(text[locale]).not.toMatch(/\{\w+\}|\s$|^\s/)
    }
    expect(new URL(source.url ?? '').protocol).toBe('https:')
  })

  it('knows which errors lead to which failures', () => {
    const known = errors.map(({ id }) => id)
    for (const { causedBy = [] } of failures) expect(known).toEqual(expect.arrayContaining([...causedBy]))
  })

  it('quotes what the documents print, where they lie beside the checkout', () => {
    const names = { 'cloud-provider': '000_4cdf2769a58409b4.txt', 'ec2-cluster': '003_da2e41a6b4e0c70e.txt' }
    const plain = (text: string) => text.replaceAll(/[\s*`]/g, '')
    for (const { id, document, snippet } of errors) {
      expect(Object.keys(documents)).toContain(document)
      const file = join(root, '../shared/seeds', names[document])
      if (snippet && existsSync(file))
        expect([id, plain(readFileSync(file, 'utf8')).includes(plain(snippet))]).toEqual([id, true])
    }
  })
})

describe('covers', () => {
  const rules = new Set<string>(everyDescribed.map(({ knowledge }) => knowledge.id))

  it('are there for every entry, and for nothing else', () => {
    expect(Object.keys(covers).sort()).toEqual(ledger.map(({ id }) => id).sort())
  })

  it.each(ledger)('of $id: a rule that exists, or a test that exists and what it tests', ({ id }) => {
    expect(covers[id]?.length).toBeGreaterThan(0)
    for (const cover of covers[id] ?? []) {
      if (cover.kind === 'rule') expect(rules).toContain(cover.id)
      else {
        expect(existsSync(join(root, cover.where)), cover.where).toBe(true)
        expect(readFileSync(join(root, cover.test.file), 'utf8')).toContain(titleIn(cover.test.name))
      }
    }
  })
})

/** As it stands in the source, where an apostrophe is escaped. */
const titleIn = (name: string) => `'${name.replaceAll("'", String.raw`\'`)}'`
