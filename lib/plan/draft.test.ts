import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from './arbitrary'
import { defaultPlan } from './defaults'
import { parseDraft, serializeDraft, type Draft } from './draft'
import { planVersion } from './migrate'
import { setIn } from './path'

const draft: Draft = {
  version: planVersion,
  plan: setIn(defaultPlan, 'cluster.name', 'prod-b'),
  invalid: { 'nodes.pools.0.quantity': 'three' },
  ui: { signInMethod: 'keys', roleArn: 'arn:aws:iam::123456789012:role/lariat' },
}
const stored = (change: object) => JSON.stringify({ ...(JSON.parse(serializeDraft(draft)) as object), ...change })

describe('serializeDraft and parseDraft', () => {
  it('give back the draft', () => expect(parseDraft(serializeDraft(draft))).toEqual({ ok: true, value: draft }))

  it('give back any Plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(parseDraft(serializeDraft({ ...draft, plan }))).toEqual({ ok: true, value: { ...draft, plan } })
      }),
      { numRuns: 50 },
    )
  })

  it('keep nothing that looks like a key', () => {
    const leaky = {
      ...draft,
      secretAccessKey: 'AKIAEXAMPLE',
      ui: { ...draft.ui, roleArn: 'AKIAEXAMPLE', sessionToken: 'AKIAEXAMPLE', externalId: 'AKIAEXAMPLE' },
    }
    expect(serializeDraft(leaky)).not.toContain('AKIAEXAMPLE')
    expect(parseDraft(serializeDraft(leaky))).toMatchObject({
      ok: true,
      value: { plan: draft.plan, ui: { signInMethod: 'keys' } },
    })
  })

  it('keep half an ARN', () => {
    for (const roleArn of ['', 'ar', 'arn:aws:iam']) {
      expect(parseDraft(serializeDraft({ ...draft, ui: { roleArn } }))).toMatchObject({
        ok: true,
        value: { ui: { roleArn } },
      })
    }
  })

  it.each([
    ['a later version', stored({ version: planVersion + 1, plan: { something: 'new' } }), 'newer'],
    ['no version', stored({ version: undefined }), 'broken'],
    ['a version that is not one', stored({ version: '1' }), 'broken'],
    ['no Plan', stored({ plan: undefined }), 'broken'],
    ['half a Plan', stored({ plan: { aws: { region: 'eu-west-1' } } }), 'broken'],
    ['half the text', serializeDraft(draft).slice(0, 200), 'broken'],
    ['nothing', '', 'broken'],
    ['another page’s data', '[1,2,3]', 'broken'],
    ['far too much', ' '.repeat(4_000_001), 'broken'],
  ])('name %s', (_, text, code) => expect(parseDraft(text)).toEqual({ ok: false, error: { code } }))

  it.each([
    [{ invalid: { __proto__: 'x', 'a b': 'x' } }],
    [{ invalid: 'text', ui: null }],
    [{ invalid: {}, ui: { signInMethod: { a: 1 }, roleArn: 7 } }],
  ])('save the Plan when what is beside it is damaged: %j', (change) => {
    expect(parseDraft(stored(change))).toMatchObject({ ok: true, value: { plan: draft.plan, invalid: {} } })
  })

  it('refuse a key that reaches a prototype', () => {
    const text = serializeDraft(draft).replace('"invalid":{', '"invalid":{"__proto__":"x",')
    expect(parseDraft(text)).toMatchObject({ ok: true, value: { invalid: {} } })
  })

  it('never throw', () => {
    const text = serializeDraft(draft)
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string(), (at, cut, put) => {
        expect(() => parseDraft(text.slice(0, at) + put + text.slice(at + cut))).not.toThrow()
      }),
    )
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(parseDraft(json)).toEqual({ ok: false, error: { code: 'broken' } })
      }),
    )
  })
})
