import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import reference from '@/lib/catalog/service-authorization.json'
import { plans } from '@/lib/plan/arbitrary'
import type { Plan } from '@/lib/plan/schema'
import { presets } from '@/lib/plan/presets'
import { setIn } from '@/lib/plan/path'
import { loadBalancerControllerPolicy } from './load-balancer-controller'
import { credentialPolicy, nodePolicy } from './policies'
import type { PolicyDocument, PolicyStatement } from './types'

/** What AWS itself says of an action: on which kinds of resource it can be allowed, under which conditions. */
interface Detail {
  readonly resources: Readonly<Record<string, readonly string[]>>
  readonly conditions: readonly string[]
}
const actions: Readonly<Record<string, readonly string[]>> = reference.actions
const details: Readonly<Record<string, Detail>> = reference.details
const arns: Readonly<Record<string, Readonly<Record<string, string>>>> = reference.resources

/** What follows the account in an ARN, where kinds of resource differ. */
const resourceOf = (arn: string) => arn.split(':').slice(5).join(':')

const glob = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`)

/** Whether an ARN with wildcards names resources of a kind: `…:loadbalancer/*` those of `…:loadbalancer/net/${…}/${…}`. */
function reaches(arn: string, template: string): boolean {
  const kind = resourceOf(template.replaceAll(/\$\{\w+\}/g, '*'))
  const named = resourceOf(arn)
  return glob(named).test(kind.replaceAll('*', 'x')) || glob(kind).test(named)
}

const list = (value: string | readonly string[]) => (typeof value === 'string' ? [value] : value)

/** The kinds of resource of an action that a statement names; all of them for `*`. */
function kindsNamed(action: string, { Resource }: PolicyStatement): string[] {
  const known = Object.keys(details[action]?.resources ?? {})
  const service = action.split(':')[0] ?? ''
  return known.filter((kind) =>
    list(Resource).some((arn) => arn === '*' || reaches(arn, arns[service]?.[kind] ?? '')),
  )
}

/** Keys that every request carries, whatever the action: IAM User Guide, "AWS global condition context keys". */
const global = new Set(['aws:RequestedRegion', 'aws:PrincipalAccount', 'aws:SourceAccount', 'aws:ResourceAccount'])
/** What AWS's own AmazonEBSCSIDriverPolicyV2 of April 2026 says and the reference does not know yet. */
const newer: Readonly<Record<string, readonly string[]>> = { 'ec2:CopyVolumes': ['ec2:ResourceTag/'] }
const generic = (key: string) => key.replace(/^((?:aws|ec2|elasticloadbalancing):(?:ResourceTag|RequestTag)\/).*$/, '$1')

function complaints(policy: PolicyDocument): string[] {
  return policy.Statement.flatMap((statement) =>
    statement.Action.flatMap((action): string[] => {
      const [service = '', name = ''] = action.split(':')
      if (name.endsWith('*')) {
        const some = actions[service]?.some((known) => known.startsWith(name.slice(0, -1)))
        return some ? [] : [`${action} matches nothing`]
      }
      if (!actions[service]?.includes(name)) return [`${action} is no action of AWS`]
      const detail = details[action]
      if (!detail) return [`${action} has no entry in the reference`]
      const kinds = kindsNamed(action, statement)
      const anything = list(statement.Resource).includes('*')
      if (!anything && kinds.length === 0) return [`${action} cannot be held to ${list(statement.Resource).join()}`]
      const ofKinds = kinds.flatMap((kind) => detail.resources[kind] ?? [])
      const allowed = new Set([...detail.conditions, ...ofKinds, ...(newer[action] ?? [])])
      return Object.values(statement.Condition ?? {})
        .flatMap((keys) => Object.keys(keys))
        .filter((key) => !global.has(key) && !allowed.has(generic(key)))
        .map((key) => `${action} knows no ${key}`)
    }),
  )
}

const policiesOf = (plan: Plan) =>
  [
    nodePolicy(plan, 'control-plane'),
    nodePolicy(plan, 'worker'),
    credentialPolicy(plan),
    loadBalancerControllerPolicy(plan),
  ].filter((one) => one !== null)

describe('every action is one of AWS, on resources and under conditions it knows', () => {
  const modes = ['documented', 'minimal', 'tag-scoped'] as const
  it.each(presets.flatMap(({ id, plan }) => modes.map((mode) => [id, mode, setIn(plan, 'iam.mode', mode)] as const)))(
    '%s, %s',
    (_, __, plan) => {
      expect(policiesOf(plan).flatMap(complaints)).toEqual([])
    },
  )

  it('random Plans', () => {
    const property = fc.property(plans, (plan) => {
      expect(policiesOf(plan).flatMap(complaints)).toEqual([])
    })
    fc.assert(property, { numRuns: 300 })
  })
})

describe('the reference', () => {
  const statement = { Effect: 'Allow', Resource: '*' } as const
  const wrong = (changed: Partial<PolicyStatement>) =>
    complaints({ Version: '2012-10-17', Statement: [{ ...statement, Action: [], ...changed }] })

  it.each([
    ['no action', { Action: ['ec2:DescribeEverything'] }],
    ['no resource', { Action: ['ec2:DescribeInstances'], Resource: 'arn:aws:ec2:eu-central-1:1:instance/*' }],
    ['another kind', { Action: ['ec2:DeleteSecurityGroup'], Resource: 'arn:aws:ec2:eu-central-1:1:instance/*' }],
    ['no condition', { Action: ['ec2:DescribeInstances'], Condition: { StringEquals: { 'aws:ResourceTag/a': 'b' } } }],
  ])('tells %s', (_, changed) => expect(wrong(changed)).toHaveLength(1))
})
