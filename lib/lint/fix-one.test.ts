import { describe, expect, it } from 'vitest'
import { documentRules } from './rules'
import { fixOne } from './fix-one'
import { lint } from './lint'
import { filesOf } from './testing/fixture'
import { documentFixtures } from './testing/fixtures'

describe.each(documentRules.filter(({ fix }) => fix))('$id', ({ id }) => {
  const brought = documentFixtures[id]!.broken.map(([files]) => filesOf(files))

  it('is mended one finding at a time, as it was shown', () => {
    let mended = 0
    for (const files of brought) {
      const shown = lint(files).diagnostics.find(({ rule }) => rule.id === id)!
      const fixed = fixOne(files, { ...shown, rule: id })
      // A fix may have no place in a text; then nothing changes.
      if (fixed === null) continue
      const count = (all: typeof files) => lint(all).diagnostics.filter(({ rule }) => rule.id === id).length
      expect(count(fixed)).toBeLessThan(count(files))
      mended++
    }
    expect(mended).toBeGreaterThan(0)
  })
})

it('does nothing about what is not there', () => {
  const files = [{ name: 'a.yaml', text: 'kind: Other\n' }]
  expect(fixOne(files, { file: 'a.yaml', at: { line: 1, column: 1 }, rule: 'LAR-801' })).toBeNull()
})
