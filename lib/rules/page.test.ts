import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errors, failures } from './ledger'
import { ledgerTables } from './ledger/table'
import { rulePage, rulesTables } from './page'
import { everyDescribed } from './testing/described'

/** `docs/rules` has one page per rule, and the ledger. `UPDATE_DOCS=1` writes them anew: read the diff. */
const root = join(import.meta.dirname, '../../docs/rules')
const update = process.env.UPDATE_DOCS === '1'

const intro = [
  'What Lariat knows and checks, generated from `lib/rules`, `lib/lint` and `lib/doctor`. Each page says why, in both '
    + 'languages, and where it is from.',
  `The ledger at the end has every known way to fail (${failures.length}) and every error of the documents that people `
    + `follow (${errors.length}). An entry is *impossible* where nothing that Lariat writes can have it, which the test `
    + 'holds, or a *rule* finds it in what people bring.',
].join('\n\n')

const pages: Readonly<Record<string, string>> = {
  'README.md': `# Rules\n\n${intro}\n\n${rulesTables(everyDescribed)}\n\n${ledgerTables(everyDescribed)}\n`,
  ...Object.fromEntries(everyDescribed.map((one) => [`${one.knowledge.id}.md`, rulePage(one)])),
}

if (update) {
  mkdirSync(root, { recursive: true })
  for (const name of readdirSync(root)) if (!Object.hasOwn(pages, name)) rmSync(join(root, name))
  for (const [name, content] of Object.entries(pages)) writeFileSync(join(root, name), content)
}

describe('docs/rules', () => {
  it('has one page for each id', () => {
    const ids = everyDescribed.map(({ knowledge }) => knowledge.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(Object.entries(pages))('%s is as generated', (name, content) => {
    expect(readFileSync(join(root, name), 'utf8')).toBe(content)
  })

  it('has these pages and no others', () => expect(readdirSync(root).sort()).toEqual(Object.keys(pages).sort()))

  it('fills every placeholder', () => {
    for (const content of Object.values(pages)) expect(content).not.toMatch(/\{\w+\}/)
  })

  it('leads from each entry of the ledger to rules that have a page, or to a test', () => {
    const readme = pages['README.md']!
    const rows = readme.split('\n').filter((line) => line.startsWith('| <a id='))
    expect(rows).toHaveLength(failures.length + errors.length)
    for (const row of rows) {
      expect(row).toMatch(/\*(impossible|rule)\*.*\(\.\.\/\.\.\/lib\/\S+\.test\.ts\)/)
      for (const [, file] of row.matchAll(/\((\.\.\/\.\.\/[^)]+)\)/g)) expect(existsSync(join(root, file!)), file).toBe(true)
      for (const [, name] of row.matchAll(/\((LAR-\d+\.md)\)/g)) expect(Object.keys(pages)).toContain(name)
    }
  })
})
