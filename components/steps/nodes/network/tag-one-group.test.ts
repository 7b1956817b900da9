import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { planOfMachines, planWith } from '../fixtures'
import { changeGroups, tagOneGroup } from './tag-one-group'

const tagged = (plan: Plan) => plan.nodes.network.securityGroups.filter((group) => group.tagged).map((group) => group.id)
const groups = (...ids: string[]) => ids.map((id) => ({ id, name: id, tagged: false }))
const network = (...ids: string[]) => ({ vpcId: '', subnets: [], securityGroups: groups(...ids) })

describe('tagOneGroup', () => {
  it('tags the first of the groups that all pools share', () =>
    expect(tagged(tagOneGroup(planWith({ network: network('a', 'b') })))).toEqual(['a']))
  it('tags none of no groups', () => expect(tagged(tagOneGroup(planWith({ network: network() })))).toEqual([]))
  it.each([
    [[['nodes'], ['nodes']], ['nodes']],
    [[['cp', 'nodes'], ['nodes'], ['nodes']], ['nodes']],
    [[['cp'], ['workers']], ['cp', 'workers']],
    [[['a', 'b'], ['b', 'c']], ['b']],
    [[[]], []],
  ])('machines with %j: %j', (machines, expected) => expect(tagged(tagOneGroup(planOfMachines(...machines)))).toEqual(expected))

  it('leaves a decision alone', () => {
    const plan = planWith({ network: { ...network(), securityGroups: [...groups('a'), { id: 'b', name: 'b', tagged: true }] } })
    expect(tagged(tagOneGroup(plan))).toEqual(['b'])
  })

  it('never tags two groups of one machine', () => {
    const machines = fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), { maxLength: 8 })
    fc.assert(
      fc.property(machines, (sets) => {
        const chosen = tagged(tagOneGroup(planOfMachines(...sets)))
        for (const set of sets) expect(set.filter((id) => chosen.includes(id)).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('changeGroups', () => {
  const add = (id: string) => (plan: Plan) =>
    planWith({ ...plan.nodes, network: { ...plan.nodes.network, securityGroups: [...plan.nodes.network.securityGroups, ...groups(id)] } })

  it('chooses anew while nobody has decided', () => {
    const first = tagOneGroup(planOfMachines(['cp', 'nodes']))
    expect(tagged(first)).toEqual(['cp'])
    const more = changeGroups(first, (plan) => ({
      ...plan,
      nodes: { ...plan.nodes, instances: [...plan.nodes.instances, ...planOfMachines(['nodes'], ['nodes']).nodes.instances] },
    }))
    expect(tagged(more)).toEqual(['nodes'])
  })
  it('adds to a decision, never against it', () => {
    const decided = planWith({ network: { ...network(), securityGroups: [...groups('a'), { id: 'b', name: 'b', tagged: true }] } })
    expect(tagged(changeGroups(decided, add('c')))).toEqual(['b'])
  })
  it('is nothing when nothing changes', () => {
    const plan = planWith({ network: network('a') })
    expect(changeGroups(plan, (same) => same)).toBe(plan)
  })
})
