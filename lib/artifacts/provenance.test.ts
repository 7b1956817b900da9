import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decodeLink } from '@/lib/plan/link'
import { defaultPlan } from '@/lib/plan/defaults'
import { presets } from '@/lib/plan/presets'
import { generate } from './index'
import { openLink, withProvenance } from './provenance'
import type { Artifact } from './types'

const file = (language: Artifact['language'], content: string): Artifact => ({ path: 'a', language, content, notes: [] })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe.each(presets)('the files of $id', ({ plan }) => {
  const files = generate(plan, 'en').filter(({ language }) => language !== 'json')
  it.each(files.map((artifact) => [artifact.path, artifact] as const))('%s begins with where it comes from', (_, artifact) => {
    const lines = artifact.content.split('\n')
    const from = artifact.content.startsWith('#!') ? 1 : 0
    const preamble = lines.slice(from, from + (artifact.preamble ?? 0)).join('\n')
    expect(preamble).toMatch(/Made by Lariat \d+\.\d+\.\d+/)
    const link = /http\S+#p=[\w.-]+/.exec(preamble)?.[0]
    expect(decodeLink(link ?? '')).toEqual({ ok: true, value: plan })
    const body = lines.slice(from + (artifact.preamble ?? 0)).join('\n')
    expect(preamble).toContain(sha256(body))
  })
})

describe('provenance', () => {
  const link = openLink(defaultPlan)

  it('stands below the interpreter, which must be first', () => {
    const { content, preamble } = withProvenance(file('shell', '#!/bin/sh\ntrue\n'), link, 'en')
    expect(content.split('\n')[0]).toBe('#!/bin/sh')
    expect(content.split('\n')[1]).toMatch(/^# Made by Lariat/)
    expect(preamble).toBe(3)
  })

  it('moves the notes with their lines', () => {
    const reason = { en: 'a', 'zh-CN': 'a' }
    const note = { document: 0, path: ['a'], line: 2, last: 2, reason, source: { name: 'a' } }
    const { content, notes } = withProvenance({ ...file('yaml', 'x: 1\na: 2\n'), notes: [note] }, link, 'en')
    expect(content.split('\n')[notes[0]!.line - 1]).toBe('a: 2')
  })

  it('leaves JSON as it is: it has no comments, and IAM refuses members it does not know', () => {
    const json = file('json', '{}\n')
    expect(withProvenance(json, link, 'en')).toBe(json)
  })
})
