import { nodeGroupName, roleNames } from '@/lib/derive/names'
import { setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import type { Change } from '@/lib/converge/types'

/** Ways out of a conflict: the keys under `changes.decide` in `messages/`, and words on the command line. */
export const decisionKinds = ['adopt', 'follow', 'create', 'rename', 'replace', 'share', 'untag', 'drop', 'leave'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A conflict is settled by an edit of the Plan, so that a link carries what was decided. */
export interface Decision {
  readonly kind: DecisionKind
  readonly plan: Plan
}

/** As many as a Plan can hold. */
export const maxLeft = 3_000

/** What a user may decide about a change: for a conflict its ways out, for what was left to take it up again. */
export function decisionsFor({ id, action, conflict, current }: Change, plan: Plan): readonly Decision[] {
  if (action !== 'conflict' || conflict === undefined || conflict === 'blocked') return []
  const own = ways[conflict]?.(plan, id.slice(id.indexOf('/') + 1), current) ?? []
  if (plan.leave.length >= maxLeft) return own
  return [...own, { kind: 'leave', plan: setIn(plan, 'leave', [...new Set([...plan.leave, id])]) }]
}

/** The Plan with a decision made, or as it was where there is no such way out. */
export const decide = (plan: Plan, change: Change, kind: DecisionKind): Plan =>
  decisionsFor(change, plan).find((one) => one.kind === kind)?.plan ?? plan

/** The Plan without the decision to leave a change alone. */
export const takeUp = (plan: Plan, id: string): Plan => setIn(plan, 'leave', plan.leave.filter((one) => one !== id))

type Ways = (plan: Plan, name: string, current: readonly string[]) => readonly Decision[]

const ways: Partial<Record<NonNullable<Change['conflict']>, Ways>> = {
  'role-not-ours': (plan, name) => [...adoptRole(plan, name), ...renameRole(plan, name)],
  // Another cluster's undo would take an adopted role away.
  'role-other-cluster': renameRole,
  // It is Lariat's own: adopted, nobody would ever delete it.
  'role-path': (plan, name, current) => [...followPath(plan, current), ...renameRole(plan, name)],
  'role-missing': (plan, name) => edit(plan, 'create', rolesNamed(plan, name), 'source', 'create'),
  'role-trust': (plan, name) => ownRole(plan, name),
  'profile-not-ours': renameProfile,
  'profile-other-cluster': renameProfile,
  'profile-other-role': renameProfile,
  'profile-two-roles': (plan, name) => edit(plan, 'rename', ['iam.worker'], 'profileName', nextName(name, 128)),
  'resource-missing': drop,
  'other-profile': (plan) => [{ kind: 'replace', plan: setIn(plan, 'iam.replaceProfiles', true) }],
  'other-cluster-tag': drop,
  'shared-as-owned': share,
  'two-tagged-groups': untag,
  'two-tagged-tables': drop,
  'group-not-ours': renameGroup,
  'group-other-cluster': renameGroup,
  'principal-missing': (plan) => [{ kind: 'drop', plan: setIn(plan, 'iam.rancherCredential', { kind: 'none', name: '' }) }],
}

type Choice = 'iam.controlPlane' | 'iam.worker'

function choices(plan: Plan, isMeant: (names: ReturnType<typeof roleNames>['worker']) => boolean): Choice[] {
  const { controlPlane, worker } = roleNames(plan)
  return [...(isMeant(controlPlane) ? ['iam.controlPlane' as const] : []), ...(isMeant(worker) ? ['iam.worker' as const] : [])]
}

const rolesNamed = (plan: Plan, name: string) => choices(plan, ({ roleName }) => roleName === name)
const profilesNamed = (plan: Plan, name: string) => choices(plan, ({ profileName }) => profileName === name)

/** Derived names are written down: what is decided is about this name, whatever the cluster is called later. */
function adoptRole(plan: Plan, name: string): Decision[] {
  const [adopted] = edit(plan, 'adopt', rolesNamed(plan, name), 'source', 'existing')
  return adopted ? edit(adopted.plan, 'adopt', rolesNamed(plan, name), 'roleName', name) : []
}

/** Roles and policies of a Plan stand under one path: the one under which the role was made. */
function followPath(plan: Plan, current: readonly string[]): Decision[] {
  const [path] = current.flatMap((line) => /^path = (\/.*)$/.exec(line)?.[1] ?? [])
  return path === undefined ? [] : [{ kind: 'follow', plan: setIn(plan, 'iam.path', path) }]
}

function renameRole(plan: Plan, name: string): Decision[] {
  return edit(plan, 'rename', rolesNamed(plan, name), 'roleName', nextName(name, 64))
}

function ownRole(plan: Plan, name: string): Decision[] {
  const at = rolesNamed(plan, name)
  const [made] = edit(plan, 'create', at, 'source', 'create')
  return made ? edit(made.plan, 'create', at, 'roleName', nextName(name, 64)) : []
}

function renameProfile(plan: Plan, name: string): Decision[] {
  return edit(plan, 'rename', profilesNamed(plan, name), 'profileName', nextName(name, 128))
}

function renameGroup(plan: Plan): Decision[] {
  return [{ kind: 'rename', plan: setIn(plan, 'nodes.nodeGroup.name', nextName(nodeGroupName(plan), 255)) }]
}

function edit(plan: Plan, kind: DecisionKind, at: readonly Choice[], field: string, value: string): Decision[] {
  if (at.length === 0) return []
  return [{ kind, plan: at.reduce((before, path) => setIn(before, `${path}.${field}`, value), plan) }]
}

/** `prod-a-worker` → `prod-a-worker-2` → `prod-a-worker-3`, within AWS's lengths. */
function nextName(name: string, longest: number): string {
  const [, stem = name, number] = /^(.*?)-(\d{1,3})$/.exec(name) ?? []
  const tail = `-${number === undefined ? 2 : Number(number) + 1}`
  return stem.slice(0, longest - tail.length) + tail
}

const lists = [
  'nodes.instances', 'nodes.network.subnets', 'nodes.network.securityGroups', 'nodes.routeTables', 'storage.volumes',
] as const

/** Takes a resource out of the Plan, and out of the pools and machines that name it. */
function drop(plan: Plan, id: string): Decision[] {
  const { instances, network, routeTables } = plan.nodes
  const all = [instances, network.subnets, network.securityGroups, routeTables, plan.storage.volumes]
  const at = all.findIndex((list) => list.some((one) => one.id === id))
  const path: PlanPath | undefined = lists[at]
  if (path === undefined) return []
  return [{ kind: 'drop', plan: withoutMentions(setIn(plan, path, all[at]?.filter((one) => one.id !== id)), id) }]
}

function withoutMentions(plan: Plan, id: string): Plan {
  const { pools, instances } = plan.nodes
  const left = (subnetId: string) => (subnetId === id ? '' : subnetId)
  return {
    ...plan,
    nodes: {
      ...plan.nodes,
      pools: pools.map((pool) => ({ ...pool, subnetId: left(pool.subnetId) })),
      instances: instances.map((machine) => ({
        ...machine,
        subnetId: left(machine.subnetId),
        securityGroups: machine.securityGroups.filter((group) => group !== id),
      })),
    },
  }
}

/** A resource of another cluster's is tagged as shared; the choice is one for all of its kind. */
function share(plan: Plan, id: string): Decision[] {
  const type = id.startsWith('subnet-') ? 'subnets' : id.startsWith('sg-') ? 'securityGroups' : null
  return type === null ? [] : [{ kind: 'share', plan: setIn(plan, `tags.${type}`, 'shared') }]
}

function untag(plan: Plan, id: string): Decision[] {
  const at = plan.nodes.network.securityGroups.findIndex((group) => group.id === id)
  return at < 0 ? [] : [{ kind: 'untag', plan: setIn(plan, `nodes.network.securityGroups.${at}.tagged`, false) }]
}
