import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { locales } from '@/lib/text'
import { presets } from '@/lib/plan/presets'
import { fencesOf } from '@/lib/documents/markdown'
import { readFile } from '@/lib/documents/read'
import { positionAt } from '@/lib/documents/tree'
import type { BroughtFile } from '@/lib/documents/types'
import { applyFix, fixAll } from './fix'
import { brokenIn } from './lint'

const seeds = join(import.meta.dirname, 'testing/seeds')
/** The vendor's pages lie beside the checkout, not in it; what they print of JSON and commands is here. */
const pages = [
  ['provider-page.md', '000_4cdf2769a58409b4.txt'],
  ['ec2-page.md', '003_da2e41a6b4e0c70e.txt'],
] as const
const original = (name: string) => join(import.meta.dirname, '../../../shared/seeds', name)
const read = (path: string): BroughtFile => ({ name: path, text: readFileSync(path, 'utf8') })

const bundleOf = (files: readonly BroughtFile[]) => files.flatMap((file) => readFile(file).documents)
/** Findings of the rules for policies, RKE1 and commands: `line:column` and id. */
const found = (files: readonly BroughtFile[]) =>
  brokenIn(bundleOf(files)).filter(({ rule }) => rule.id >= 'LAR-850').map(({ document, finding, rule }) => {
    const { line, column } = positionAt(document.root, finding.path)
    return `${line}:${column} ${rule.id}`
  })

/** What each error of the documents, by its number in our list, shows as; each one at its place. */
const errors: Readonly<Record<(typeof pages)[number][0], Readonly<Record<string, readonly string[]>>>> = {
  'provider-page.md': {
    16: ['116:1 LAR-894'],
    17: ['141:1 LAR-897'],
    18: ['149:1 LAR-896'],
    22: ['107:5 LAR-888'],
    23: ['9:5 LAR-850', '9:5 LAR-851', '9:5 LAR-852', '9:5 LAR-853', '9:5 LAR-854'],
    24: [
      ...[10, 11, 12, 14, 32, 63].map((line) => `${line}:7 LAR-855`),
      ...[22, 26, 27].map((line) => `${line}:7 LAR-856`),
      ...[18, 21, 23, 24, 29, 30].map((line) => `${line}:7 LAR-857`),
      '49:7 LAR-858', '65:5 LAR-859', '62:7 LAR-883',
    ],
    25: ['80:13 LAR-860', '81:13 LAR-860', '85:13 LAR-861', '86:13 LAR-861', '87:13 LAR-861'],
    // "drift to newest chart" is what number 11 says of the manifest.
    11: ['116:1 LAR-895', '133:1 LAR-895'],
  },
  'ec2-page.md': {
    35: ['26:9 LAR-863', '26:9 LAR-877', '74:9 LAR-863', '74:9 LAR-877', '122:9 LAR-863', '122:9 LAR-877'],
    36: ['10:7 LAR-870', '58:7 LAR-870'],
    37: ['24:7 LAR-871', '72:7 LAR-871'],
    38: ['124:9 LAR-864'],
    39: ['106:7 LAR-873', '130:7 LAR-873'],
    40: ['72:18 LAR-865', '72:18 LAR-866', '82:9 LAR-869'],
    41: [
      '14:9 LAR-872', '16:9 LAR-874', '19:7 LAR-859', '41:9 LAR-875', '62:9 LAR-872', '64:9 LAR-874', '67:7 LAR-859',
      '90:9 LAR-875',
    ],
  },
}

describe.each(pages)('the page %s', (name, source) => {
  const copy = read(join(seeds, name))

  it('yields every error that is visible in it, and nothing else', () => {
    expect(found([copy]).toSorted()).toEqual(Object.values(errors[name]).flat().toSorted())
  })

  it('loses every finding that has a certain fix, and keeps its other lines', () => {
    const [fixed] = fixAll([copy])
    const bundle = bundleOf([fixed!])
    const left = brokenIn(bundle).filter((broken) => applyFix([fixed!], broken, bundle))
    expect(left.map(({ rule }) => rule.id)).toEqual([])
    expect(readFile(fixed!).problems).toEqual([])
    const blank = (text: string) => fencesOf(text).reduce((left, fence) => left.replace(fence.text, ''), text)
    expect(blank(fixed!.text)).toBe(blank(copy.text))
  })

  it('is printed so, and read the same in the whole page', () => {
    if (!existsSync(original(source))) return
    const page = read(original(source))
    for (const { text } of fencesOf(copy.text)) expect(page.text).toContain(text)
    const ids = (files: readonly BroughtFile[]) => found(files).map((one) => one.split(' ')[1])
    expect(ids([page])).toEqual(ids([copy]))
  })
})

describe.each(presets.map(({ id, plan }) => [id, plan] as const))('our own files for %s', (_, plan) => {
  it.each(locales)('have neither error nor warning, together and one by one: %s', (locale) => {
    const files = generate(plan, locale).map(({ path, content }) => ({ name: path, text: content }))
    for (const group of [files, ...files.map((file) => [file])]) {
      const wrong = brokenIn(bundleOf(group)).filter(({ rule }) => rule.id >= 'LAR-850' && rule.severity !== 'info')
      expect(wrong.map(({ document, rule }) => `${document.file} ${rule.id}`)).toEqual([])
    }
  })
})
