import { rowsOf, type Row } from './tables'
import type { Found, Line, PastedDaemonSet, PastedEvent, PastedNode, PastedPod } from './types'

/** `kubectl get` of nodes, pods, DaemonSets or events as a table. */
export function readTable(lines: readonly Line[]): Found {
  const header = lines[0]?.text ?? ''
  const rows = rowsOf(lines)
  if (/LAST SEEN/.test(header)) return { events: rows.flatMap(event) }
  if (/NAME +DESIRED/.test(header)) return { daemonSets: rows.flatMap(daemonSet) }
  if (/NAME +STATUS +ROLES/.test(header)) return { nodes: rows.flatMap(node) }
  return /NAME +READY +STATUS/.test(header) ? { pods: rows.flatMap(pod) } : {}
}

const named = /^[a-z0-9][a-z0-9.-]{0,252}$/

function node({ at, cell }: Row): PastedNode[] {
  if (!named.test(cell('NAME')) || !/Ready/.test(cell('STATUS'))) return []
  const internalIp = cell('INTERNAL-IP').replace('<none>', '')
  return [{ name: cell('NAME'), at, providerId: '', taints: [], labels: {}, internalIp }]
}

function pod({ at, cell }: Row): PastedPod[] {
  if (!named.test(cell('NAME')) || !/^\d+\/\d+$/.test(cell('READY'))) return []
  return [{ namespace: cell('NAMESPACE'), name: cell('NAME'), status: cell('STATUS'), at }]
}

function daemonSet({ at, cell }: Row): PastedDaemonSet[] {
  if (!named.test(cell('NAME')) || !/^\d+$/.test(cell('DESIRED'))) return []
  const selector = cell('NODE SELECTOR')
  const nodeSelector = selector === '' ? null : Object.fromEntries(selector.split(',').flatMap(pair))
  return [{ name: cell('NAME'), at, desired: Number(cell('DESIRED')), nodeSelector, tolerations: null }]
}

function pair(written: string): [string, string][] {
  const [key = '', value = ''] = written.split('=', 2)
  return key === '' || key === '<none>' ? [] : [[key, value]]
}

function event({ at, cell }: Row): PastedEvent[] {
  const [kind = '', name] = cell('OBJECT').split('/', 2)
  if (name === undefined) return []
  return [{ kind, name, reason: cell('REASON'), message: cell('MESSAGE'), at }]
}
