import { describe, expect, it } from 'vitest'
import { fill, locales } from '@/lib/text'
import { accountRules } from './rules'
import { fixtures } from './testing/fixtures'
import { healthy } from './testing/healthy'
import type { AccountRule } from './types'

const texts = ({ title, explain, remedy }: AccountRule) => [title, explain, remedy]
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('the rules of an account', () => {
  it('have ids of their own range, each once and in order, and a fixture each', () => {
    const ids = accountRules.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    for (const id of ids) expect(id).toMatch(/^LAR-9[0-6]\d$/)
    expect(Object.keys(fixtures).sort()).toEqual(ids)
  })

  it('only note what may be meant so, or what an account does not show', () => {
    const notes = accountRules.filter(({ severity }) => severity === 'info').map(({ id }) => id)
    expect(notes).toEqual(['LAR-910', 'LAR-921', 'LAR-941', 'LAR-953', 'LAR-956'])
  })

  it('find nothing in a healthy account', () => {
    expect(accountRules.flatMap((rule) => rule.check(healthy).map((finding) => [rule.id, finding]))).toEqual([])
  })
})

describe.each(accountRules)('$id', (rule) => {
  const { broken, sound } = fixtures[rule.id] ?? { broken: [], sound: [] }

  it('is written in both languages, with the same placeholders, and says where it comes from', () => {
    for (const text of texts(rule)) {
      for (const locale of locales) expect(text[locale].trim()).not.toBe('')
      expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en))
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
    expect(rule.source.name.trim()).not.toBe('')
    expect(new URL(rule.source.url ?? '').protocol).toBe('https:')
  })

  it('finds what is broken, and cites what was read', () => {
    expect(broken.length).toBeGreaterThan(0)
    for (const [facts, ...subjects] of broken) {
      const found = rule.check(facts)
      expect(found.flatMap(({ subject }) => subject)).toEqual(subjects)
      for (const { evidence } of found) {
        expect(evidence.length).toBeGreaterThan(0)
        for (const { value } of evidence) expect(value).not.toContain('undefined')
      }
    }
  })

  it('leaves alone what is close to it', () => {
    expect(sound.length).toBeGreaterThan(0)
    for (const facts of sound) expect(rule.check(facts)).toEqual([])
  })

  it('has a value for every placeholder, and commands that are whole', () => {
    for (const finding of broken.flatMap(([facts]) => rule.check(facts))) {
      for (const text of texts(rule).flatMap(Object.values<string>))
        expect(fill(text, finding.values)).not.toMatch(/\{\w+\}/)
      for (const [program, service, operation, ...rest] of finding.commands) {
        expect(program).toBe('aws')
        expect(['ec2', 'iam', 'elb', 'elbv2']).toContain(service)
        expect(operation).toMatch(/^[a-z-]+$/)
        expect(rest.join(' ')).not.toMatch(/undefined|\[object/)
      }
    }
  })

  it('looks at nothing but what it says it needs', () => {
    const allowed = new Set<string>(['clusterId', 'region', ...rule.needs])
    for (const facts of [...broken.map(([one]) => one), ...sound]) {
      const seen: string[] = []
      rule.check(new Proxy(facts, { get: (all, name) => (seen.push(String(name)), Reflect.get(all, name) as unknown) }))
      expect(seen.filter((name) => !allowed.has(name))).toEqual([])
    }
  })
})
