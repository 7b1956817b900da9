import { below, valueOf, type Entry } from './outline'
import { taintOf } from './taint'
import type { Found, Line, PastedDaemonSet, PastedEvent, PastedNode, PastedPod } from './types'

/** `kubectl describe` of a node, a pod, a DaemonSet, or anything else that has events. */
export function readDescription(roots: readonly Entry[], lines: readonly Line[]): Found {
  const [first] = roots
  if (!first) return {}
  const object: Entry = { key: '', value: '', at: first.at, children: [...roots] }
  const kind = kindOf(object)
  return {
    nodes: kind === 'Node' ? [node(object, first)] : [],
    pods: kind === 'Pod' ? [pod(object, first)] : [],
    daemonSets: kind === 'DaemonSet' ? [daemonSet(object, first)] : [],
    events: eventsOf(lines, kind, first.value),
  }
}

/** By what only one kind of object has. */
function kindOf(object: Entry): string {
  if (below(object, 'Unschedulable') ?? below(object, 'System Info')) return 'Node'
  if (below(object, 'Desired Number of Nodes Scheduled')) return 'DaemonSet'
  if (below(object, 'LoadBalancer Ingress') ?? below(object, 'Session Affinity')) return 'Service'
  return below(object, 'Containers') && below(object, 'Status') ? 'Pod' : ''
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '' && word !== '<none>')

function pairs(text: string): Record<string, string> {
  const record = Object.create(null) as Record<string, string>
  for (const word of words(text)) {
    const [key = '', value = ''] = word.split('=', 2)
    record[key] = value
  }
  return record
}

function node(object: Entry, name: Entry): PastedNode {
  const taints = below(object, 'Taints')
  return {
    name: name.value,
    at: name.at,
    providerId: valueOf(object, 'ProviderID'),
    taints: words(taints?.value ?? '').flatMap((word) => {
      const taint = taintOf(word)
      return taint && taints ? [{ taint, at: taints.at }] : []
    }),
    labels: pairs(valueOf(object, 'Labels')),
    internalIp: valueOf(object, 'Addresses', 'InternalIP'),
  }
}

const pod = (object: Entry, name: Entry): PastedPod => ({
  namespace: valueOf(object, 'Namespace'),
  name: name.value,
  status: valueOf(object, 'Status'),
  at: name.at,
})

const daemonSet = (object: Entry, name: Entry): PastedDaemonSet => ({
  name: name.value,
  at: below(object, 'Desired Number of Nodes Scheduled')?.at ?? name.at,
  desired: Number.parseInt(valueOf(object, 'Desired Number of Nodes Scheduled'), 10) || 0,
  nodeSelector: pairs(valueOf(object, 'Node-Selector').replaceAll(',', ' ')),
  tolerations: null,
})

/** The table at the end: type, reason, age, who says it, message. */
function eventsOf(lines: readonly Line[], kind: string, name: string): PastedEvent[] {
  const start = lines.findIndex(({ text }) => /^Events:/.test(text))
  return lines.slice(start === -1 ? lines.length : start + 1).flatMap((at) => {
    const [type = '', reason = '', , , ...message] = at.text.trim().split(/ {2,}/)
    if (!/^(Normal|Warning)$/.test(type) || message.length === 0) return []
    return [{ kind, name, reason, message: message.join('  '), at }]
  })
}
