import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { readFile } from '@/lib/documents/read'
import { soundPlans } from '@/lib/plan/arbitrary-sound'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { locales, type Locale } from '@/lib/text'
import { importDocuments } from '.'
import { withNotCarried } from './testing/not-carried'
import { stripped, strippedFiles } from './testing/stripped'

const plans = fc.oneof(soundPlans('ec2'), soundPlans('existing'))

/** Every file that can carry its Plan gives it back, and nothing in it is wrong. */
function expectSamePlan(plan: Plan, locale: Locale) {
  for (const { path, content, preamble } of generate(plan, locale)) {
    if (preamble === undefined) continue
    const imported = importDocuments([readFile({ name: path, text: content })])
    expect(imported.plan, path).toEqual(plan)
    expect(imported.wrong.map((one) => one.path), path).toEqual([])
  }
}

/** All files together, without their Plan, give one that makes the same files. */
function expectSameFiles(plan: Plan, locale: Locale) {
  const imported = importDocuments(strippedFiles(plan, locale))
  const again = new Map(generate(withNotCarried(imported.plan, plan), locale).map((file) => [file.path, stripped(file)]))
  const files = generate(plan, locale)
  expect([...again.keys()]).toEqual(files.map(({ path }) => path))
  for (const file of files) expect(again.get(file.path), file.path).toBe(stripped(file))
  // Tolerations and policies follow from the roles of nodes, which for these stand in commands alone.
  if (plan.nodes.source === 'existing' || plan.cluster.distribution === 'rke1') return
  expect(imported.wrong.map(({ document, path }) => `${document.file} ${path.join('.')}`)).toEqual([])
}

describe('files that carry their Plan', () => {
  it.each(presets)('give $id back, each alone', ({ plan }) => {
    for (const locale of locales) expectSamePlan(plan, locale)
  })

  it('give any Plan back, each alone', () => {
    fc.assert(fc.property(plans, fc.constantFrom(...locales), expectSamePlan), { numRuns: 12 })
  })
})

describe('files without their Plan', () => {
  it.each(presets)('give a Plan that makes the files of $id', ({ plan }) => {
    for (const locale of locales) expectSameFiles(plan, locale)
  })

  it('give a Plan that makes the same files', () => {
    fc.assert(fc.property(plans, fc.constantFrom(...locales), expectSameFiles), { numRuns: 20 })
  })
})
