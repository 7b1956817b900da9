import { expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { readFile } from '@/lib/documents/read'
import type { BroughtFile } from '@/lib/documents/types'
import { importDocuments } from '@/lib/import'
import { saidImport } from '@/lib/import/format/said'
import { parsePlan } from '@/lib/plan/parse'
import { presets } from '@/lib/plan/presets'
import { locales } from '@/lib/text'
import { fixAll } from './fix'
import { said } from './format/said'
import { sarifReport } from './format/sarif'
import { textReport } from './format/text'
import { lint } from './lint'
import { filesOf } from './testing/fixture'
import { documentFixtures } from './testing/fixtures'
import { mutated } from './testing/mutate'

/** How many documents; all the kinds of mutations come up in the first hundreds. `LARIAT_FUZZ=100000` takes the time of a coffee. */
const count = Number(process.env.LARIAT_FUZZ ?? 1_000)
const seed = Number(process.env.LARIAT_SEED ?? 20_261_121)

/** Longest that anything may take, in milliseconds of this process: what others do on the machine is not counted. */
const limit = 1_000
const now = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const fixtures = Object.values(documentFixtures).flatMap(({ broken, sound }) =>
  [...broken.map(([brought]) => brought), ...sound].flatMap(filesOf),
)
const exported = presets.flatMap(({ plan }) => generate(plan, 'en').map(({ path, content }) => ({ name: path, text: content })))
const texts: readonly BroughtFile[] = [...fixtures, ...exported]

function work(file: BroughtFile, index: number): void {
  const locale = locales[index % locales.length]!
  const report = lint([file])
  textReport(said(report, locale), [file], { locale, colours: true })
  sarifReport(report, locale)
  const imported = importDocuments([readFile(file)])
  saidImport(imported, locale)
  expect(parsePlan(imported.plan)).toMatchObject({ ok: true })
}

/** The fastest of three: the first one may have had to compile, or to collect garbage of others. */
function duration(task: () => void): number {
  let best = Infinity
  for (let attempt = 0; attempt < 3 && best > limit; attempt++) {
    const start = now()
    task()
    best = Math.min(best, now() - start)
  }
  return best
}

it(`reads, judges, mends and imports ${count} mutated documents`, { timeout: 60_000 + count * 200 }, () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  let [slowest, slowestFix] = [0, 0]
  for (let index = 0; index < count; index++) {
    const file = mutated(texts, seed, index)
    try {
      slowest = Math.max(slowest, duration(() => work(file, index)))
      if (index % 10 === 0) slowestFix = Math.max(slowestFix, duration(() => fixAll([file])))
      expect(Math.max(slowest, slowestFix)).toBeLessThan(limit)
    } catch (error) {
      throw new Error(`document ${index} of seed ${seed}: ${JSON.stringify(file)}`, { cause: error })
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  console.log(`slowest of ${count}: ${Math.round(slowest)} ms, with every fix ${Math.round(slowestFix)} ms`)
})
