import type { Clients } from '@/lib/aws/clients'
import { attempt } from '@/lib/aws/attempt'
import { getRole } from '@/lib/aws/iam'

/** Whose policies the simulator is to read; or why there is nobody to name. */
export type Principal = { readonly arn: string } | { readonly why: 'not-simulated' | 'role-not-found' }

const assumed = /^arn:([\w-]+):sts::(\d+):assumed-role\/([^/]+)\//
const user = /^arn:[\w-]+:iam::\d+:user\//

/** A session is simulated as its role, whose path its ARN does not tell: IAM User Guide, "IAM identifiers". */
export async function principalOf({ iam }: Clients, caller: string): Promise<Principal> {
  if (user.test(caller)) return { arn: caller }
  const [, partition, account, name] = assumed.exec(caller) ?? []
  if (name === undefined) return { why: 'not-simulated' }
  const role = await attempt(() => getRole(iam, name))
  if (role.ok) return role.value?.Arn ? { arn: role.value.Arn } : { why: 'role-not-found' }
  // Whoever may not read roles may still simulate one that has no path.
  return { arn: `arn:${partition}:iam::${account}:role/${name}` }
}
