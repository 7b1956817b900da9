import { partitionOf } from '@/lib/catalog/regions'
import type { Plan } from '@/lib/plan/schema'
import { roleNames } from './names'
import type { RoleNames } from './types'

/** ARNs of the Plan's partition, region and account; what is not known yet is `*`. */
export function arnMaker(plan: Plan) {
  const { region, accountId } = plan.aws
  const partition = partitionOf(region).id
  return (service: string, resource: string, account = accountId || '*') =>
    `arn:${partition}:${service}:${region || '*'}:${account}:${resource}`
}

/** Of the two roles: exactly these, for `iam:PassRole`. */
export const roleArns = (plan: Plan) => iamArns(plan, 'role', ({ roleName }) => roleName, plan.iam.path)

/** Patterns of the two instance profiles; any path, which may be longer than the rest of a policy together. */
export const profileArns = (plan: Plan) =>
  iamArns(plan, 'instance-profile', ({ profileName }) => profileName, isRoot(plan.iam.path) ? '' : '*')

function iamArns(plan: Plan, type: string, nameOf: (names: RoleNames) => string, path: string): string[] {
  const { region, accountId } = plan.aws
  const prefix = `arn:${partitionOf(region).id}:iam::${accountId || '*'}:${type}`
  const { controlPlane, worker } = roleNames(plan)
  const arns = [controlPlane, worker].flatMap((names) => {
    const name = nameOf(names)
    // The Plan's path is for what Lariat makes. What is adopted may stand under any; a name is one per account.
    if (names.source === 'existing') return [`${prefix}/${name}`, `${prefix}/*/${name}`]
    return [[prefix, trimmed(path), name].filter(Boolean).join('/')]
  })
  return [...new Set(arns)]
}

const trimmed = (path: string) => path.replace(/^\/+|\/+$/g, '')
const isRoot = (path: string) => trimmed(path) === ''
