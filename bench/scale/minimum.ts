import { filterValues, pageSizes } from '@/lib/aws/page-sizes'
import type { ChangeSet } from '@/lib/converge/types'
import type { Desired } from '@/lib/derive/desired'
import type { Size } from './account'

/** The fewest calls of one action that AWS's page sizes allow, and why. */
export interface Limit {
  readonly calls: number
  readonly because: string
}
export type Limits = Readonly<Record<string, Limit>>

/** Resources that one CreateTags or DeleteTags may name. EC2 API reference. */
const taggedAtOnce = 1_000

/** A list in full. An empty one is a page, too. */
function list(action: keyof typeof pageSizes, count: number): Limits {
  const page = pageSizes[action]
  return { [action]: { calls: Math.max(1, Math.ceil(count / page)), because: `⌈${count}/${page}⌉ pages` } }
}

/** Some of a list: by filters, or by reading all of it. */
function some(action: keyof typeof pageSizes, wanted: number, of: number): Limits {
  if (wanted === 0) return {}
  const page = pageSizes[action]
  const [filters, pages] = [Math.ceil(wanted / filterValues), Math.max(1, Math.ceil(of / page))]
  const because = `min(⌈${wanted}/${filterValues}⌉ filters, ⌈${of}/${page}⌉ pages)`
  return { [action]: { calls: Math.min(filters, pages), because } }
}

const each = (action: string, calls: number, what: string): Limits =>
  calls === 0 ? {} : { [action]: { calls, because: `1 for each ${what}` } }

/** Limits of several parts together. */
export function sum(...parts: readonly Limits[]): Limits {
  const actions = [...new Set(parts.flatMap((part) => Object.keys(part)))]
  return Object.fromEntries(
    actions.map((action) => {
      const own = parts.flatMap((part) => part[action] ?? [])
      return [action, { calls: own.reduce((all, { calls }) => all + calls, 0), because: own.map(({ because }) => because).join(' + ') }]
    }),
  )
}

export interface Account extends Size {
  readonly vpcs: number
  readonly securityGroups: number
  readonly routeTables: number
}

/** The lists of the Nodes and IAM steps. */
export const inventoryLimits = (account: Account): Limits =>
  sum(
    list('DescribeVpcs', account.vpcs),
    list('DescribeDhcpOptions', 0),
    list('DescribeSubnets', account.subnets),
    list('DescribeRouteTables', account.routeTables),
    list('DescribeSecurityGroups', account.securityGroups),
    list('DescribeInstances', account.instances),
    list('DescribeIamInstanceProfileAssociations', account.associations),
    { DescribeKeyPairs: { calls: 1, because: 'no pages' } },
    list('ListRoles', account.roles),
    list('ListInstanceProfiles', account.profiles),
  )

/** What a change set of a Plan asks about. */
export function planLimits(account: Account, desired: Desired): Limits {
  const ids = (type: string) => desired.tagged.filter((one) => one.type === type).length
  return sum(
    { GetCallerIdentity: { calls: 1, because: 'whose account it is' } },
    each('GetRole', desired.roles.length, 'role'),
    each('GetRolePolicy', desired.roles.flatMap(({ policies }) => policies).length, 'inline policy'),
    // Lariat's managed policy for the same permissions, which a Plan of before may have asked for.
    each('GetPolicy', desired.roles.flatMap(({ policies }) => policies).length, 'inline policy'),
    each('GetInstanceProfile', desired.profiles.length, 'profile'),
    some('DescribeInstances', ids('instance'), account.instances),
    some('DescribeIamInstanceProfileAssociations', desired.associations.length, account.associations),
    some('DescribeSubnets', ids('subnet'), account.subnets),
    some('DescribeSecurityGroups', Math.max(1, ids('security-group')), account.securityGroups),
  )
}

/** One call for each write, and one for as many equal tags as it takes. */
export function writeLimits({ changes }: ChangeSet): Limits {
  const calls = changes.flatMap((change) => change.calls)
  const tags = new Map<string, number>()
  const others = new Map<string, number>()
  for (const { operation, detail } of calls) {
    const action = operation.replace(/^\w+:/, '')
    const isTag = /^(Create|Delete)Tags$/.test(action)
    const key = isTag ? `${action} ${detail.replace(/^i-[^:]*: /, 'i ').replace(/^\w+-[^:]*: /, '')}` : action
    const into = isTag ? tags : others
    into.set(key, (into.get(key) ?? 0) + 1)
  }
  const sets = [...tags].map(([key, resources]) => ({
    [key.split(' ')[0] ?? '']: { calls: Math.ceil(resources / taggedAtOnce), because: `⌈${resources}/${taggedAtOnce}⌉ of the same tags` },
  }))
  const again = [...tags].flatMap(([key, resources]) =>
    /^DeleteTags (?!i )/.test(key)
      ? [{ DescribeTags: { calls: Math.ceil(resources / filterValues), because: 'whether another cluster came in between' } }]
      : [],
  )
  const added = others.get('AddRoleToInstanceProfile') ?? 0
  return sum(
    ...sets,
    ...again,
    ...[...others].map(([action, count]) => each(action, count, 'write')),
    // IAM is eventually consistent: the profile must show its role before a machine gets it.
    each('GetInstanceProfile', added, 'role that has to be visible'),
  )
}

/** What the records in tags come to. */
export interface Recorded {
  readonly resources: number
  /** Tags that are records, and all tags of those resources. */
  readonly records: number
  readonly tags: number
}

/** What undoing asks about. */
export function undoLimits(account: Account, desired: Desired, { resources, records, tags }: Recorded): Limits {
  const roles = desired.roles.length
  const page = pageSizes.DescribeTags
  const because = `max(⌈${resources}/${filterValues}⌉ filters, ⌈${tags}/${page}⌉ pages)`
  return sum(
    { GetCallerIdentity: { calls: 1, because: 'whose account it is' } },
    list('DescribeTags', records),
    { DescribeTags: { calls: Math.max(Math.ceil(resources / filterValues), Math.ceil(tags / page)), because } },
    { DescribeSecurityGroups: { calls: 1, because: 'groups with a mark' } },
    list('DescribeIamInstanceProfileAssociations', account.associations + desired.associations.length),
    each('GetInstanceProfile', desired.profiles.length, 'profile'),
    each('GetPolicy', desired.managedPolicyNames.length, 'name that a managed policy may have'),
    ...['GetRole', 'ListRolePolicies', 'ListAttachedRolePolicies', 'ListInstanceProfilesForRole'].map((action) =>
      each(action, roles, 'role'),
    ),
  )
}

/** What Kubernetes left behind, which only the plan to destroy tells. */
export const leftBehindLimits: Limits = { GetResources: { calls: 2, because: 'what else carries the cluster tag, or the load balancer controller’s' } }
