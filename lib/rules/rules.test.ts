import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { tagPlan } from '@/lib/derive/tag-plan'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan } from '@/lib/plan/defaults'
import { parsePlan } from '@/lib/plan/parse'
import { setIn } from '@/lib/plan/path'
import { presets } from '@/lib/plan/presets'
import { fill, locales } from '@/lib/text'
import { applyFix, check, rules } from '.'
import { ec2, existing } from './testing/base'
import { fixtures } from './testing/fixtures'
import { stepIds, stepOf } from './step-of'
import type { Problem, Rule } from './types'

const checked = rules.filter(({ id }) => id !== 'LAR-001')
const fixtureOf = ({ id }: Rule) => fixtures[id] ?? { broken: [], sound: [] }
const texts = ({ title, explain, fix }: Rule) => [title, explain, ...(fix ? [fix.label] : [])]
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const errors = (problems: readonly Problem[]) => problems.filter(({ rule }) => rule.severity === 'error')
const ids = (problems: readonly Problem[]) => problems.map(({ rule }) => rule.id)

describe('the registry', () => {
  it('has every id once, in order, of the form LAR-nnn', () => {
    const list = rules.map(({ id }) => id)
    expect(list).toEqual([...new Set(list)].sort())
    for (const id of list) expect(id).toMatch(/^LAR-\d{3}$/)
  })

  it.each(rules)('$id is written in both languages, with the same placeholders', (rule) => {
    for (const text of texts(rule)) {
      for (const locale of locales) expect(text[locale].trim()).not.toBe('')
      expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en))
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it.each(rules)('$id says where it comes from', ({ source }) => {
    expect(source.name.trim()).not.toBe('')
    if (source.url !== undefined) expect(new URL(source.url).protocol).toBe('https:')
  })

  it('has fixtures for every rule, and for nothing else', () => {
    expect(Object.keys(fixtures).sort()).toEqual(checked.map(({ id }) => id))
  })
})

describe.each(checked)('$id', (rule) => {
  const { broken, sound } = fixtureOf(rule)

  it('finds what is broken, where it is', () => {
    expect(broken.length).toBeGreaterThan(0)
    for (const [plan, ...paths] of broken) expect(rule.check(plan).map(({ path }) => path)).toEqual(paths)
  })

  it('leaves alone what is close to it', () => {
    expect(sound.length).toBeGreaterThan(0)
    for (const plan of sound) expect(rule.check(plan)).toEqual([])
  })

  it('has a value for every placeholder', () => {
    for (const finding of broken.flatMap(([plan]) => rule.check(plan))) {
      for (const text of texts(rule).flatMap(Object.values<string>))
        expect(fill(text, finding.values)).not.toMatch(/\{\w+\}/)
    }
  })

  it('uses Plans of the schema, and fixes that give such', () => {
    for (const plan of [...broken.map(([plan]) => plan), ...sound])
      expect(parsePlan(plan)).toEqual({ ok: true, value: plan })
    for (const [plan] of broken) {
      for (const finding of rule.check(plan)) expect(parsePlan(applyFix(plan, { rule, finding })).ok).toBe(true)
    }
  })
})

describe.each(checked.filter(({ fix }) => fix))('the fix of $id', (rule) => {
  it('clears the rule, and breaks no other', () => {
    for (const [plan] of fixtureOf(rule).broken) {
      let fixed = plan
      for (let rest = rule.check(fixed); rest.length > 0; rest = rule.check(fixed)) {
        const next = applyFix(fixed, { rule, finding: rest[0]! })
        expect(rule.check(next).length).toBeLessThan(rest.length)
        fixed = next
      }
      const before = new Set(ids(check(plan)))
      // Only remarks may be new: the external provider on an old RKE2 comes with one.
      const added = check(fixed).filter(({ rule: { id, severity } }) => severity !== 'info' && !before.has(id))
      expect(ids(added)).toEqual([])
    }
  })
})

describe('check', () => {
  it('finds nothing at all in the Plans the fixtures start from', () => {
    expect(ids(check(ec2))).toEqual([])
    expect(ids(check(existing))).toEqual([])
  })

  it('asks for what the default Plan cannot know, without calling it an error', () => {
    expect(ids(check(defaultPlan))).toEqual(['LAR-008', 'LAR-122', 'LAR-312', 'LAR-740'])
    expect(errors(check(defaultPlan))).toEqual([])
  })

  it.each(presets)('finds no error in the preset $id', ({ plan }) => expect(ids(errors(check(plan)))).toEqual([]))

  it('reports what is not a number', () => {
    const [problem] = check(ec2, { 'nodes.pools.0.quantity': 'three' })
    expect(problem).toMatchObject({
      rule: { id: 'LAR-001' },
      finding: { path: 'nodes.pools.0.quantity', values: { text: 'three' } },
    })
  })

  it('puts errors first, then the screens in their order', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const order = check(plan).map(
          ({ rule, finding }) =>
            ['error', 'warning', 'info'].indexOf(rule.severity) * 100 + stepIds.indexOf(stepOf(finding.path)),
        )
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
    )
  })

  it('never throws, and never reports the same thing twice', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const seen = check(plan).map(({ rule, finding }) => `${rule.id} ${finding.path}`)
        expect(new Set(seen).size).toBe(seen.length)
      }),
    )
  })
})

describe('limits of AWS that the schema leaves no way to break', () => {
  it.each([
    ['the key of the cluster tag, 128 characters', 'cluster.id', 'x'.repeat(128 - clusterTagPrefix.length + 1)],
    ['the key of a tag, 128 characters', 'tags.extra', [{ key: 'x'.repeat(129), value: '' }]],
    ['the value of a tag, 256 characters', 'tags.extra', [{ key: 'x', value: 'x'.repeat(257) }]],
    ['the name of a role, 64 characters', 'iam.worker.roleName', 'x'.repeat(65)],
    ['the name of a profile, 128 characters', 'iam.worker.profileName', 'x'.repeat(129)],
    ['a path, 512 characters', 'iam.path', `/${'x'.repeat(511)}/`],
  ])('%s', (_, path, value) => expect(parsePlan(setIn(ec2, path, value)).ok).toBe(false))

  it('tags on one resource, 50', () => {
    const extra = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `k${n}`, value: '' }))
    const most = setIn(ec2, 'tags.extra', extra(40))
    expect(parsePlan(most).ok).toBe(true)
    expect(parsePlan(setIn(ec2, 'tags.extra', extra(41))).ok).toBe(false)
    const onOne = new Map<string, number>()
    for (const { resource } of tagPlan(most)) {
      const one = `${resource.type} ${resource.id} ${resource.name}`
      onOne.set(one, (onOne.get(one) ?? 0) + 1)
    }
    expect(Math.max(...onOne.values())).toBeGreaterThan(40)
    expect(Math.max(...onOne.values())).toBeLessThanOrEqual(50)
  })
})

describe('applyFix', () => {
  it('always clears the problem it was offered for', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const problem of check(plan).filter(({ rule }) => rule.fix)) {
          const left = problem.rule.check(applyFix(plan, problem)).length
          expect(left, problem.rule.id).toBeLessThan(problem.rule.check(plan).length)
        }
      }),
    )
  })

  it('gives the same Plan when there is no fix', () => {
    const rule = rules.find(({ id }) => id === 'LAR-002')!
    expect(applyFix(ec2, { rule, finding: { path: 'cluster.name' } })).toBe(ec2)
  })
})

describe('the hop limit that LAR-721 sets', () => {
  const tokens = ['keep', 'optional', 'required'] as const
  it.each(tokens)('leaves tokens that are %s as they are', (wanted) => {
    const plan = setIn(setIn(ec2, 'storage.ebs', true), 'nodes.metadata.tokens', wanted)
    const [problem] = check(plan).filter(({ rule }) => rule.id === 'LAR-721')
    const { metadata } = applyFix(plan, problem!).nodes
    expect(metadata).toMatchObject({ tokens: wanted, hopLimit: 2 })
  })
})
