import { parseKeyArn } from '@/lib/derive/kms-key'
import { loadBalancerControllerPolicy } from '@/lib/derive/load-balancer-controller'
import { credentialPolicy, nodePolicy, trustPolicy } from '@/lib/derive/policies'
import type { PolicyDocument } from '@/lib/derive/types'
import { regions } from '@/lib/catalog/regions'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { chartOf } from '@/lib/documents/chart-of'
import { plain } from '@/lib/documents/tree'
import type { Plan } from '@/lib/plan/schema'
import { entriesIn, listIn, same, textIn, valueAt } from '../data'
import { claim } from '../field'
import { withClusterId } from '../identity'
import type { Brought, Subject } from '../subject'
import { installed } from './charts'
import { withPassedRoles } from './passed-roles'

/** Who may assume the roles of nodes. */
export const trustSubject: Subject = { write: trustPolicy, fields: [claim(['Statement'], 'aws.region')] }

/** An IAM policy: one of those that Lariat writes, or what somebody made of one. */
export function policySubject(brought: Brought, before: Plan): Subject {
  const data = plain(brought.document.root)
  const known = withPassedRoles(withArns(before, data, brought), data)
  const { policy, plan } = nearest(known, data, brought)
  return {
    write: policies[policy],
    settle: (now) => (now === before ? plan : now),
    fields: [claim(['Statement'], 'iam.mode')],
  }
}

const policies = {
  'control-plane': (plan: Plan) => nodePolicy(plan, 'control-plane'),
  worker: (plan: Plan) => nodePolicy(plan, 'worker'),
  credential: credentialPolicy,
  'load-balancer-controller': loadBalancerControllerPolicy,
} satisfies Record<string, (plan: Plan) => PolicyDocument | null>

type Policy = keyof typeof policies

/** The policy that a document is, and the Plan nearest to `plan` for which Lariat writes it so, or most like it. */
function nearest(plan: Plan, data: unknown, { bundle }: Brought): { policy: Policy; plan: Plan } {
  const actions = new Set(actionsIn(data))
  // The chart's values say it themselves; a policy is the same for several of them.
  const volumes = bundle.some((one) => one.kind === 'helm-values' && chartOf(one) === 'ebs')
  const all = volumes ? [plan.storage] : storages(plan, actions)
  const possible = candidatesFor(actions).flatMap((policy) =>
    variants(plan, policy, actions, all).map((one) => ({ policy, plan: one, written: policies[policy](one) })),
  )
  const exact = possible.find(({ written }) => same(written, data))
  const scored = possible.map((one) => ({ ...one, score: likeness(new Set(actionsIn(one.written)), actions) }))
  return exact ?? scored.reduce((best, one) => (one.score > best.score ? one : best))
}

/** Each of these calls only one of them needs. */
function candidatesFor(actions: ReadonlySet<string>): readonly Policy[] {
  if (actions.has('ec2:RunInstances')) return ['credential']
  if (actions.has('elasticloadbalancing:CreateRule')) return ['load-balancer-controller']
  return ['control-plane', 'worker']
}

/** The Plan itself, then with what else the policy could follow from: its mode, and what its actions are for. */
function variants(
  plan: Plan,
  policy: Policy,
  actions: ReadonlySet<string>,
  volumes: readonly Plan['storage'][],
): Plan[] {
  const { features } = plan
  const modes = [plan.iam.mode, 'minimal', 'tag-scoped', 'documented'] as const
  const byMode = [...new Set(modes)].map((mode): Plan => ({ ...plan, iam: { ...plan.iam, mode } }))
  if (policy === 'credential') return byMode
  if (policy === 'load-balancer-controller') return byMode.map((one) => installed('lbc', one))
  const found = {
    ...features,
    ecr: actions.has('ecr:GetAuthorizationToken'),
    ...(policy === 'worker'
      ? {}
      : {
          classicLoadBalancer: actions.has('elasticloadbalancing:RegisterInstancesWithLoadBalancer'),
          networkLoadBalancer: actions.has('elasticloadbalancing:CreateTargetGroup'),
        }),
  }
  return byMode.flatMap((one) =>
    [features, found].flatMap((each) => volumes.map((storage) => ({ ...one, features: each, storage }))),
  )
}

/** Where the driver's controller may run so that the role has, or has not, its volume actions. */
function storages({ storage }: Plan, actions: ReadonlySet<string>): Plan['storage'][] {
  const snapshots = actions.has('ec2:CreateSnapshot')
  const placed = (['worker', 'control-plane'] as const).map((controllerOn) => ({ ...storage, ebs: true, controllerOn, snapshots }))
  return [storage, ...(actions.has('ec2:AttachVolume') ? placed : []), { ...storage, ebs: false }]
}

/** Actions both have, by all that either has. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((action) => other.has(action)).length
  return both / Math.max(one.size + other.size - both, 1)
}

function actionsIn(document: unknown): string[] {
  const statements = valueAt(document, ['Statement'])
  return (Array.isArray(statements) ? listIn(statements) : [statements]).flatMap((statement) => {
    const action = valueAt(statement, ['Action'])
    return (Array.isArray(action) ? listIn(action) : [action]).flatMap((one) => textIn(one) ?? [])
  })
}

const arnShape = /^arn:[a-z-]+:[a-z0-9-]+:([a-z0-9-]*):(\d{12})?/

/** Region, account, cluster and key, where resources and conditions name them. */
function withArns(plan: Plan, data: unknown, brought: Brought): Plan {
  const texts = textsIn(data)
  const [region] = texts.flatMap((text) => regions.filter(({ id }) => id === arnShape.exec(text)?.[1]))
  const [account] = texts.flatMap((text) => arnShape.exec(text)?.[2] ?? [])
  const tag = `:ResourceTag/${clusterTagPrefix}`
  const [id = ''] = texts.flatMap((text) => (text.includes(tag) ? [text.slice(text.indexOf(tag) + tag.length)] : []))
  const aws = { region: region?.id ?? plan.aws.region, accountId: account ?? plan.aws.accountId }
  const placed = same(aws, plan.aws) ? plan : { ...plan, aws }
  return withKey(withClusterId(placed, id, brought), texts, data)
}

/** A key in the credential's policy is that of root volumes, in a node's that of the driver's volumes. */
function withKey(plan: Plan, texts: readonly string[], data: unknown): Plan {
  const kmsKey = texts.find((text) => parseKeyArn(text) !== null)
  if (kmsKey === undefined) return plan
  const encryption = { enabled: true, kmsKey }
  return actionsIn(data).includes('ec2:RunInstances')
    ? { ...plan, nodes: { ...plan.nodes, encryption } }
    : { ...plan, storage: { ...plan.storage, encryption } }
}

/** Every text of a document, keys of conditions among them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return entriesIn(value).flatMap(([key, below]) => [key, ...textsIn(below)])
}
