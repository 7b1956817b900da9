import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '.'
import { notANumber } from './number-rules'
import { rulePage, rulesTable, type Example } from './page'
import { fixtures } from './testing/fixtures'
import type { Finding, Rule } from './types'

/** `docs/rules` has one page per rule. `UPDATE_DOCS=1` writes them anew: read the diff. */
const root = join(import.meta.dirname, '../../docs/rules')
const update = process.env.UPDATE_DOCS === '1'

const findingsOf = (rule: Rule): readonly Finding[] =>
  rule === notANumber
    ? [{ path: 'nodes.pools.0.quantity', values: { text: 'two' } }]
    : (fixtures[rule.id]?.broken.flatMap(([plan]) => rule.check(plan)) ?? [])

function exampleOf(rule: Rule): Example {
  const findings = findingsOf(rule)
  const places = new Set(findings.map(({ path }) => path.replaceAll(/\.\d+(?=\.|$)/g, '[]')))
  return { places: [...places], values: findings[0]?.values ?? {} }
}

const examples = Object.fromEntries(rules.map((rule) => [rule.id, exampleOf(rule)]))
const intro = 'What Lariat checks, generated from `lib/rules`. Each page says why, in both languages, and where it is from.'
const pages = {
  'README.md': `# Rules\n\n${intro}\n\n${rulesTable(rules, examples)}\n`,
  ...Object.fromEntries(rules.map((rule) => [`${rule.id}.md`, rulePage(rule, exampleOf(rule))])),
}

if (update) {
  mkdirSync(root, { recursive: true })
  for (const [name, content] of Object.entries(pages)) writeFileSync(join(root, name), content)
}

describe('docs/rules', () => {
  it.each(Object.entries(pages))('%s is as generated', (name, content) => {
    expect(readFileSync(join(root, name), 'utf8')).toBe(content)
  })

  it('has these pages and no others', () => expect(readdirSync(root).sort()).toEqual(Object.keys(pages).sort()))

  it('fills every placeholder', () => {
    for (const content of Object.values(pages)) expect(content).not.toMatch(/\{\w+\}/)
  })
})
