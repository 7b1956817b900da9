import {
  stackLinkedRole,
  stackLinkedRoleFields,
  stackLinkedRoleProperties,
  stackPolicy,
  stackPolicyProperties,
} from '@/lib/catalog/managed-policy-reasons'
import { balancingRole } from '@/lib/catalog/service-linked-role'
import { resourceReasons } from '@/lib/catalog/stack-reasons'
import type { Desired } from '@/lib/derive/desired'
import type { DesiredManagedPolicy } from '@/lib/derive/desired-policies'
import { quiet, quietly } from './remarks'
import type { Path, Remark } from './yaml-file'

/** A resource of a stack: its logical ID, what it is, and the remarks on it. */
export type Resource = readonly [name: string, resource: unknown, remarks: readonly Remark[]]

const ids: Readonly<Record<DesiredManagedPolicy['file'], string>> = {
  'control-plane': 'ControlPlanePolicy',
  worker: 'WorkerPolicy',
  'load-balancer-controller': 'LoadBalancerControllerPolicy',
  'rancher-credential': 'RancherCredentialPolicy',
}

/**
 * Managed policies, and the service-linked role. `roleIn` is how the template names a role; `because` says why the
 * statements of a policy are there.
 */
export function policyResources(
  desired: Desired,
  roleIn: (name: string) => unknown,
  because: (policy: DesiredManagedPolicy, at: Path) => readonly Remark[],
): Resource[] {
  const policies = desired.managedPolicies.map((policy): Resource => {
    const { name, path, document, principals } = policy
    const named = (type: 'role' | 'user') => principals.filter((one) => one.type === type).map((one) => one.name)
    const Roles = named('role').map(roleIn)
    const Users = named('user')
    const Properties = {
      ManagedPolicyName: name,
      Path: path,
      PolicyDocument: document,
      ...(Roles.length > 0 ? { Roles } : {}),
      ...(Users.length > 0 ? { Users } : {}),
    }
    return [
      ids[policy.file],
      { Type: 'AWS::IAM::ManagedPolicy', Properties },
      [
        quiet([], stackPolicy),
        ...quietly([], resourceReasons),
        ...quietly(['Properties'], stackPolicyProperties),
        ...because(policy, ['Properties', 'PolicyDocument']),
      ],
    ]
  })
  return [...policies, ...(desired.balancingRole ? [linkedRole] : [])]
}

const linkedRole: Resource = [
  'LoadBalancingRole',
  { Type: 'AWS::IAM::ServiceLinkedRole', DeletionPolicy: 'Retain', Properties: { AWSServiceName: balancingRole.service } },
  [
    { path: [], alone: true, ...stackLinkedRole },
    ...quietly([], stackLinkedRoleFields),
    ...quietly(['Properties'], stackLinkedRoleProperties),
  ],
]
