import type { Desired } from '@/lib/derive/desired'
import type { OwnedPolicy } from '../observe/policies'
import { principalKey } from '../observe/policies'
import type { Operation } from '../operation'
import { conflict, work, type PlannedChange } from '../diff/planned-change'
import { managedPolicyId, pathAndName } from '../diff/policy-arn'
import { attachCall, detach, principalOf, recordedPrincipals } from '../diff/policy-principals'
import type { WhyKey } from '../reasons'
import { tagLine, tagLines } from '../diff/tag-lines'

interface Removal {
  readonly why: WhyKey
  readonly after: readonly string[]
  /** Names of roles of Lariat's that the Plan does not have any more. */
  readonly roles?: readonly string[]
}

/**
 * Takes away a managed policy of Lariat's: IAM deletes one only when nothing has it and no version is left but the
 * default one (IAM API reference, DeletePolicy). What somebody else has attached it to keeps it.
 */
export function removeManagedPolicy(
  arn: string,
  { tags, versions, attachedTo }: OwnedPolicy,
  { roles, managedPolicies }: Desired,
  { why, after, roles: earlier = [] }: Removal,
): PlannedChange {
  const { name } = pathAndName(arn)
  const fixed = {
    id: managedPolicyId(name),
    resource: { type: 'iam-policy' as const, name },
    current: [...attachedTo.map((key) => tagLine('attached to', key)), ...tagLines(tags)],
    desired: [],
    after,
  }
  const known = new Set([
    ...[...roles.map((role) => role.name), ...earlier].map((role) => principalKey({ type: 'role', name: role })),
    ...[...managedPolicies.flatMap(({ principals }) => principals), ...recordedPrincipals(tags)].map(principalKey),
  ])
  const others = attachedTo.filter((key) => !known.has(key))
  if (others.length > 0) {
    return conflict({ ...fixed, current: others.map((key) => tagLine('attached to', key)), after: [] }, 'policy-in-use')
  }
  const principals = attachedTo.flatMap((key) => principalOf(key) ?? [])
  const operations: Operation[] = [
    ...principals.map((one) => detach(one, arn)),
    ...versions.filter(({ isDefault }) => !isDefault).map(({ id }) => {
      return { call: 'iam:DeletePolicyVersion' as const, policy: arn, version: id }
    }),
    { call: 'iam:DeletePolicy', policy: arn },
  ]
  const inverse = [{ operation: 'iam:CreatePolicy', detail: arn }, ...principals.map((one) => attachCall(one, arn))]
  return work(fixed, { action: 'delete', why, operations, inverse })
}
