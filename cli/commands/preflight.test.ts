import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Preflight } from '@/lib/converge/preflight/types'
import { existingPlan } from '@/lib/converge/testing/plans'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { iamGate, type Gate } from '@/sandbox/testing/iam-gate/gate'
import type { GateStatement } from '@/sandbox/testing/iam-gate/evaluate'
import { runWith } from '../testing/memory-io'

const key = 'AKIAGATE00RESTRICTED'
let account: TestAccount
let gate: Gate
let files: Record<string, string>

beforeAll(async () => {
  account = await startTestAccount()
  gate = iamGate(account.direct)
})
beforeEach(async () => {
  const { networks, instanceIds } = await account.reset()
  account.rules.push(gate.rule)
  const { vpcId, subnetIds, groups } = networks.prod
  const plan = existingPlan({ vpcId, subnetIds, groupId: groups['rke2-nodes'], instanceIds: instanceIds.slice(0, 2) })
  files = { 'plan.json': JSON.stringify(plan) }
  vi.stubEnv('AWS_ENDPOINT_URL', account.url)
  vi.stubEnv('AWS_ACCESS_KEY_ID', key)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x')
})
afterEach(() => {
  vi.unstubAllEnvs()
  expect(account.proxy.serverErrors).toEqual([])
})
afterAll(() => account.stop())

const statement = (Effect: GateStatement['Effect'], ...Action: string[]): GateStatement => ({ Effect, Action, Resource: '*' })
const lariat = (statements: readonly GateStatement[], ...argv: string[]) => {
  gate.identities.set(key, { arn: 'arn:aws:iam::123456789012:user/deployer', policies: [{ Statement: statements }] })
  return runWith(files, 'preflight', '--plan', 'plan.json', ...argv)
}

it('ends with 0 when everything is allowed, and prints the policy', async () => {
  const { code, out, complaints } = await lariat([statement('Allow', '*')])
  expect([code, complaints]).toEqual([0, ''])
  expect(out).toContain('"Sid": "WriteInstances"')
  expect(out).toContain('+ iam:CreateRole: allowed, says IAM’s simulator')
})

it('ends with 1 when something is denied, and says by what', async () => {
  const { code, out } = await lariat([statement('Allow', '*'), statement('Deny', 'iam:PassRole')], '--locale', 'zh-CN')
  expect(code).toBe(1)
  expect(out).toContain('! iam:PassRole: 拒绝')
})

it('ends with 1 when the account may not be read, with the policy for that', async () => {
  const { code, out } = await lariat([statement('Allow', 'ec2:*')], '--format', 'json')
  expect(code).toBe(1)
  const found = JSON.parse(out) as Preflight
  expect(found.unread).toMatchObject({ code: 'no-permission', refused: { explicit: false } })
  expect(found.policy.Statement.filter(({ Sid }) => !Sid?.startsWith('Read'))).toEqual([])
})

it('ends with 2 when nobody can know', async () => {
  const { code, out } = await lariat([statement('Allow', 'ec2:*', 'iam:Get*')])
  expect(code).toBe(2)
  expect(out).toContain('? iam:CreateRole: not known, IAM’s simulator may not be asked')
  expect(out).toContain('+ ec2:CreateTags: allowed, says EC2, asked with DryRun')
})

it('ends with 2 without an answer, and is for undoing as well', async () => {
  expect((await lariat([statement('Allow', '*')], '--undo')).code).toBe(0)
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9')
  expect((await lariat([])).code).toBe(2)
})
