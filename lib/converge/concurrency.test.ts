import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import type { AwsCall } from '@/sandbox/testing/faults'
import { interleave, ordersOf } from '@/sandbox/testing/interleave'
import { isWrite } from '@/sandbox/testing/writes'
import { apply, destroy } from './apply'
import { planChanges, planUndo } from './plan-changes'
import { existingPlan } from './testing/plans'
import { errorsOf, openStage, type Run } from './testing/stage'

/* Nobody keeps two people, or a person and a pipeline, from running Lariat at once: AWS has no lock for tags. */

const stage = await openStage()
const { account } = stage
const network = await stage.begin()
const before = await stage.look()

afterEach(() => {
  account.rules.length = 0
  expect(account.proxy.serverErrors).toEqual([])
})
afterAll(() => account.stop())

const keys = { a: 'AKIALARIAT000000000A', b: 'AKIALARIAT000000000B' } as const
type Part = readonly [Run, Plan]

/** Two runs at once. Both have read the account before either writes; then the gated calls come in this order. */
async function together(order: string, isGated: (call: AwsCall) => boolean, a: Part, b: Part): Promise<void> {
  const { rule, end } = interleave(keys, order, isGated)
  const digestOf = async ([run, plan]: Part) => (await stage.preview(run === apply ? planChanges : planUndo, plan)).digest
  const digests = { a: await digestOf(a), b: await digestOf(b) }
  account.rules.push(rule)
  const one = async (name: 'a' | 'b', [run, plan]: Part) => {
    const events = await stage.perform(run, plan, { clients: account.clients(undefined, keys[name]), digest: digests[name] })
    end(name)
    return [events.at(-1), ...errorsOf(events)]
  }
  const ends = await Promise.all([one('a', a), one('b', b)])
  account.rules.length = 0
  const done = [expect.objectContaining({ code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 })]
  expect(ends).toEqual([done, done])
}

const isDone = async (plan: Plan) =>
  expect((await stage.preview(planChanges, plan)).changes.filter(({ action }) => action !== 'nothing')).toEqual([])

/** Whole runs by turns of different lengths. */
const rhythms = ['ab', 'aab', 'abb', 'aaabb', 'aaaaabbbbb'].map((one) => one.repeat(Math.ceil(60 / one.length)))

describe.each(stage.plansIn(network).map((plan) => ({ plan, name: plan.cluster.name })))('two applies of $name', ({ plan }) => {
  it.each(rhythms)('%.5s…', async (order) => {
    await together(order, isWrite, [apply, plan], [apply, plan])
    await isDone(plan)
    await stage.clean(destroy, plan)
    expect(await stage.look()).toEqual(before)
  })

  it('and two destroys', async () => {
    await stage.clean(apply, plan)
    await together(rhythms[0]!, isWrite, [destroy, plan], [destroy, plan])
    await stage.clean(destroy, plan)
    expect(await stage.look()).toEqual(before)
  })
})

const clusterOn = (name: string, machines: readonly [number, number], team: string) =>
  existingPlan({ ...network, instanceIds: network.instanceIds.slice(...machines) }, ({ cluster, iam, tags }) => {
    cluster.name = name
    iam.replaceProfiles = true
    tags.securityGroups = tags.subnets = 'shared'
    tags.extra = [{ key: 'team', value: team }]
  })
const [subnet] = network.subnetIds as [string]
/** What one subnet hears of, written over and tagged by both. */
const ofSubnet = ({ action, fields }: AwsCall) => /Tags$/.test(action) && [...fields.values()].includes(subnet)

describe('two clusters on one network', () => {
  const first = clusterOn('first', [0, 2], 'edge')
  const second = clusterOn('second', [2, 4], 'edge')
  const orders = ordersOf(2, 2)

  it.each(orders)('both are made: %s', async (order) => {
    await together(order, ofSubnet, [apply, first], [apply, second])
    for (const plan of [first, second]) await isDone(plan)
    for (const plan of order.startsWith('a') ? [first, second] : [second, first]) await stage.clean(destroy, plan)
    expect(await stage.look()).toEqual(before)
  })

  it.each(orders)('one is made while the other is undone: %s', async (order) => {
    await stage.clean(apply, first)
    await together(order, ofSubnet, [destroy, first], [apply, second])
    await isDone(second)
    await stage.clean(destroy, second)
    expect(await stage.look()).toEqual(before)
  })

  it.each(orders)('both are undone: %s', async (order) => {
    for (const plan of [first, second]) await stage.clean(apply, plan)
    await together(order, ofSubnet, [destroy, first], [destroy, second])
    expect(await stage.look()).toEqual(before)
  })
})
