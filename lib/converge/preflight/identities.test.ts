import { AssociateIamInstanceProfileCommand, CreateTagsCommand } from '@aws-sdk/client-ec2'
import { AddRoleToInstanceProfileCommand, CreateInstanceProfileCommand, CreateRoleCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { withSandboxClients } from '@/sandbox/account/clients'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import type { GatePolicy, GateStatement, Identity } from '@/sandbox/testing/iam-gate/evaluate'
import { iamGate, type Gate, type GateEntry } from '@/sandbox/testing/iam-gate/gate'
import { snapshot } from '@/sandbox/testing/snapshot'
import { apply, destroy } from '../apply'
import { planChanges, planUndo } from '../plan-changes'
import { clusterTag } from '../testing/accounts'
import { existingPlan } from '../testing/plans'
import type { ApplyEvent } from '../types'
import { preflight } from './preflight'
import type { Preflight } from './types'

type What = 'apply' | 'undo'
const whats: readonly What[] = ['apply', 'undo']
const restricted = 'AKIAGATE00RESTRICTED'
const home = 'eu-central-1'

let account: TestAccount
let gate: Gate
let plan: Plan
let before: unknown
/** Whether the Plan is applied to the account now; unknown after a run that stopped half way. */
let stands: What | null = 'undo'
const exact: Partial<Record<What, Preflight>> = {}
let runs = 0
let refusals = 0
let predictions = 0

const aws = <T>(run: Parameters<typeof withSandboxClients<T>>[2]) => withSandboxClients(account.direct, home, run)
const user = 'arn:aws:iam::123456789012:user/deployer'
const document = (...Statement: GateStatement[]): GatePolicy => ({ Version: '2012-10-17', Statement })
const allow = (Action: string | string[], Resource: string | string[] = '*'): GateStatement => ({ Effect: 'Allow', Action, Resource })
const deny = (Action: string | string[], Resource: string | string[] = '*', Condition: GateStatement['Condition'] = {}): GateStatement => {
  return { Effect: 'Deny', Action, Resource, Condition }
}
const asking = document(allow(['iam:SimulatePrincipalPolicy', 'sts:DecodeAuthorizationMessage']))
const all = document(allow('*'))
const reading = document(allow(['ec2:Describe*', 'iam:Get*', 'iam:List*', 'tag:GetResources']))
const policyFor = (what: What): GatePolicy => exact[what]!.policy

beforeAll(async () => {
  account = await startTestAccount()
  gate = iamGate(account.direct)
  const { networks, instanceIds } = await account.reset()
  account.rules.push(gate.rule)
  const [first = '', second = ''] = [instanceIds[0], instanceIds[3]]
  const { vpcId, subnetIds, groups } = networks.prod
  // A machine with another profile, and a tag with another value: both to be given back.
  await aws(async ({ ec2, iam }) => {
    const ProfileOf = { InstanceProfileName: 'theirs' }
    await iam.send(new CreateInstanceProfileCommand(ProfileOf))
    await iam.send(new AddRoleToInstanceProfileCommand({ ...ProfileOf, RoleName: 'platform-node' }))
    await ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId: second, IamInstanceProfile: { Name: 'theirs' } }))
    await ec2.send(new CreateTagsCommand({ Resources: [subnetIds[0]!], Tags: [{ Key: 'team', Value: 'platform' }, { Key: clusterTag, Value: 'owned' }] }))
    await iam.send(new CreateRoleCommand({ RoleName: 'deployer', Path: '/ops/', AssumeRolePolicyDocument: '{}' }))
  })
  plan = existingPlan({ vpcId, subnetIds: subnetIds.slice(0, 1), groupId: groups['rke2-nodes'], instanceIds: [first, second] }, ({ iam, tags }) => {
    iam.replaceProfiles = true
    tags.subnets = 'shared'
  })
  before = await aws(snapshot)
  for (const what of whats) {
    await bring(what)
    gate.identities.set(restricted, { arn: user, policies: [all] })
    const found = await preflight(account.clients(home, restricted), plan, what)
    if (!found.ok) throw new Error(JSON.stringify(found.error))
    exact[what] = found.value
  }
}, 120_000)
afterAll(async () => {
  console.info(`identities: ${runs} runs, ${refusals} refusals, ${predictions} predictions, all of them right`)
  await account.stop()
})

/** The account as a run needs it: without anything of Lariat's to apply, or with all of it to undo. */
async function bring(what: What): Promise<void> {
  const wanted = what === 'apply' ? 'undo' : 'apply'
  if (stands === wanted) return
  const events = await run(wanted, account.clients(home))
  expect(events.at(-1)).toMatchObject({ code: 'apply.finished', failed: 0, skipped: 0, conflicts: 0 })
  stands = wanted
}

async function run(what: What, clients: ReturnType<TestAccount['clients']>): Promise<ApplyEvent[]> {
  const seen = await (what === 'apply' ? planChanges : planUndo)(account.clients(home), plan)
  if (!seen.ok) throw new Error(JSON.stringify(seen.error))
  // As the command line does: undoing also looks for what it leaves.
  if (what === 'undo') await planUndo(clients, plan)
  const events: ApplyEvent[] = []
  const emit = (event: ApplyEvent) => void events.push(event)
  await (what === 'apply' ? apply : destroy)(clients, plan, seen.value.digest, emit, { sleep: async () => {} })
  return events
}

interface Outcome {
  readonly foretold: Preflight
  readonly entries: readonly GateEntry[]
  readonly complete: boolean
}

/** Preflight and then the deed, as one identity. */
async function as(identity: Partial<Identity>, what: What): Promise<Outcome> {
  await bring(what)
  gate.identities.set(restricted, { arn: user, policies: [], ...identity })
  const key = identity.role === undefined ? restricted : restricted.replace('AKIA', 'ASIA')
  if (key !== restricted) gate.identities.set(key, gate.identities.get(restricted)!)
  const clients = account.clients(home, key)
  gate.log.length = 0
  const foretold = await preflight(clients, plan, what)
  if (!foretold.ok) throw new Error(JSON.stringify(foretold.error))
  const loose = gate.log.filter(({ action, dryRun }) => !dryRun && !/^\w+:(Describe|Get|List|Simulate|Decode)/.test(action))
  expect(loose).toEqual([])
  gate.log.length = 0
  const events = await run(what, clients)
  const entries = gate.log.filter(({ action }) => action !== 'sts:DecodeAuthorizationMessage')
  if (entries.some(({ action, allowed }) => allowed && !/^\w+:(Describe|Get|List)/.test(action))) stands = null
  runs++
  refusals += entries.filter(({ allowed }) => !allowed).length
  const last = events.at(-1)
  return { foretold: foretold.value, entries, complete: last?.code === 'apply.finished' && last.failed + last.skipped === 0 }
}

/** Every question that AWS was asked had its answer foretold: allowed, denied, or, where nobody could know, unknown. */
function foretoldRight({ foretold, entries, complete }: Outcome): void {
  for (const { action, resource, allowed } of entries) {
    const verdicts = foretold.findings.filter((one) => one.action === action && one.resources.includes(resource)).map(({ verdict }) => verdict)
    expect(verdicts, `${action} ${resource}`).not.toEqual([])
    if (verdicts.includes('unknown')) continue
    expect([action, resource, verdicts.includes('denied')]).toEqual([action, resource, !allowed])
    predictions++
  }
  // Without that, undoing does not say what it leaves.
  const denied = foretold.findings.filter(({ verdict, action }) => verdict === 'denied' && action !== 'tag:GetResources')
  if (denied.length > 0) expect(complete).toBe(false)
  if (foretold.verdict === 'allowed') expect(complete).toBe(true)
}

const refusedIn = ({ entries }: Outcome) => [...new Set(entries.filter(({ allowed }) => !allowed).map(({ action }) => action))].sort()
const asked = (entries: readonly { action: string; resource: string }[]) => [...new Set(entries.map(({ action, resource }) => `${action} ${resource}`))].sort()

describe('the exact policy', () => {
  it.each(whats)('of %s is all that is asked for, and nothing else is', async (what) => {
    const outcome = await as({ policies: [policyFor(what), asking] }, what)
    foretoldRight(outcome)
    expect(outcome.foretold.verdict).toBe('allowed')
    expect(outcome.complete).toBe(true)
    const named = outcome.foretold.findings.flatMap(({ action, resources }) => resources.map((resource) => ({ action, resource })))
    expect(asked(outcome.entries)).toEqual(asked(named))
    stands = what
    if (what === 'undo') expect(await aws(snapshot)).toEqual(before)
  })

  it.each(whats)('of %s without any one of its actions is refused for just that', async (what) => {
    const actions = [...new Set(policyFor(what).Statement.flatMap(({ Action = [] }) => Action))].sort()
    expect(actions.length).toBeGreaterThan(12)
    for (const missing of actions) {
      const Statement = policyFor(what).Statement.map((one) => ({ ...one, Action: [one.Action ?? []].flat().filter((action) => action !== missing) }))
      const outcome = await as({ policies: [document(...Statement), asking] }, what)
      foretoldRight(outcome)
      expect([missing, refusedIn(outcome)]).toEqual([missing, [missing]])
      expect(outcome.foretold.findings.filter(({ verdict }) => verdict === 'denied').map(({ action }) => action)).toEqual([missing])
    }
  }, 600_000)
})

const creating = ['iam:CreateRole', 'iam:TagRole']
const givingBack = ['ec2:DisassociateIamInstanceProfile', 'ec2:ReplaceIamInstanceProfileAssociation']
const instance = () => `arn:aws:ec2:${home}:123456789012:instance/${plan.nodes.instances[0]?.id}`
const others = (policy: GatePolicy): GatePolicy => JSON.parse(JSON.stringify(policy).replaceAll('arn:aws:', 'arn:aws-cn:')) as GatePolicy

/** Who they are, and what AWS then refuses. */
const identities: readonly (readonly [string, (what: What) => Partial<Identity>, Record<What, readonly string[]>])[] = [
  ['may do all', () => ({ policies: [all] }), { apply: [], undo: [] }],
  ['may do nothing', () => ({ policies: [asking] }), { apply: ['*reads'], undo: ['*reads'] }],
  ['may only read', () => ({ policies: [reading, asking] }), {
    apply: ['ec2:CreateTags', ...creating],
    undo: ['ec2:CreateTags', 'ec2:DeleteTags', ...givingBack, 'iam:PassRole'],
  }],
  ['may only tag', () => ({ policies: [reading, asking, document(allow(['ec2:CreateTags', 'ec2:DeleteTags']))] }), {
    apply: creating,
    undo: [...givingBack, 'iam:PassRole'],
  }],
  ['may pass no role', () => ({ policies: [all, document(deny('iam:PassRole'))] }), { apply: ['iam:PassRole'], undo: ['iam:PassRole'] }],
  ['may not touch one machine', (what) => ({ policies: [policyFor(what), asking, document(deny('ec2:*', instance()))] }), {
    apply: ['ec2:CreateTags'],
    undo: ['ec2:DisassociateIamInstanceProfile'],
  }],
  ['has a boundary without IAM writes', () => ({ policies: [all], boundary: document(allow(['ec2:*', 'iam:Get*', 'iam:List*', 'iam:Simulate*', 'sts:*', 'tag:*'])) }), {
    apply: creating,
    undo: ['iam:PassRole', 'iam:RemoveRoleFromInstanceProfile'],
  }],
  ['is in an organization that makes no roles', () => ({ policies: [all], scps: [all, document(allow('*'), deny(['iam:CreateRole', 'iam:DeleteRole']))] }), {
    apply: ['iam:CreateRole'],
    undo: ['iam:DeleteRole'],
  }],
  ['has the policy of another partition', (what) => ({ policies: [others(policyFor(what)), asking] }), {
    apply: ['*reads'],
    undo: ['*reads'],
  }],
  ['is the session of a role with a path', (what) => ({
    arn: 'arn:aws:sts::123456789012:assumed-role/deployer/me',
    role: 'arn:aws:iam::123456789012:role/ops/deployer',
    policies: [policyFor(what), asking, document(allow('iam:GetRole', 'arn:aws:iam::123456789012:role/ops/deployer'), deny('iam:PutRolePolicy'), deny('iam:DeleteRolePolicy'))],
  }), { apply: ['iam:PutRolePolicy'], undo: ['iam:DeleteRolePolicy'] }],
  ['may not ask the simulator', (what) => ({ policies: [policyFor(what), document(deny(['ec2:CreateTags', 'iam:TagRole']))] }), {
    apply: ['ec2:CreateTags', 'iam:TagRole'],
    undo: ['ec2:CreateTags'],
  }],
  ['may tag only what is its team’s', (what) => ({
    policies: [policyFor(what), asking, document(deny(['ec2:CreateTags', 'ec2:DeleteTags'], '*', { StringNotEquals: { 'aws:ResourceTag/team': 'platform' } }))],
  }), { apply: ['ec2:CreateTags'], undo: ['ec2:DeleteTags'] }],
]

describe.each(identities)('whoever %s', (_, identity, refused) => {
  it.each(whats)('meets the refusals of its policies, as foretold: %s', async (what) => {
    const outcome = await as(identity(what), what)
    foretoldRight(outcome)
    const expected = refused[what]
    if (expected[0] === '*reads') {
      expect(refusedIn(outcome).filter((action) => !/:(Get|List|Describe)/.test(action))).toEqual([])
      expect(outcome.foretold).toMatchObject({ verdict: 'denied', unread: { code: 'no-permission' } })
    } else expect(refusedIn(outcome)).toEqual([...expected].sort())
    expect(outcome.complete).toBe(expected.length === 0)
  }, 60_000)
})
