import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BroughtFile } from '@/lib/documents/types'
import { fixAll } from './fix'
import { lint } from './lint'
import { seeds } from './testing/seeds'

const folder = join(import.meta.dirname, 'testing/seeds')
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const file = (name: string): BroughtFile => ({ name, text: textOf(name) })
const found = (...files: BroughtFile[]) =>
  lint(files).diagnostics.map(({ rule, at }) => `${rule.id} ${at.line}:${at.column}`)
const overrides = Object.keys(seeds).filter((name) => name.startsWith('override-on'))

describe('the YAML of the documentation', () => {
  it.each(Object.entries(seeds))('%s', (name, seed) => expect(found(file(name))).toEqual(seed.found))

  it('shows each error of the list that YAML can show', () => {
    const shown = new Set(Object.values(seeds).flatMap(({ errors }) => errors))
    expect([...shown].sort((a, b) => a - b)).toEqual([3, 4, 6, 7, 9, 10, 11, 14, 15, 17, 19])
  })

  it('pasted below each other, the three overrides are one, whatever stands between them (8)', () => {
    expect(found({ name: 'a.yaml', text: overrides.map(textOf).join('') })).toEqual(['LAR-804 30:1'])
    const documents = found({ name: 'a.yaml', text: overrides.map(textOf).join('---\n') })
    const pieces = documents.filter((one) => one.startsWith('LAR-805'))
    expect(pieces).toEqual(['LAR-805 3:5', 'LAR-805 16:5', 'LAR-805 34:5'])
  })

  it('breaks a cluster of today in more ways, and K3s in its own (2, 4, 5)', () => {
    const on = (version: string, name: string) =>
      found({ name, text: textOf(name).replace('spec:\n', `spec:\n  kubernetesVersion: ${version}\n`) })
    expect(on('v1.34.10+rke2r1', 'override-on-control-plane.yaml')).toContain('LAR-806 8:13')
    expect(on('v1.34.10+rke2r1', 'provider-name.yaml')).toEqual(['LAR-810 4:5', 'LAR-809 5:7', 'LAR-824 5:7'])
    expect(on('v1.30.4+rke2r1', 'provider-name.yaml')).toContain('LAR-808 5:7')
    expect(on('v1.34.10+k3s1', 'provider-name.yaml')).toContain('LAR-812 5:7')
  })

  it.each(Object.keys(seeds))('%s keeps its comments and loses what has a fix', (name) => {
    const [fixed] = fixAll([file(name)])
    const left = lint([fixed!]).diagnostics
    expect(left.filter(({ fixable }) => fixable)).toEqual([])
    expect(left.filter(({ rule }) => rule.severity === 'error')).toEqual([])
    for (const comment of textOf(name).match(/# .*/g) ?? []) expect(fixed!.text).toContain(comment)
  })
})

/** The page itself lies outside of the repository, and not beside every copy of it. */
const shared = join(import.meta.dirname, '../../../shared/seeds')
const pages = existsSync(shared) ? readdirSync(shared).filter((name) => name.startsWith('000_')) : []

it('keeps the fences of the page as they are', () => {
  for (const page of pages) {
    const text = readFileSync(join(shared, page), 'utf8')
    const fences = [...text.matchAll(/^```[^\n]*\n(.*?)^```/gms)].map(([, fence]) => fence)
    for (const [name, { fence }] of Object.entries(seeds)) expect([name, fences[fence]]).toEqual([name, textOf(name)])
  }
})
