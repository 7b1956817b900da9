import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { diagnose } from '@/lib/doctor/account/diagnose'
import { accountRules } from '@/lib/doctor/account/rules'
import type { Diagnosis } from '@/lib/doctor/account/types'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { faultKeys } from '@/sandbox/testing/fault-keys'
import type { Fault } from '@/sandbox/testing/faults'
import { readAccount } from './read-account'
import { breaks } from './testing/breaks'
import { direct, healthyCluster, type HealthyCluster } from './testing/cluster'

let account: TestAccount
let cluster: HealthyCluster

beforeAll(async () => {
  account = await startTestAccount()
}, 60_000)
beforeEach(async () => {
  cluster = await healthyCluster(account)
}, 60_000)
afterEach(() => expect(account.proxy.serverErrors).toEqual([]))
afterAll(() => account.stop())

const ask = async (id = cluster.id, key?: string) => diagnose(await readAccount(account.clients(undefined, key), id))
const ids = ({ problems }: Diagnosis) => [...new Set(problems.map(({ rule }) => rule.id))].sort()

describe('the doctor of an account', () => {
  it('has nothing to say of what Lariat has set up, and only reads', async () => {
    const said = await ask()
    expect(said.problems).toEqual([])
    expect(said.unread).toEqual([])
    expect(said.machines?.map(({ id }) => id)).toEqual([...cluster.machines].sort())
    expect(said.balancerSubnets?.[0]?.internetFacing.map(({ subnetId }) => subnetId)).toEqual(cluster.publicSubnets)
    expect(said.permissionsBy).toBe('documents')
    const writes = account.proxy.calls.filter(({ action }) => !/^(Describe|Get|List|Simulate)/.test(action))
    expect(writes).toEqual([])
  })

  it.each(breaks)('finds $name: $rules', async ({ rules, act, answers }) => {
    if (act) await direct(account, (clients) => act(clients, cluster))
    if (answers) account.rules.push(answers)
    const said = await ask()
    expect(ids(said)).toEqual(rules)
    expect(said.unread).toEqual([])
  })

  it('is broken here in every way but one', () => {
    const shown = new Set(breaks.flatMap(({ rules }) => rules))
    expect(accountRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual(['LAR-942'])
  })

  it('says that an ID is nobody’s', async () => {
    expect(ids(await ask('nobody'))).toEqual(['LAR-900'])
  })

  it('believes IAM’s simulator where it may ask', async () => {
    account.rules.push(({ action, fields }) => (action === 'SimulatePrincipalPolicy' ? simulated(fields) : undefined))
    const said = await ask()
    expect(said.permissionsBy).toBe('simulation')
    expect(ids(said)).toEqual(['LAR-930'])
    expect(said.problems[0]?.finding.evidence).toContainEqual({
      resource: cluster.controlPlaneRole,
      field: 'SimulatePrincipalPolicy ec2:DescribeInstances',
      value: 'explicitDeny',
    })
  })

  it('tells the simulator in which region the calls are made', async () => {
    const asked: URLSearchParams[] = []
    account.rules.push(({ action, fields }) => {
      if (action === 'SimulatePrincipalPolicy') asked.push(fields)
      return undefined
    })
    await ask()
    const context = asked.map((fields) =>
      ['KeyName', 'KeyType', 'KeyValues.member.1'].map((name) => fields.get(`ContextEntries.member.1.Context${name}`)),
    )
    expect(context).toEqual(asked.map(() => ['aws:RequestedRegion', 'string', 'eu-central-1']))
    expect(asked).not.toEqual([])
  })

  it('reads every page', async () => {
    const page = (n: number, PaginationToken: string): Fault => ({
      kind: 'answer',
      body: JSON.stringify({ PaginationToken, ResourceTagMappingList: [{ ResourceARN: `arn:${n}`, Tags: [] }] }),
    })
    const pages = [page(1, 'more'), page(2, 'more'), page(3, '')]
    account.rules.push(({ action }) => (action === 'GetResources' ? pages.shift() : undefined))
    const { lists } = await readAccount(account.clients(), cluster.id)
    const arns = ['arn:1', 'arn:2', 'arn:3']
    expect(lists.tagged).toEqual({ ok: true, value: arns.map((arn) => ({ arn, value: '' })) })
  })

  it('leaves out no more than what it may not read', async () => {
    const said = await ask(cluster.id, faultKeys.noGroups)
    expect(said.problems).toEqual([])
    expect(said.unread.map(({ rule, list, error }) => [rule.id, list, error.code])).toEqual([
      ['LAR-950', 'securityGroups', 'no-permission'],
      ['LAR-951', 'securityGroups', 'no-permission'],
    ])
  })
})

/** IAM's answer when an organisation's policy denies DescribeInstances; volumes are nobody's. */
function simulated(fields: URLSearchParams): Fault {
  const asked = [...fields].filter(([name]) => name.startsWith('ActionNames.')).map(([, action]) => action)
  const results = asked.map((action) => {
    const decision =
      action === 'ec2:DescribeInstances' ? 'explicitDeny' : action.includes('Volume') ? 'implicitDeny' : 'allowed'
    return `<member><EvalActionName>${action}</EvalActionName><EvalDecision>${decision}</EvalDecision></member>`
  })
  const result = `<IsTruncated>false</IsTruncated><EvaluationResults>${results.join('')}</EvaluationResults>`
  const body = `<SimulatePrincipalPolicyResult>${result}</SimulatePrincipalPolicyResult>`
  return { kind: 'answer', body: `<SimulatePrincipalPolicyResponse>${body}</SimulatePrincipalPolicyResponse>` }
}
