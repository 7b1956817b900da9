import { tags as tagFile } from '@/lib/artifacts/tags'
import { clusterTagPrefix, managedByTag } from '@/lib/derive/cluster-tag'
import { nodeGroupName, roleNames } from '@/lib/derive/names'
import { nodeAt, plain, type Tree } from '@/lib/documents/tree'
import { defaultInstance, defaultPool, defaultSecurityGroup, defaultSubnet } from '@/lib/plan/defaults'
import type { Plan, Subnet } from '@/lib/plan/schema'
import { entriesIn, listIn, same, textIn, valueAt } from '../data'
import { claim } from '../field'
import { withClusterId } from '../identity'
import type { Brought, Subject } from '../subject'
import { isMachine } from './machines'

export const isTagTable = (root: Tree) =>
  nodeAt(root, ['clusterId']) !== undefined && nodeAt(root, ['resources']) !== undefined

/** Lariat's own tags.json: the only file that says which subnets and groups there are, and what load balancers use. */
export function tagTableSubject(brought: Brought): Subject {
  const resources = resourcesIn(plain(brought.document.root))
  return {
    write,
    settle: (plan, data) => (same(write(plan), data) ? plan : settle(plan, data, brought)),
    fields: [
      claim(['clusterId'], 'cluster.id'),
      claim(['resources', '*'], (plan, _value, [, index, field, key]) =>
        field === 'type' || field === 'by' ? null : fieldOf(plan, resources[Number(index)], field === 'tags' ? String(key) : String(field)),
      ),
    ],
  }
}

function write(plan: Plan): unknown {
  const file = tagFile(plan, 'en')
  return file && 'content' in file ? JSON.parse(file.content) : undefined
}

interface Resource {
  readonly type: string
  readonly id: string
  readonly name: string
  readonly tags: ReadonlyMap<string, string>
}

function resourcesIn(data: unknown): Resource[] {
  const text = (one: unknown, key: string) => textIn(valueAt(one, [key])) ?? ''
  return listIn(valueAt(data, ['resources'])).map((one) => ({
    type: text(one, 'type'),
    id: text(one, 'id'),
    name: text(one, 'name'),
    tags: new Map(entriesIn(valueAt(one, ['tags'])).map(([key, value]) => [key, textIn(value) ?? ''])),
  }))
}

function fieldOf({ nodes, cluster, storage }: Plan, resource: Resource | undefined, key: string): string | null {
  if (!resource) return null
  const { type, id, name } = resource
  const own = key.startsWith(clusterTagPrefix)
  const by = (list: readonly { readonly id: string }[]) => list.findIndex((one) => one.id === id)
  if (type === 'subnet') {
    const at = `nodes.network.subnets.${by(nodes.network.subnets)}`
    return own ? 'tags.subnets' : key === 'id' || key === 'name' ? `${at}.${key}` : `${at}.loadBalancers`
  }
  if (type === 'security-group') {
    const at = `nodes.network.securityGroups.${by(nodes.network.securityGroups)}`
    return own ? 'tags.securityGroups' : `${at}.${key}`
  }
  if (type === 'node-group') {
    if (own || key === 'id' || key === managedByTag.key) return null
    return key === 'name' || key === 'Name' ? 'nodes.nodeGroup.name' : 'tags.extra'
  }
  if (type === 'route-table') return own ? null : `nodes.routeTables.${by(nodes.routeTables)}.${key}`
  if (type === 'volume') return key === 'id' || key === 'name' ? `storage.volumes.${by(storage.volumes)}.${key}` : null
  if (type === 'instance') return own ? 'tags.instances' : `nodes.instances.${by(nodes.instances)}.${key}`
  if (type === 'pool') {
    if (key !== 'name') return own ? 'tags.instances' : key === 'id' ? null : 'tags.extra'
    return `nodes.pools.${nodes.pools.findIndex((pool) => pool.name === name)}.name`
  }
  const profile = name.includes('control-plane') ? 'controlPlane' : 'worker'
  if (key === 'name') return `iam.${profile}.${type === 'role' ? 'roleName' : 'profileName'}`
  return own || key === 'id' || key === managedByTag.key ? (own ? `cluster.${cluster.id === '' ? 'name' : 'id'}` : null) : 'tags.extra'
}

function settle(before: Plan, data: unknown, brought: Brought): Plan {
  const resources = resourcesIn(data)
  const of = (type: string) => resources.filter((one) => one.type === type)
  const plan = withClusterId(before, textIn(valueAt(data, ['clusterId'])) ?? '', brought)
  const nodes = settleListed(settleNodeGroup(settleNetwork(settleNodes(plan, of, brought), of), of), of)
  return settleRoles(settleTags(nodes, of), of)
}

/** The group that Lariat makes is on the machines by its name, as those that are chosen are. */
function settleNodeGroup(plan: Plan, of: Of): Plan {
  const { nodes } = plan
  const [made] = of('node-group')
  if (!made) return nodes.nodeGroup.create ? { ...plan, nodes: { ...nodes, nodeGroup: { ...nodes.nodeGroup, create: false } } } : plan
  const derived = nodeGroupName({ ...plan, nodes: { ...nodes, nodeGroup: { ...nodes.nodeGroup, name: '' } } })
  const nodeGroup = { ...nodes.nodeGroup, create: true, name: made.name === derived ? '' : made.name }
  const securityGroups = nodes.network.securityGroups.filter(({ id, name }) => id !== '' || name !== made.name)
  return { ...plan, nodes: { ...nodes, nodeGroup, network: { ...nodes.network, securityGroups } } }
}

/** What is there only to be tagged. */
function settleListed(plan: Plan, of: Of): Plan {
  const listed = (type: string, most: number) => of(type).slice(0, most).map(({ id, name }) => ({ id, name }))
  const volumes = listed('volume', most.volumes)
  return {
    ...plan,
    nodes: { ...plan.nodes, routeTables: listed('route-table', most.routeTables) },
    // The table has volumes only beside the EBS CSI driver.
    storage: plan.storage.ebs || volumes.length > 0 ? { ...plan.storage, volumes } : plan.storage,
  }
}

type Of = (type: string) => readonly Resource[]

function settleNodes(plan: Plan, of: Of, { bundle, fresh }: Brought): Plan {
  const { nodes } = plan
  const instances = of('instance').slice(0, most.instances).map(({ id, name }) => {
    const known = nodes.instances.find((one) => one.id === id) ?? { ...defaultInstance, id }
    return { ...known, name }
  })
  const listed = of('pool')
  const elsewhere = bundle.some((one) => isMachine(one) || nodeAt(one.root, ['spec', 'rkeConfig', 'machinePools']))
  const pools =
    fresh && !elsewhere && listed.length > 0
      ? listed.slice(0, most.pools).map(({ name }) => nodes.pools.find((pool) => pool.name === name) ?? { ...defaultPool, name })
      : nodes.pools
  const source = instances.length > 0 ? 'existing' : listed.length > 0 ? 'ec2' : nodes.source
  return { ...plan, nodes: { ...nodes, source, instances: source === 'ec2' ? nodes.instances : instances, pools } }
}

function settleNetwork(plan: Plan, of: Of): Plan {
  const { network } = plan.nodes
  const subnets = of('subnet').slice(0, most.subnets).map((resource): Subnet => {
    const { id, name, tags } = resource
    const loadBalancers = tags.has(`${rolePrefix}elb`) ? 'elb' : tags.has(`${rolePrefix}internal-elb`) ? 'internal-elb' : 'none'
    const known = network.subnets.find((one) => one.id === id) ?? {
      ...defaultSubnet,
      id,
      kind: loadBalancers === 'elb' ? 'public' : 'private',
    }
    return { ...known, name, loadBalancers }
  })
  const tagged = of('security-group').slice(0, most.groups)
  const known = network.securityGroups.map((group) => {
    const found = tagged.find(({ id, name }) => (group.id === '' ? name === group.name : id === group.id))
    return found ? { ...group, id: found.id, name: found.name, tagged: true } : { ...group, tagged: false }
  })
  const added = tagged
    .filter(({ id }) => !known.some((group) => group.id === id))
    .map(({ id, name }) => ({ ...defaultSecurityGroup, id, name }))
  // A pool without a subnet is in the first of them: it stays there, wherever that stands now.
  const first = network.subnets[0]?.id ?? ''
  const pools = plan.nodes.pools.map((pool) => {
    const subnetId = pool.subnetId || first
    return { ...pool, subnetId: subnetId === subnets[0]?.id ? '' : subnetId }
  })
  return { ...plan, nodes: { ...plan.nodes, pools, network: { ...network, subnets, securityGroups: [...known, ...added] } } }
}

function settleTags(plan: Plan, of: Of): Plan {
  const owner = (was: Plan['tags']['instances'], ...types: string[]) => {
    const [found] = types.flatMap(of).flatMap(({ tags }) => [...tags].filter(([key]) => key.startsWith(clusterTagPrefix)))
    return found?.[1] === 'shared' ? 'shared' : found?.[1] === 'owned' ? 'owned' : was
  }
  const carrier = of('role')[0] ?? of('pool')[0]
  const extra = carrier
    ? [...carrier.tags].flatMap(([key, value]) => (key.startsWith(clusterTagPrefix) || key === managedByTag.key ? [] : [{ key, value }]))
    : plan.tags.extra
  return {
    ...plan,
    tags: {
      instances: owner(plan.tags.instances, 'instance', 'pool'),
      securityGroups: owner(plan.tags.securityGroups, 'security-group'),
      subnets: owner(plan.tags.subnets, 'subnet'),
      extra,
    },
  }
}

/** Only roles that Lariat makes are listed: one that is not, belongs to somebody else. */
function settleRoles(plan: Plan, of: Of): Plan {
  const roles = of('role').map(({ name }) => name)
  const profiles = of('instance-profile').map(({ name }) => name)
  const bare: Plan = { ...plan, iam: { ...plan.iam, controlPlane: made, worker: made } }
  const usual = roleNames(bare)
  const choice = (profile: 'controlPlane' | 'worker', index: number): Plan['iam']['worker'] => {
    const derived = usual[profile]
    const other = usual[profile === 'worker' ? 'controlPlane' : 'worker'].roleName
    const suffix = profile === 'worker' ? '-worker' : '-control-plane'
    const roleName =
      roles.find((name) => name === derived.roleName)
      ?? (roles.length === 2 ? roles[index] : roles.find((name) => name !== other && name.endsWith(suffix)))
    if (roleName === undefined) return { ...plan.iam[profile], source: 'existing' }
    const profileName = profiles[roles.indexOf(roleName)] ?? ''
    return {
      source: 'create',
      roleName: roleName === derived.roleName ? '' : roleName,
      profileName: profileName === roleName ? '' : profileName,
    }
  }
  return { ...plan, iam: { ...plan.iam, controlPlane: choice('controlPlane', 0), worker: choice('worker', 1) } }
}

const made = { source: 'create', roleName: '', profileName: '' } as const
const rolePrefix = 'kubernetes.io/role/'
/** The schema's bounds. */
const most = { instances: 500, pools: 32, subnets: 64, groups: 16, routeTables: 16, volumes: 500 } as const
