import type { Scope } from '@/lib/catalog/iam-actions'
import type { Plan } from '@/lib/plan/schema'
import { arnMaker } from './arn'
import { clusterTagKey } from './cluster-tag'
import { neededPermissions } from './permissions'
import type { PolicyStatement, Profile } from './types'

/** The conditions of one statement: condition operator → key → value. */
type Condition = NonNullable<PolicyStatement['Condition']>

/** Keeps its global name in aws-cn: kubernetes-sigs/aws-load-balancer-controller docs/install/iam_policy_cn.json. */
export function serviceLinkedRole(actions: readonly string[]): PolicyStatement {
  const service = { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' }
  return {
    Sid: 'ServiceLinkedRole',
    Effect: 'Allow',
    Action: actions,
    Resource: '*',
    Condition: { StringEquals: service },
  }
}

/**
 * The same permissions, held to what carries the cluster tag, split as kops splits them for this controller
 * (kubernetes/kops pkg/model/iam/iam_builder.go): reads and the service-linked role know no resource; creating
 * needs the tag in the request, and on `vpc/*` no condition, because there the tag is never given; the rest needs
 * the tag on the resource. Node groups may be `shared`; what the controller makes itself is `owned`.
 */
export function tagScopedStatements(plan: Plan, profile: Profile): PolicyStatement[] {
  const key = clusterTagKey(plan)
  const arn = arnMaker(plan)
  const owned: Condition = { StringEquals: { [`aws:ResourceTag/${key}`]: 'owned' } }
  const reached: Condition = { StringEquals: { [`aws:ResourceTag/${key}`]: ['owned', 'shared'] } }
  const requested = { [`aws:RequestTag/${key}`]: 'owned' }
  const onCreate = (action: string, values: string | readonly string[]): Condition => ({
    StringEquals: { [action]: values, ...requested },
  })
  const groups = arn('ec2', 'security-group/*')
  const balancers = arn('elasticloadbalancing', 'loadbalancer/*')
  const targetGroups = arn('elasticloadbalancing', 'targetgroup/*')
  const listeners = arn('elasticloadbalancing', 'listener/*')
  const made = [balancers, targetGroups, listeners]

  const byScope = new Map<Scope, string[]>()
  for (const { entry } of neededPermissions(plan, profile)) {
    byScope.set(entry.scope, [...(byScope.get(entry.scope) ?? []), entry.action])
  }
  const allow = (Sid: string, scope: Scope, Resource: string | readonly string[], Condition?: Condition) => {
    const Action = byScope.get(scope)
    if (!Action) return []
    return [{ Sid, Effect: 'Allow' as const, Action, Resource, ...(Condition ? { Condition } : {}) }]
  }
  const balancerCalls = (byScope.get('create-balancer') ?? []).map((action) => action.replace(/^.*:/, ''))

  return [
    ...allow('Read', 'any', '*'),
    ...(byScope.has('service-linked-role') ? [serviceLinkedRole(byScope.get('service-linked-role') ?? [])] : []),
    ...allow('CreateGroupInVpc', 'create-group', arn('ec2', 'vpc/*')),
    ...allow('CreateTaggedGroup', 'create-group', groups, { StringEquals: requested }),
    ...allow('TagNewGroup', 'tag-group', groups, onCreate('ec2:CreateAction', 'CreateSecurityGroup')),
    ...allow('RetagOwnGroup', 'tag-group', groups, owned),
    ...allow('DeleteOwnGroup', 'own-group', groups, owned),
    ...allow('OpenPorts', 'reach-group', groups, reached),
    ...allow('CreateTaggedLoadBalancer', 'create-balancer', made, { StringEquals: requested }),
    ...allow('TagNewLoadBalancer', 'tag-balancer', made,
      onCreate('elasticloadbalancing:CreateAction', balancerCalls)),
    ...allow('RetagOwnLoadBalancer', 'tag-balancer', made, owned),
    ...allow('ManageOwnLoadBalancer', 'own-balancer', [balancers, listeners], owned),
    ...allow('ManageOwnTargetGroup', 'own-target-group', targetGroups, owned),
    ...allow('PullImages', 'repository', arn('ecr', 'repository/*')),
  ]
}
