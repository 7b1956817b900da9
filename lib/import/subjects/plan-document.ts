import { entryOf, plain, type Tree } from '@/lib/documents/tree'
import { defaultPlan, defaultInstance, defaultMember, defaultPool, defaultRegistry, defaultSecurityGroup, defaultSubnet } from '@/lib/plan/defaults'
import { migrate, planVersion } from '@/lib/plan/migrate'
import { parsePlan } from '@/lib/plan/parse'
import { getIn, setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { isMap, valueAt } from '../data'
import { claim, type Pattern } from '../field'
import { reasons } from '../reasons'
import type { Subject } from '../subject'

/** What `lariat show` prints, or a Plan alone. */
export function planSubject(root: Tree): Subject {
  const at = placeOf(root)
  return {
    write: (plan) => (at.length > 0 ? { version: planVersion, plan } : plan),
    fields: [claim(at, (_plan, _value, place) => (place[0] === 'version' ? null : place.slice(at.length).join('.')))],
    verdicts: [
      { at: ['version'], list: 'ignored', why: reasons.version },
      { at, list: 'wrong', why: reasons.notInPlan },
    ],
  }
}

const placeOf = (root: Tree): Pattern => (entryOf(root, 'plan') && entryOf(root, 'version') ? ['plan'] : [])

/** The Plan that a document is; what cannot be, is as in a new Plan. */
export function planIn(root: Tree): Plan {
  const data = plain(root)
  const at = placeOf(root)
  const version = valueAt(data, ['version'])
  const migrated = migrate(at.length > 0 && typeof version === 'number' ? version : planVersion, valueAt(data, at))
  const whole = migrated.ok ? parsePlan(migrated.value) : migrated
  return whole.ok ? whole.value : mended(filled(valueAt(data, at), defaultPlan, ''))
}

/** What elements of lists start from. */
const elements: Readonly<Record<string, object>> = {
  'cluster.registries': defaultRegistry,
  'cluster.members': defaultMember,
  'nodes.pools': defaultPool,
  'nodes.instances': defaultInstance,
  'nodes.network.subnets': defaultSubnet,
  'nodes.network.securityGroups': defaultSecurityGroup,
}

/** The document's values in the shape of a Plan: with all keys, and with none that a Plan has not. */
function filled(value: unknown, shape: unknown, path: string): unknown {
  if (Array.isArray(shape)) {
    const start = elements[path]
    if (!Array.isArray(value)) return shape
    return start ? value.map((one) => filled(one, start, `${path}.*`)) : value
  }
  if (!isMap(shape)) return value === undefined ? shape : value
  return Object.fromEntries(
    Object.entries(shape).map(([key, below]) => [key, filled(valueAt(value, [key]), below, path === '' ? key : `${path}.${key}`)]),
  )
}

/** More rounds than there are fields to mend; each reports several. */
const rounds = 100

/** The value of each place that is refused as it is in a new Plan; a list's element that is beyond that goes. */
function mended(document: unknown): Plan {
  let now = document
  for (let round = 0; round < rounds; round++) {
    const parsed = parsePlan(now)
    if (parsed.ok) return parsed.value
    const path = parsed.error[0]?.path ?? ''
    const next = mend(now, path)
    if (next === undefined) break
    now = next
  }
  return defaultPlan
}

function mend(document: unknown, path: string): unknown {
  const usual = getIn(defaultPlan, path)
  if (usual !== undefined) return setIn<unknown>(document, path, usual)
  const [, list = '', index = '', field = ''] = /^(.*?)\.(\d+)(?:\.(.*))?$/.exec(path) ?? []
  const start = elements[list]
  const value = field === '' || !start ? undefined : getIn(start, field)
  if (value !== undefined) return setIn<unknown>(document, path, value)
  const all = getIn(document, list)
  return Array.isArray(all) ? setIn<unknown>(document, list, all.filter((_, i) => i !== Number(index))) : undefined
}
