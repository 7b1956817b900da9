import { balancingRole } from '@/lib/catalog/service-linked-role'
import {
  terraformAttachment,
  terraformLinkedRole,
  terraformManaged,
  terraformManagedPolicy,
} from '@/lib/catalog/managed-policy-reasons'
import { clusterTagReason } from '@/lib/catalog/stack-reasons'
import { tagReasons } from '@/lib/catalog/tag-reasons'
import type { Desired, DesiredRole } from '@/lib/derive/desired'
import type { Principal } from '@/lib/derive/desired-policies'
import type { hclFile } from '../hcl-file'
import { call, expression } from '../hcl-value'
import { quiet, quietly } from '../remarks'

/** One policy model: Terraform reads the very files that the other ways use. */
export const policyFile = (name: string) => call('file', expression(`"\${path.module}/../../iam/${name}.json"`))

export const label = (name: string) => name.replaceAll('-', '_')
export const labelOf = ({ policies }: DesiredRole) => label(policies[0]?.profile ?? 'worker')
export const reference = (role: DesiredRole) =>
  role.source === 'create' ? expression(`aws_iam_role.${labelOf(role)}.name`) : role.name

/** Managed policies with what they are attached to, and the service-linked role. */
export function policyBlocks(file: ReturnType<typeof hclFile>, desired: Desired): void {
  const { managed } = tagReasons
  for (const { name, path, file: document, tags, principals } of desired.managedPolicies) {
    const own = label(document)
    file.block('resource', ['aws_iam_policy', own], { name, path, policy: policyFile(document), tags }, [
      quiet([], terraformManaged.policy),
      ...quietly([], terraformManagedPolicy),
      quiet(['tags'], { reason: managed.why, source: managed.source }),
      quiet(['tags', desired.clusterTag], clusterTagReason),
    ])
    const policy_arn = expression(`aws_iam_policy.${own}.arn`)
    for (const principal of principals) attachment(file, own, principal, policy_arn, desired)
  }
  if (!desired.balancingRole) return
  const body = { aws_service_name: balancingRole.service }
  file.block('resource', ['aws_iam_service_linked_role', 'load_balancing'], body, [
    { path: [], alone: true, ...terraformManaged.linkedRole },
    ...quietly([], terraformLinkedRole),
  ])
}

function attachment(
  file: ReturnType<typeof hclFile>,
  own: string,
  { type, name }: Principal,
  policy_arn: ReturnType<typeof expression>,
  { roles }: Desired,
): void {
  if (type === 'user') {
    file.block('resource', ['aws_iam_user_policy_attachment', own], { user: name, policy_arn }, [
      quiet([], terraformManaged.userAttachment),
      ...quietly([], terraformAttachment),
    ])
    return
  }
  const made = roles.find((role) => role.name === name)
  const block = made && labelOf(made) !== own ? `${own}_${labelOf(made)}` : own
  file.block('resource', ['aws_iam_role_policy_attachment', block], { role: made ? reference(made) : name, policy_arn }, [
    quiet([], terraformManaged.roleAttachment),
    ...quietly([], terraformAttachment),
  ])
}
