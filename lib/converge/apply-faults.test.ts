import { describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import type { Fault, FaultRule } from '@/sandbox/testing/faults'
import { actionsIn, last, withAccount } from './testing/harness'
import { existingPlan, poolPlan } from './testing/plans'
import type { ApplyEvent } from './types'

const t = withAccount()
const cp = 'prod-a-control-plane'
const planOf = (change?: (plan: Plan) => void) => existingPlan(t.network(), change)
const error = (status: number, code: string, message = 'no'): Fault => ({ kind: 'error', status, code, message })

describe('when a call fails', () => {
  it('only what builds on it is skipped', async () => {
    const plan = planOf()
    const { digest } = await t.preview(plan)
    t.account.rules.push((call) => 
      call.action === 'PutRolePolicy' && call.fields.get('RoleName') === cp ? error(403, 'AccessDenied') : undefined,
    )
    const events = await t.run(plan, digest)
    const policy = `iam-role-policy/${cp}/lariat-${cp}`
    expect(events.filter(({ code }) => code === 'apply.step.failed')).toMatchObject([
      { id: policy, error: { code: 'no-permission', operation: 'iam:PutRolePolicy' } },
    ])
    expect(events.filter(({ code }) => code === 'apply.step.skipped')).toMatchObject([
      { id: `instance-profile-association/${t.network().instanceIds[0]}`, because: policy },
    ])
    expect(last(events)).toMatchObject({ done: 16, failed: 1, skipped: 1 })

    t.account.rules.length = 0
    expect(last(await t.applyAll(plan))).toMatchObject({ done: 2, unchanged: 16, failed: 0 })
  })

  it('without the permission to tag, IAM is still set up, and no machine gets a profile that nobody could take back', async () => {
    const plan = planOf()
    const events = await t.run(plan, (await t.preview(plan)).digest, { key: faultKeys.noTags })
    const failed = events.flatMap((one) => (one.code === 'apply.step.failed' ? [one] : []))
    const said = new Set(failed.map((one) => `${one.error.code} ${one.error.operation}`))
    expect(said).toEqual(new Set(['no-permission ec2:CreateTags']))
    expect(last(events)).toMatchObject({ done: 6, failed: 8, skipped: 4 })
  })

  it.each([
    ['goes away', 400, 'InvalidGroup.NotFound'],
    ['may not be tagged', 403, 'UnauthorizedOperation'],
    ['has too many tags', 400, 'TagLimitExceeded'],
    ['is being changed', 400, 'IncorrectState'],
  ])('one resource that %s does not take the others with it', async (_, status, code) => {
    const plan = planOf()
    const { digest } = await t.preview(plan)
    const { groupId, instanceIds } = t.network()
    t.account.rules.push(({ action, fields }) =>
      action === 'CreateTags' && [...fields.values()].includes(groupId)
        ? error(status, code)
        : undefined,
    )
    const events = await t.run(plan, digest)
    const ended = (code: ApplyEvent['code']) =>
      events.flatMap((one) => (one.code === code && 'id' in one ? [one.id] : []))
    expect(ended('apply.step.failed')).toEqual([`security-group/${groupId}`])
    expect(ended('apply.step.done')).toEqual(expect.arrayContaining(instanceIds.map((id) => `instance/${id}`)))
  })

  it('an answer that is lost does not matter: what was made is found and accepted', async () => {
    const plan = planOf()
    const events = await t.run(plan, (await t.preview(plan)).digest, { key: faultKeys.lostAnswer })
    expect(last(events)).toMatchObject({ code: 'apply.finished', done: 18, failed: 0, skipped: 0 })
    expect(t.writes().filter((action) => action === 'CreateRole')).toHaveLength(4)
    expect(actionsIn(await t.preview(plan))).toEqual(new Set(['nothing']))
  })
})

describe('IAM is eventually consistent', () => {
  const notYet = (times: number): FaultRule => {
    let left = times
    return ({ action }) =>
      action === 'AssociateIamInstanceProfile' && left-- > 0
        ? error(400, 'InvalidParameterValue', 'Invalid IAM Instance Profile name')
        : undefined
  }

  it('a profile that EC2 does not see yet is waited for', async () => {
    const plan = planOf()
    const { digest } = await t.preview(plan)
    t.account.rules.push(notYet(6))
    const pauses: number[] = []
    const events = await t.run(plan, digest, { sleep: async (pause) => void pauses.push(pause) })
    expect(last(events)).toMatchObject({ failed: 0, skipped: 0 })
    expect(pauses.length).toBe(6)
    const waiting = events.filter(({ code }) => code === 'apply.step.waiting')
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.length).toBeLessThanOrEqual(4)
  })

  it('but not for ever', async () => {
    const plan = planOf()
    const { digest } = await t.preview(plan)
    t.account.rules.push(notYet(1_000))
    let slept = 0
    const events = await t.run(plan, digest, { sleep: async (pause) => void (slept += pause) })
    expect(last(events)).toMatchObject({ failed: 4 })
    expect(slept).toBe(4 * 60_000)
  })

  it('another invalid parameter is not waited for', async () => {
    const plan = planOf()
    const { digest } = await t.preview(plan)
    t.account.rules.push(({ action }) =>
      action === 'AssociateIamInstanceProfile'
        ? error(400, 'InvalidParameterValue', 'The instance is odd')
        : undefined,
    )
    const sleep = () => Promise.reject(new Error('waited'))
    expect(last(await t.run(plan, digest, { sleep }))).toMatchObject({ failed: 4 })
  })

  it('a role that IAM does not see in the profile yet is waited for', async () => {
    const plan = poolPlan(t.network())
    const { digest } = await t.preview(plan)
    let added = false
    let hidden = 2
    t.account.rules.push(({ action }) => {
      if (action === 'AddRoleToInstanceProfile') added = true
      return action === 'GetInstanceProfile' && added && hidden-- > 0
        ? error(404, 'NoSuchEntity')
        : undefined
    })
    const events = await t.run(plan, digest)
    expect(events.filter(({ code }) => code === 'apply.step.waiting').length).toBeGreaterThan(0)
    expect(last(events)).toMatchObject({ failed: 0 })
  })
})

describe('an apply that is stopped', () => {
  it('finishes the call under way, tells what it left out, and goes on next time', async () => {
    const plan = planOf()
    const { digest } = await t.preview(plan)
    const abort = new AbortController()
    const onEvent = (event: ApplyEvent) => {
      if (event.code === 'apply.step.done') abort.abort()
    }
    const events = await t.run(plan, digest, { signal: abort.signal, onEvent })
    expect(events).toContainEqual(expect.objectContaining({ code: 'apply.step.skipped', because: 'aborted' }))
    const finished = last(events)
    if (finished?.code !== 'apply.finished') throw new Error('not finished')
    expect(finished.done).toBeGreaterThan(0)
    expect(finished.done + finished.skipped).toBe(18)

    expect(last(await t.applyAll(plan))).toMatchObject({ done: finished.skipped, unchanged: finished.done })
  })
})
