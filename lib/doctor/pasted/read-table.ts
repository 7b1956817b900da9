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

/** Where several kinds are asked for at once, names carry theirs: `daemonset.apps/aws-cloud-controller-manager`. */
const nameIn = ({ cell }: Row) => cell('NAME').replace(/^[a-z]+(?:\.[a-z0-9.]+)?\//, '')

function node(row: Row): PastedNode[] {
  const { at, cell } = row
  const name = nameIn(row)
  if (!named.test(name) || !/Ready/.test(cell('STATUS'))) return []
  const internalIp = cell('INTERNAL-IP').replace('<none>', '')
  return [{ name, at, providerId: '', taints: [], labels: {}, internalIp }]
}

function pod(row: Row): PastedPod[] {
  const { at, cell } = row
  const name = nameIn(row)
  if (!named.test(name) || !/^\d+\/\d+$/.test(cell('READY'))) return []
  return [{ namespace: cell('NAMESPACE'), name, status: cell('STATUS'), at }]
}

function daemonSet(row: Row): PastedDaemonSet[] {
  const { at, cell } = row
  const name = nameIn(row)
  if (!named.test(name) || !/^\d+$/.test(cell('DESIRED'))) return []
  const selector = cell('NODE SELECTOR')
  const nodeSelector = selector === '' ? null : Object.fromEntries(selector.split(',').flatMap(pair))
  return [{ name, at, desired: Number(cell('DESIRED')), nodeSelector, tolerations: null }]
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
