import type { Toleration } from '@/lib/derive/scheduling'
import { below, recordOf, valueOf, type Entry } from './outline'
import { effectOf } from './taint'
import type { Found, PastedEvent, PastedNode } from './types'

/** Objects of Kubernetes as kubectl writes them in YAML or JSON, one or a list. */
export function readDocument(roots: readonly Entry[]): Found {
  const objects = objectsOf(roots)
  const of = (kind: string) => objects.filter((object) => valueOf(object, 'kind') === kind)
  return {
    nodes: of('Node').flatMap(node),
    pods: of('Pod').map((pod) => ({
      namespace: valueOf(pod, 'metadata', 'namespace'),
      name: nameOf(pod),
      status: waiting(pod) ?? valueOf(pod, 'status', 'phase'),
      at: below(pod, 'metadata', 'name')?.at ?? pod.at,
    })),
    daemonSets: of('DaemonSet').map((set) => ({
      name: nameOf(set),
      at: below(set, 'metadata', 'name')?.at ?? set.at,
      desired: numberOf(valueOf(set, 'status', 'desiredNumberScheduled')),
      nodeSelector: recordOf(below(set, 'spec', 'template', 'spec', 'nodeSelector')),
      tolerations: (below(set, 'spec', 'template', 'spec', 'tolerations')?.children ?? []).map(toleration),
    })),
    events: [...of('Event').flatMap(event), ...of('Pod').flatMap(unscheduled)],
  }
}

const nameOf = (object: Entry) => valueOf(object, 'metadata', 'name')
const numberOf = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** A list's items; what is no list is its own only item. */
function objectsOf(roots: readonly Entry[]): Entry[] {
  const [first] = roots
  if (!first) return []
  const items = roots.find(({ key }) => key === 'items')
  if (items) return items.children
  // Items that were pasted without the list around them.
  if (first.key === '') return [...roots]
  return [{ key: '', value: '', at: first.at, children: [...roots] }]
}

function node(object: Entry): PastedNode[] {
  const at = below(object, 'metadata', 'name')?.at
  if (!at) return []
  const taints = (below(object, 'spec', 'taints')?.children ?? []).flatMap((one) => {
    const effect = effectOf(valueOf(one, 'effect'))
    const key = below(one, 'key')
    return key && effect ? [{ taint: { key: key.value, value: valueOf(one, 'value'), effect }, at: key.at }] : []
  })
  const addresses = below(object, 'status', 'addresses')?.children ?? []
  const internal = addresses.find((address) => valueOf(address, 'type') === 'InternalIP')
  return [{
    name: nameOf(object),
    at,
    providerId: valueOf(object, 'spec', 'providerID'),
    taints,
    labels: recordOf(below(object, 'metadata', 'labels')),
    internalIp: valueOf(internal, 'address'),
  }]
}

function toleration(entry: Entry): Toleration {
  const { key, operator, value, effect } = recordOf(entry)
  const known = effectOf(effect ?? '')
  return {
    ...(key === undefined ? {} : { key }),
    ...(operator === 'Exists' ? { operator } : {}),
    ...(value === undefined ? {} : { value }),
    ...(known ? { effect: known } : {}),
  }
}

function event(object: Entry): PastedEvent[] {
  const message = below(object, 'message')
  if (!message) return []
  const kind = valueOf(object, 'involvedObject', 'kind')
  const name = valueOf(object, 'involvedObject', 'name')
  return [{ kind, name, reason: valueOf(object, 'reason'), message: message.value, at: message.at }]
}

/** Why a pod has no node, which stands in its conditions when the events are gone. */
function unscheduled(pod: Entry): PastedEvent[] {
  return (below(pod, 'status', 'conditions')?.children ?? []).flatMap((condition) => {
    const message = below(condition, 'message')
    if (!message || valueOf(condition, 'reason') !== 'Unschedulable') return []
    return [{ kind: 'Pod', name: nameOf(pod), reason: 'FailedScheduling', message: message.value, at: message.at }]
  })
}

function waiting(pod: Entry): string | undefined {
  const states = (below(pod, 'status', 'containerStatuses')?.children ?? []).map((one) => valueOf(one, 'state', 'waiting', 'reason'))
  return states.find((reason) => reason !== '')
}
