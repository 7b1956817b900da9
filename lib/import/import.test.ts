import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { readFile } from '@/lib/documents/read'
import { presets } from '@/lib/plan/presets'
import { locales } from '@/lib/text'
import { importDocuments } from '.'

const fromText = (text: string, name = 'a.yaml') => importDocuments([readFile({ name, text })])

describe('importDocuments', () => {
  it.each(presets)('gives $id back from any of its files', ({ plan }) => {
    for (const locale of locales) {
      for (const { path, content, preamble } of generate(plan, locale)) {
        if (preamble === undefined) continue
        const imported = fromText(content, path)
        expect(imported.plan, path).toEqual(plan)
        expect(imported.wrong, path).toEqual([])
      }
    }
  })
})
