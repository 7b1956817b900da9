import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from '@/lib/plan/arbitrary'
import { soundPlans } from '@/lib/plan/arbitrary-sound'
import { defaultPlan } from '@/lib/plan/defaults'
import { parsePlan } from '@/lib/plan/parse'
import { setIn } from '@/lib/plan/path'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { check } from '..'
import { concerns, errors } from '.'
import { offerOf, restores } from './restores'

const ids = Object.keys(restores)
const preset = (id: string) => presets.find((each) => each.id === id)!.plan
const errorKeys = (plan: Plan) =>
  check(plan).filter(({ rule }) => rule.severity === 'error').map(({ rule, finding }) => `${rule.id} ${finding.path}`)

/** What is offered for a Plan, and what stands against the rest. */
function offers(plan: Plan) {
  const shown = errors.filter((error) => concerns(plan, error)).flatMap(({ id }) => {
    const offer = offerOf(plan, id)
    return offer ? [[id, offer.breaks.map(({ rule }) => rule.id).join(' ')] as const] : []
  })
  return Object.fromEntries(shown)
}

describe('restoring the documented form', () => {
  it('is for errors that exist', () => {
    expect(errors.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  })

  it('of any Plan holds afterwards, goes back, and gives a Plan', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...Object.values(restores)), (plan, restore) => {
        const there = restore.apply(plan)
        expect(restore.holds(there)).toBe(true)
        expect(restore.holds(restore.undo(there))).toBe(false)
        for (const each of [there, restore.undo(there)]) expect(parsePlan(each).ok).toBe(true)
      }),
    )
  })

  it('is offered only where it brings no error', () => {
    fc.assert(
      fc.property(fc.oneof(soundPlans('ec2'), soundPlans('existing'), plans), fc.constantFrom(...ids), (plan, id) => {
        const { restore, on, breaks } = offerOf(plan, id)!
        const before = new Set(errorKeys(plan))
        const added = errorKeys(on ? restore.undo(plan) : restore.apply(plan)).filter((key) => !before.has(key))
        expect(breaks.map(({ rule, finding }) => `${rule.id} ${finding.path}`)).toEqual(added)
      }),
    )
  })

  it.each<[string, Plan, Record<string, string>]>([
    [
      'RKE2 on EC2',
      defaultPlan,
      {
        E01: 'LAR-026', E02: 'LAR-026', E11: '', E12: 'LAR-404', E15: 'LAR-407', E16: '', E23: '', E24: '', E25: '',
        E31: '', E36: '', E40: '', E41: '',
      },
    ],
    [
      'RKE2 1.26, which still has the in-tree provider',
      setIn(setIn(defaultPlan, 'cluster.kubernetes', 'v1.26.15+rke2r1'), 'cluster.rancher', '2.8'),
      {
        E01: '', E02: '', E11: '', E12: 'LAR-404', E15: 'LAR-407', E16: '', E23: '', E24: '', E25: '', E31: '', E36: '',
        E40: '', E41: '',
      },
    ],
    [
      'K3s on existing machines',
      preset('k3s-custom'),
      {
        E02: 'LAR-760', E05: 'LAR-031', E11: '', E12: 'LAR-404', E15: 'LAR-407', E16: '', E21: 'LAR-031', E23: '',
        E24: '', E25: '', E31: '',
      },
    ],
  ])('%s', (_, plan, expected) => expect(offers(plan)).toEqual(expected))
})
