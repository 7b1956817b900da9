import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { planVersion } from '@/lib/plan/migrate'
import type { Plan } from '@/lib/plan/schema'
import { existingPlan } from '@/lib/converge/testing/plans'
import { withSandboxClients } from '@/sandbox/account/clients'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { snapshot } from '@/sandbox/testing/snapshot'
import { runWith } from '../testing/memory-io'

let account: TestAccount
let plan: Plan
let files: Record<string, string>

beforeAll(async () => {
  account = await startTestAccount()
})
beforeEach(async () => {
  const { networks, instanceIds } = await account.reset()
  const { vpcId, subnetIds, groups } = networks.prod
  plan = existingPlan({ vpcId, subnetIds, groupId: groups['rke2-nodes'], instanceIds: instanceIds.slice(0, 3) })
  files = { 'plan.json': JSON.stringify({ version: planVersion, plan }) }
  vi.stubEnv('AWS_ENDPOINT_URL', account.url)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x')
})
afterEach(() => {
  vi.unstubAllEnvs()
  expect(account.proxy.serverErrors).toEqual([])
})
afterAll(() => account.stop())

const seen = () => withSandboxClients(account.direct, 'eu-central-1', snapshot)
const lariat = (...argv: string[]) => runWith(files, ...argv, '--plan', 'plan.json')
const writes = () => account.proxy.calls.filter(({ action }) => !/^(Describe|Get|List)/.test(action))
const digestIn = (out: string) => /[0-9a-f]{64}/.exec(out)?.[0] ?? ''

describe('plan, apply, drift and destroy', () => {
  it('show what they would do, do only that, and take it back', async () => {
    const before = await seen()
    const shown = await lariat('plan')
    expect([shown.code, shown.complaints]).toEqual([0, ''])
    expect(shown.out).toContain('+ Create IAM role prod-a-control-plane')
    expect((await lariat('drift')).code).toBe(1)
    expect(writes()).toEqual([])

    const applied = await lariat('apply', '--digest', digestIn(shown.out))
    expect([applied.code, applied.complaints]).toEqual([0, ''])
    expect((await lariat('drift')).code).toBe(0)
    expect(await lariat('apply')).toMatchObject({ code: 0, complaints: '' })

    const undo = await runWith({ ...files, yes: 'yes' }, 'destroy', '--plan', 'plan.json')
    expect([undo.code, undo.complaints]).toEqual([0, ''])
    expect(await seen()).toEqual(before)
  })

  it('write nothing without a yes, or with the digest of something else', async () => {
    expect(await lariat('apply')).toMatchObject({ code: 2, complaints: expect.stringContaining('--digest') as string })
    expect((await runWith({ ...files, yes: 'no' }, 'apply', '--plan', 'plan.json')).code).toBe(2)
    const moved = await lariat('apply', '--digest', '0'.repeat(64))
    expect([moved.code, moved.out]).toEqual([2, expect.stringContaining('has changed since')])
    expect(writes()).toEqual([])
  })

  it('speak JSON, a change set and then an event on a line', async () => {
    const shown = await lariat('plan', '--format', 'json')
    const { digest } = JSON.parse(shown.out) as { digest: string }
    const { out } = await lariat('apply', '--format', 'json', '--digest', digest)
    const codes = out.trim().split('\n').slice(1).map((line) => (JSON.parse(line) as { code: string }).code)
    expect([codes[0], codes.at(-1)]).toEqual(['apply.started', 'apply.finished'])
  })

  it('say what AWS said when it cannot be read', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9')
    expect(await lariat('drift')).toMatchObject({ code: 2, out: '', complaints: expect.stringContaining('AWS') as string })
  })

  it('leave what is in the way, and end with 1', async () => {
    const other = structuredClone(plan)
    other.iam.controlPlane = { source: 'existing', roleName: 'nobody', profileName: '' }
    const shown = await runWith({ 'plan.json': JSON.stringify(other) }, 'plan', '--plan', 'plan.json')
    expect(shown.out).toContain('! Conflict IAM role nobody')
    const { code } = await runWith({ 'plan.json': JSON.stringify(other) }, 'apply', '--plan', 'plan.json', '--digest', digestIn(shown.out))
    expect(code).toBe(1)
  })

  it('settle a conflict as they are told, and give the Plan that says so', async () => {
    const other = structuredClone(plan)
    other.iam.controlPlane = { source: 'existing', roleName: 'nobody', profileName: '' }
    const told = (...argv: string[]) => runWith({ 'plan.json': JSON.stringify(other) }, ...argv, '--plan', 'plan.json')
    expect((await told('plan')).out).toContain('? Make one of its own: --decide iam-role/nobody=create')
    const decided = await told('plan', '--decide', 'iam-role/nobody=create')
    expect(decided.out).toContain('+ Create IAM role nobody')
    expect(decided.out).toContain(`--digest ${digestIn(decided.out)} --decide iam-role/nobody=create\n`)
    const link = /http\S+/.exec(decided.complaints)?.[0] ?? ''
    const applied = await told('apply', '--decide', 'iam-role/nobody=create', '--digest', digestIn(decided.out))
    expect(applied.code).toBe(0)
    expect((await runWith({}, 'drift', '--link', link)).code).toBe(0)
  })

  it.each([
    ['iam-role/nobody', 'no change has this ID'],
    ['iam-role/else=adopt', 'no change has this ID'],
    ['iam-role/nobody=share', 'create, leave'],
    ['iam-role/prod-a-worker=adopt', 'is no conflict'],
  ])('refuse %s', async (decision, words) => {
    const other = structuredClone(plan)
    other.iam.controlPlane = { source: 'existing', roleName: 'nobody', profileName: '' }
    const refused = await runWith({ 'plan.json': JSON.stringify(other) }, 'plan', '--plan', 'plan.json', '--decide', decision)
    expect(refused).toMatchObject({ code: 2, out: '', complaints: expect.stringContaining(words) as string })
  })
})
