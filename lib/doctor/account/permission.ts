import type { RolePermissions } from '@/lib/account-facts'
import { matches, matchesAction } from '@/lib/derive/policy-pattern'
import { statementsOf, type ReadStatement } from '@/lib/derive/policy-statements'
import { withoutResource } from './judged-actions'

/** `limited`: under a condition, or on some resources only. Whether that is enough, only a real call shows. */
export type Permission = 'allowed' | 'limited' | 'denied'

/**
 * Whether a role may do this: as IAM's simulator says, else as its documents do. The simulator is asked without a
 * request's tags and resources, so where the documents allow or deny under a condition, they are believed.
 */
export function permissionOf(role: RolePermissions, action: string, partition: string): Permission {
  const said = role.simulation?.[action]
  if (said === 'allowed') return 'allowed'
  const written = fromDocuments(role, action, partition)
  if (said === 'explicitDeny') return deniedInPart(role, action, partition) ? weaker(written, 'limited') : 'denied'
  return said === 'implicitDeny' && written === 'allowed' ? 'denied' : written
}

/** Both the role's policies and its boundary must allow it. IAM User Guide, "Policy evaluation logic". */
function fromDocuments({ policies, boundary }: RolePermissions, action: string, partition: string): Permission {
  const own = judge(policies.flatMap(({ document }) => statementsOf(document)), action, partition)
  if (boundary === null) return own
  return weaker(own, judge(statementsOf(boundary.document), action, partition))
}

/** A denial under a condition, or on some resources. One of an organisation's is in no document of the role. */
function deniedInPart({ policies, boundary }: RolePermissions, action: string, partition: string): boolean {
  return [...policies, ...(boundary ? [boundary] : [])]
    .flatMap(({ document }) => statementsOf(document))
    .some((one) => one.effect === 'Deny' && speaksOf(one, action) && reach(one, action, partition) === 'limited')
}

function judge(statements: readonly ReadStatement[], action: string, partition: string): Permission {
  const about = statements.filter((statement) => speaksOf(statement, action))
  const denied = about.some((one) => one.effect === 'Deny' && reach(one, action, partition) === 'allowed')
  if (denied) return 'denied'
  return about
    .filter(({ effect }) => effect === 'Allow')
    .map((one) => reach(one, action, partition))
    .reduce<Permission>(stronger, 'denied')
}

function speaksOf({ actions, notActions }: ReadStatement, action: string): boolean {
  const named = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesAction(pattern, action))
  return named(actions) || (notActions.length > 0 && !named(notActions))
}

/** How far a statement goes, taken as if its effect were Allow. */
function reach({ resources, notResources, conditional }: ReadStatement, action: string, partition: string): Permission {
  const everything = resources.some((pattern) => /^\*+$/.test(pattern))
  if (everything) return conditional ? 'limited' : 'allowed'
  if (notResources.length > 0) return 'limited'
  if (withoutResource.has(action)) return 'denied'
  return resources.some((pattern) => inPartition(pattern, partition)) ? 'limited' : 'denied'
}

/** Whether an ARN, or a pattern of ARNs, can mean something in this partition. */
export function inPartition(pattern: string, partition: string): boolean {
  const [arn, named = '*'] = pattern.split(':')
  return arn !== 'arn' || matches(named, partition)
}

const order: readonly Permission[] = ['denied', 'limited', 'allowed']
const stronger = (a: Permission, b: Permission) => (order.indexOf(a) > order.indexOf(b) ? a : b)
const weaker = (a: Permission, b: Permission) => (order.indexOf(a) < order.indexOf(b) ? a : b)
