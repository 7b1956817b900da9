import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/documents/read'
import { positionAt } from '@/lib/documents/tree'
import type { BroughtFile, Bundle } from '@/lib/documents/types'
import { fill, locales } from '@/lib/text'
import { documentRules } from '.'
import { applyFix } from '../fix'
import { brokenIn, type Broken } from '../lint'
import { filesOf } from '../testing/fixture'
import { documentFixtures } from '../testing/fixtures'
import type { DocumentRule } from '../types'

const bundleOf = (files: readonly BroughtFile[]) => files.flatMap((file) => readFile(file).documents)
const fixtureOf = ({ id }: DocumentRule) => documentFixtures[id] ?? { broken: [], sound: [] }
const texts = ({ title, explain, fix }: DocumentRule) => [title, explain, ...(fix ? [fix.label] : [])]
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const of = (rule: DocumentRule, bundle: Bundle) => brokenIn(bundle).filter((one) => one.rule === rule)
const placeOf = ({ document, finding }: Broken) => {
  const { line, column } = positionAt(document.root, finding.path)
  return `${line}:${column}`
}

describe('the registry', () => {
  it('has every id once, in order', () => {
    const list = documentRules.map(({ id }) => id)
    expect(list).toEqual([...new Set(list)].sort())
    for (const id of list) expect(id).toMatch(/^LAR-8\d\d$/)
  })

  it.each(documentRules)('$id is written in both languages, with the same placeholders', (rule) => {
    for (const text of texts(rule)) {
      for (const locale of locales) expect(text[locale].trim()).not.toBe('')
      expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en))
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
    if (rule.source.url !== undefined) expect(new URL(rule.source.url).protocol).toBe('https:')
  })

  it('has fixtures for every rule, and for nothing else', () => {
    expect(Object.keys(documentFixtures).sort()).toEqual(documentRules.map(({ id }) => id))
  })
})

describe.each(documentRules)('$id', (rule) => {
  const { broken, sound } = fixtureOf(rule)

  it('finds what is broken, where it is, and fills its texts', () => {
    expect(broken.length).toBeGreaterThan(0)
    for (const [brought, ...places] of broken) {
      const found = of(rule, bundleOf(filesOf(brought)))
      expect(found.map(placeOf)).toEqual(places)
      const said = found.flatMap(({ finding }) => texts(rule).map((text) => fill(text.en, finding.values)))
      for (const text of said) expect(text).not.toMatch(/\{\w+\}/)
    }
  })

  it('leaves the sound alone', () => {
    expect(sound.length).toBeGreaterThan(0)
    for (const brought of sound) expect(of(rule, bundleOf(filesOf(brought))).map(placeOf)).toEqual([])
  })
})

function count(files: readonly BroughtFile[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of brokenIn(bundleOf(files))) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1)
  return counts
}
const comments = (files: readonly BroughtFile[]) =>
  files.flatMap(({ text }) => text.match(/(?<=^|\s)# \w[^\n]*/g) ?? [])

describe.each(documentRules.filter(({ fix }) => fix))('the fix of $id', (rule) => {
  it('clears its rule somewhere, breaks no other, and keeps the comments', () => {
    let cleared = 0
    for (const [brought] of fixtureOf(rule).broken) {
      const files = filesOf(brought)
      const bundle = bundleOf(files)
      for (const one of of(rule, bundle)) {
        const fixed = applyFix(files, one, bundle)
        if (!fixed) continue
        const [before, after] = [count(files), count(fixed)]
        expect(after.get(rule.id) ?? 0).toBeLessThan(before.get(rule.id)!)
        const worse = [...after].filter(([id, number]) => number > (before.get(id) ?? 0))
        expect(worse).toEqual([])
        for (const comment of comments(files)) expect(fixed.map(({ text }) => text).join('\n')).toContain(comment)
        cleared++
      }
    }
    expect(cleared).toBeGreaterThan(0)
  })
})
