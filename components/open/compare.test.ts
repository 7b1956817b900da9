import { describe, expect, it } from 'vitest'
import { changedFields } from '@/lib/plan/changes'
import { defaultPlan } from '@/lib/plan/defaults'
import { decodeLink, encodePlan } from '@/lib/plan/link'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { err, ok } from '@/lib/result'
import { compareLink } from './compare'

const core = { decodeLink, changedFields }
const linkTo = (plan: Plan) => `#p=${encodePlan(plan)}`
const draftOf = (plan: Plan) => ok({ version: 1, plan, invalid: {}, ui: { signInMethod: 'keys', roleArn: 'arn:aws:iam::1:role/x' } })

const linked = setIn(setIn(setIn(defaultPlan, 'tags.instances', 'shared'), 'cluster.name', 'theirs'), 'aws.region', 'cn-north-1')

describe('compareLink', () => {
  it('without a draft, compares with the defaults and groups by step, in order', () => {
    const compared = compareLink(core, linkTo(linked), null)
    expect(compared).toMatchObject({ ok: true, value: { against: 'defaults', count: 3, plan: linked, ui: {} } })
    expect(compared.ok && compared.value.groups).toEqual([
      { step: 'credentials', fields: [{ path: 'aws.region', before: 'eu-central-1', after: 'cn-north-1' }] },
      { step: 'cluster', fields: [{ path: 'cluster.name', before: 'prod-a', after: 'theirs' }] },
      { step: 'tags', fields: [{ path: 'tags.instances', before: 'owned', after: 'shared' }] },
    ])
  })

  it('with a draft, lists what differs from the draft, also where the link has the default', () => {
    const mine = setIn(linked, 'cluster.namespace', 'mine')
    const compared = compareLink(core, linkTo(linked), draftOf(mine))
    expect(compared).toMatchObject({ ok: true, value: { against: 'draft', count: 1 } })
    expect(compared.ok && compared.value.groups).toEqual([
      { step: 'cluster', fields: [{ path: 'cluster.namespace', before: 'mine', after: 'fleet-default' }] },
    ])
  })

  it('keeps how the person signs in: a link has no say in that', () => {
    const compared = compareLink(core, linkTo(linked), draftOf(defaultPlan))
    expect(compared.ok && compared.value.ui).toEqual({ signInMethod: 'keys', roleArn: 'arn:aws:iam::1:role/x' })
  })

  it('with a draft that cannot be read, compares with the defaults and says so', () => {
    const compared = compareLink(core, linkTo(linked), err({ code: 'newer' }))
    expect(compared).toMatchObject({ ok: true, value: { against: 'unreadable', count: 3, ui: {} } })
  })

  it('finds nothing to set in a link to the same Plan', () => {
    expect(compareLink(core, linkTo(linked), draftOf(linked))).toMatchObject({ ok: true, value: { count: 0, groups: [] } })
  })

  it.each([
    ['#nodes', 'not-a-link'],
    [linkTo(linked).slice(0, -3), 'truncated'],
    [linkTo(linked).replace('#p=r1', '#p=r9'), 'newer'],
    [`${linkTo(linked)}${'A'.repeat(200_000)}`, 'too-large'],
  ])('refuses %.12s… as %s', (text, code) => {
    expect(compareLink(core, text, null)).toMatchObject({ ok: false, error: { code } })
  })
})
