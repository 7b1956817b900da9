import { parseKeyArn } from '@/lib/derive/kms-key'
import { loadBalancerControllerPolicy } from '@/lib/derive/load-balancer-controller'
import { credentialPolicy, nodePolicy, trustPolicy } from '@/lib/derive/policies'
import type { PolicyDocument } from '@/lib/derive/types'
import { regions } from '@/lib/catalog/regions'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { plain } from '@/lib/documents/tree'
import type { Plan } from '@/lib/plan/schema'
import { entriesIn, listIn, same, textIn, valueAt } from '../data'
import { claim } from '../field'
import { withClusterId } from '../identity'
import type { Brought, Subject } from '../subject'

/** Who may assume the roles of nodes. */
export const trustSubject: Subject = { write: trustPolicy, fields: [claim(['Statement'], 'aws.region')] }

/** An IAM policy: one of those that Lariat writes, or what somebody made of one. */
export function policySubject(brought: Brought, before: Plan): Subject {
  const data = plain(brought.document.root)
  const known = withArns(before, data, brought)
  const { policy, plan } = nearest(known, data)
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

/** The policy that a document is most like, and the Plan nearest to `plan` for which Lariat writes it most like it. */
function nearest(plan: Plan, data: unknown): { policy: Policy; plan: Plan } {
  const actions = new Set(actionsIn(data))
  const possible = (Object.keys(policies) as Policy[]).flatMap((policy) =>
    variants(plan, policy).map((one) => ({ policy, plan: one, written: policies[policy](one) })),
  )
  const exact = possible.find(({ written }) => same(written, data))
  const scored = possible.map((one) => ({ ...one, score: likeness(new Set(actionsIn(one.written)), actions) }))
  return exact ?? scored.reduce((best, one) => (one.score > best.score ? one : best))
}

/** The Plan itself, then with all else that a policy could follow from. */
function variants(plan: Plan, policy: Policy): Plan[] {
  const modes = [plan.iam.mode, ...(['minimal', 'tag-scoped', 'documented'] as const).filter((mode) => mode !== plan.iam.mode)]
  const byMode = modes.map((mode): Plan => ({ ...plan, iam: { ...plan.iam, mode } }))
  const { features, storage } = plan
  if (policy === 'credential') return byMode
  if (policy === 'load-balancer-controller') {
    const loadBalancerController = features.loadBalancerController === 'none' ? 'default' : features.loadBalancerController
    return byMode.map((one) => ({ ...one, features: { ...features, loadBalancerController } }))
  }
  const either = (value: boolean) => [value, !value]
  const places = storage.controllerOn === 'worker' ? (['worker', 'control-plane'] as const) : (['control-plane', 'worker'] as const)
  const volumes = [storage, ...either(storage.ebs).flatMap((ebs) =>
    places.flatMap((controllerOn) => either(storage.snapshots).map((snapshots) => ({ ...storage, ebs, controllerOn, snapshots }))),
  )]
  return byMode.flatMap((one) =>
    either(features.classicLoadBalancer).flatMap((classicLoadBalancer) =>
      either(features.networkLoadBalancer).flatMap((networkLoadBalancer) =>
        either(features.ecr).flatMap((ecr) =>
          volumes.map((each): Plan => ({
            ...one,
            features: { ...features, classicLoadBalancer, networkLoadBalancer, ecr },
            storage: each,
          })),
        ),
      ),
    ),
  )
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
