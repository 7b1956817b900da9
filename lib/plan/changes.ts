import {
  defaultInstance,
  defaultMember,
  defaultPool,
  defaultRegistry,
  defaultSecurityGroup,
  defaultSubnet,
  defaultTaggedOnly,
} from './defaults'
import type { PlanPath } from './path'
import type { Plan } from './schema'

type Value = string | number | boolean

/** One thing that is not the same in two Plans. */
export interface ChangedField {
  /** In the later Plan. For something that was removed: the list it was in. */
  readonly path: PlanPath
  /** Name of the pool, id of the instance, key of the tag … the field belongs to. */
  readonly item?: string
  /** Null: was not there. */
  readonly before: Value | null
  /** Null: is not there any more. */
  readonly after: Value | null
  /** The whole element of a list, where one was added or removed; `after` or `before` has it in one line. */
  readonly entry?: Fields
}

type Fields = Readonly<Record<string, unknown>>

interface List {
  /** What tells one element from another, for people too. */
  readonly name: (element: Fields) => string
  /** What elements start from: a new one is described by what differs. */
  readonly start: object
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const byKey: List = { name: ({ key }) => text(key), start: {} }
const byId = (start: object): List => ({ name: ({ id, name }) => text(id) || text(name), start })

const lists: Readonly<Record<string, List>> = {
  'cluster.registries': { name: ({ host }) => text(host), start: defaultRegistry },
  'cluster.docker.labels': byKey,
  'cluster.members': { name: ({ user }) => text(user), start: defaultMember },
  'nodes.pools': { name: ({ name }) => text(name), start: defaultPool },
  'nodes.pools.labels': byKey,
  'nodes.pools.taints': { name: ({ key, effect }) => `${text(key)}:${text(effect)}`, start: {} },
  'nodes.instances': byId(defaultInstance),
  'nodes.network.subnets': byId(defaultSubnet),
  'nodes.network.securityGroups': byId(defaultSecurityGroup),
  'nodes.routeTables': byId(defaultTaggedOnly),
  'storage.volumes': byId(defaultTaggedOnly),
  'tags.extra': byKey,
}

/** What changes from one Plan to the other, field by field, in the order of the Plan. Empty only if they are equal. */
export function changedFields(from: Plan, to: Plan): ChangedField[] {
  return fieldChanges(from, to, '', undefined)
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const below = (path: string, key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
const withoutIndexes = (path: string) => path.replaceAll(/\.\d+/g, '')

function fieldChanges(from: unknown, to: unknown, path: PlanPath, item: string | undefined): ChangedField[] {
  if (isFields(from) && isFields(to)) {
    return Object.keys(to).flatMap((key) => fieldChanges(from[key], to[key], below(path, key), item))
  }
  const list = lists[withoutIndexes(path)]
  if (list && Array.isArray(from) && Array.isArray(to)) return listChanges(from, to, path, list, item)
  const [before, after] = [plain(from), plain(to)]
  return before === after ? [] : [{ path, ...(item === undefined ? {} : { item }), before, after }]
}

function listChanges(
  from: readonly Fields[],
  to: readonly Fields[],
  path: PlanPath,
  list: List,
  within: string | undefined,
): ChangedField[] {
  const label = (name: string) => (within === undefined ? name : `${within} · ${name}`)
  const [old, now] = [byName(from, list), byName(to, list)]
  const removed = [...old]
    .filter(([name]) => !now.has(name))
    .map(([name, { element }]): ChangedField => ({
      path,
      item: label(name),
      before: describe(element, list),
      after: null,
      entry: element,
    }))
  const rest = [...now].flatMap(([name, { element, index }]): ChangedField[] => {
    const was = old.get(name)
    if (was) return fieldChanges(was.element, element, below(path, index), label(name))
    return [{ path: below(path, index), item: label(name), before: null, after: describe(element, list), entry: element }]
  })
  const order = (names: Iterable<string>, others: Map<string, unknown>) =>
    [...names].filter((name) => others.has(name)).join(', ')
  const [before, after] = [order(old.keys(), now), order(now.keys(), old)]
  return [...removed, ...rest, ...(before === after ? [] : [{ path, before, after }])]
}

/** Names are typed by people and may be missing or double: the second `etcd` is `etcd (2)`. */
function byName(elements: readonly Fields[], list: List): Map<string, { element: Fields; index: number }> {
  const found = new Map<string, { element: Fields; index: number }>()
  for (const [index, element] of elements.entries()) {
    const name = list.name(element)
    let unique = name
    for (let n = 2; found.has(unique); n++) unique = `${name} (${n})`
    found.set(unique, { element, index })
  }
  return found
}

function describe(element: Fields, { start }: List): string {
  return leaves(element, start)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(' ')
}

function leaves(value: Fields, start: unknown, prefix = ''): [string, Value][] {
  return Object.entries(value).flatMap(([key, field]): [string, Value][] => {
    const usual = isFields(start) ? start[key] : undefined
    if (isFields(field)) return leaves(field, usual, below(prefix, key))
    const shown = plain(field)
    return shown === null || shown === plain(usual) ? [] : [[below(prefix, key), shown]]
  })
}

/** A list inside an element, such as the ids of an instance's security groups, is one value to a reader. */
function plain(value: unknown): Value | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}
