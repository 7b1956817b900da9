import type { Clients } from '@/lib/aws/clients'
import type { Desired } from '@/lib/derive/desired'
import { byName } from './by-name'
import { readOwnPolicy, type OwnedPolicy } from './policies'
import type { OwnedRole } from './owned'
import { policyArn } from '../diff/policy-arn'

/**
 * Lariat's managed policies for a cluster, by ARN: under every name that one can have, and those that its roles have
 * under a path or a name that the Plan does not have any more.
 */
export async function readOwnedPolicies(
  { iam: client }: Clients,
  desired: Desired,
  accountId: string,
  roles: Readonly<Record<string, OwnedRole>>,
): Promise<Record<string, OwnedPolicy>> {
  const named = desired.managedPolicyNames.map((name) => policyArn(desired, accountId, name))
  const attached = Object.values(roles).flatMap((role) => role.attached).filter((arn) => arn.split(':')[4] === accountId)
  return byName([...named, ...attached], (arn) => readOwnPolicy(client, arn, desired))
}
