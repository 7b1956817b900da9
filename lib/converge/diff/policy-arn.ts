import type { Desired } from '@/lib/derive/desired'

/** ARN of a customer managed policy that Lariat makes. IAM User Guide, "IAM identifiers". */
export function policyArn({ partition, path }: Pick<Desired, 'partition' | 'path'>, accountId: string, name: string): string {
  return `arn:${partition}:iam::${accountId}:policy${path}${name}`
}

/** Id of the change of a managed policy: two of one name cannot be, whatever their paths. */
export const managedPolicyId = (name: string) => `iam-policy/${name}`

/** Path and name in such an ARN. */
export function pathAndName(arn: string): { readonly path: string; readonly name: string } {
  const [, path = '/', name = ''] = /:policy(\/(?:.*\/)?)([^/]*)$/.exec(arn) ?? []
  return { path, name }
}
