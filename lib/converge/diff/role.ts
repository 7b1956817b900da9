import { trustsEc2 } from '@/lib/aws/trust'
import { samePolicy } from './canonical'
import type { Desired, DesiredRole } from '@/lib/derive/desired'
import type { Observed, ObservedRole } from '../observe/observe'
import type { Operation } from '../operation'
import { tagLine, tagLines } from './tag-lines'
import { own } from '../own'
import { ownership, type Cluster } from '../record/ownership'
import { conflict, currentTagLines, missingTags, nothing, work, type PlannedChange } from './planned-change'
import { policyLines, trustLines } from './policy-lines'
import type { Call } from '../types'

export const roleId = (name: string) => `iam-role/${name}`
export const policyId = (role: string, policy: string) => `iam-role-policy/${role}/${policy}`

/** A role and the inline policies Lariat writes into it; `getsPolicy`: it is about to get a managed one. */
export function diffRole(
  desired: DesiredRole,
  observed: ObservedRole | undefined,
  cluster: Desired,
  getsPolicy: boolean,
): PlannedChange[] {
  const inline = cluster.policyForm === 'inline' ? desired.policies : []
  const policies = inline.map((policy) =>
    diffPolicy(desired.name, policy, observed && own(observed.policies, policy.name)),
  )
  const adopts = getsPolicy || policies.some((policy) => policy.action === 'create')
  const role =
    desired.source === 'create' ? ownRole(desired, observed, cluster) : adoptedRole(desired, observed, adopts)
  return [role, ...policies]
}

function ownRole(desired: DesiredRole, observed: ObservedRole | undefined, cluster: Cluster): PlannedChange {
  const { name, path, trust, boundary, tags } = desired
  const fixed = {
    id: roleId(name),
    resource: { type: 'iam-role' as const, name },
    current: observed ? [...roleLines(observed), ...currentTagLines(tags, observed.tags)] : [],
    desired: [...roleLines({ ...desired, boundary: boundary ?? observed?.boundary ?? null }), ...tagLines(tags)],
    after: [],
  }
  if (observed === undefined) {
    const operations: Operation[] = [{ call: 'iam:CreateRole', role: name, path, boundary, trust, tags }]
    const inverse = [{ operation: 'iam:DeleteRole', detail: name }]
    return work(fixed, { action: 'create', why: 'role-create', operations, inverse })
  }
  const whose = ownership(observed.tags, cluster)
  if (whose !== 'ours') return conflict(fixed, `role-${whose}`)
  if (observed.path !== path) return conflict(fixed, 'role-path')

  const missing = missingTags(tags, observed.tags)
  const operations: Operation[] = []
  const inverse: Call[] = []
  if (!samePolicy(trust, observed.trust)) {
    const call = 'iam:UpdateAssumeRolePolicy'
    operations.push({ call, role: name, trust })
    inverse.push({ operation: call, detail: `${name}: ${trustLines(observed.trust).join('; ')}` })
  }
  // Only ever set: a boundary somebody put on the role afterwards narrows it, and that is theirs to lift.
  if (boundary !== null && boundary !== observed.boundary) {
    operations.push({ call: 'iam:PutRolePermissionsBoundary', role: name, boundary })
    inverse.push(
      observed.boundary === null
        ? { operation: 'iam:DeleteRolePermissionsBoundary', detail: name }
        : { operation: 'iam:PutRolePermissionsBoundary', detail: `${name}: ${observed.boundary}` },
    )
  }
  if (Object.keys(missing).length > 0) {
    operations.push({ call: 'iam:TagRole', role: name, tags: missing })
    inverse.push({ operation: 'iam:UntagRole', detail: `${name}: ${Object.keys(missing).join(', ')}` })
  }
  if (operations.length === 0) return nothing(fixed)
  return work(fixed, { action: 'update', why: 'role-update', operations, inverse })
}

/** Role and trust policy stay as their owner made them. */
function adoptedRole(desired: DesiredRole, observed: ObservedRole | undefined, adopts: boolean): PlannedChange {
  const lines = observed ? roleLines(observed) : []
  const resource = { type: 'iam-role' as const, name: desired.name }
  const fixed = { id: roleId(desired.name), resource, current: lines, desired: lines, after: [] }
  if (observed === undefined) return conflict({ ...fixed, desired: roleLines(desired) }, 'role-missing')
  if (!trustsEc2(observed.trust)) return conflict({ ...fixed, desired: trustLines(desired.trust) }, 'role-trust')
  if (!adopts) return nothing(fixed)
  return work(fixed, { action: 'adopt', why: 'role-adopt', operations: [], inverse: [] })
}

function diffPolicy(
  role: string,
  { name, document }: DesiredRole['policies'][number],
  observed: unknown,
): PlannedChange {
  const exists = observed !== undefined && observed !== null
  const fixed = {
    id: policyId(role, name),
    resource: { type: 'iam-role-policy' as const, name: `${role}: ${name}` },
    current: exists ? policyLines(observed) : [],
    desired: policyLines(document),
    after: [roleId(role)],
  }
  if (exists && samePolicy(observed, document)) return nothing(fixed)
  const operations: Operation[] = [{ call: 'iam:PutRolePolicy', role, policy: name, document }]
  const undo = exists ? 'iam:PutRolePolicy' : 'iam:DeleteRolePolicy'
  const inverse = [{ operation: undo, detail: `${role}: ${name}` }]
  return exists
    ? work(fixed, { action: 'update', why: 'policy-update', operations, inverse })
    : work(fixed, { action: 'create', why: 'policy-create', operations, inverse })
}

/** Lariat's inline policies, where their permissions stand in managed ones now; `managed` gives the id of such a change. */
export function formerInlinePolicies(
  { roles }: Desired,
  observed: Observed,
  managed: (name: string) => string,
): PlannedChange[] {
  return roles.flatMap((role) =>
    role.policies.flatMap(({ name: policy }) => {
      const document = own(own(observed.roles, role.name)?.policies ?? {}, policy)
      if (document === undefined || document === null) return []
      const fixed = {
        id: policyId(role.name, policy),
        resource: { type: 'iam-role-policy' as const, name: `${role.name}: ${policy}` },
        current: policyLines(document),
        desired: [],
        after: [managed(policy)],
      }
      const operations: Operation[] = [{ call: 'iam:DeleteRolePolicy', role: role.name, policy }]
      const inverse = [{ operation: 'iam:PutRolePolicy', detail: `${role.name}: ${policy}` }]
      return [work(fixed, { action: 'delete', why: 'policy-moved', operations, inverse })]
    }),
  )
}

const roleLines = ({ path, boundary, trust }: Pick<ObservedRole, 'path' | 'boundary' | 'trust'>) => [
  tagLine('path', path),
  ...(boundary === null ? [] : [tagLine('permissions boundary', boundary)]),
  ...trustLines(trust),
]
