import { uninitialized } from '@/lib/derive/nodes'
import type { Line, Match, PastedDaemonSet, PastedEvent, PastedNode, Reading } from './types'

/** The lines that one of the patterns matches. Patterns bound every repetition, so that no line takes long. */
export const said = ({ lines }: Reading, ...patterns: readonly RegExp[]): Line[] =>
  lines.filter(({ text }) => patterns.some((pattern) => pattern.test(text)))

/** One match that shows in all these lines; none without a line. */
export const shows = (lines: readonly Line[], values?: Match['values']): Match[] =>
  lines.length === 0 ? [] : [values === undefined ? { lines } : { lines, values }]

/** A match for each `name`, with all the lines that have it, in the order of their first. */
export function byName<T>(
  found: readonly (T & { readonly line: Line })[],
  name: (one: T) => string,
  values: (one: T) => Match['values'],
): Match[] {
  const groups = new Map<string, { one: T; lines: Line[] }>()
  for (const one of found) {
    const group = groups.get(name(one))
    if (group) group.lines.push(one.line)
    else groups.set(name(one), { one, lines: [one.line] })
  }
  return [...groups.values()].map(({ one, lines }) => ({ lines: distinct(lines), values: values(one) ?? {} }))
}

/** Each line once. */
export const distinct = (lines: readonly Line[]): Line[] =>
  [...new Map(lines.map((line) => [`${line.paste} ${line.number}`, line])).values()]

/** Some names in few words. */
export const few = (names: readonly string[]): string =>
  `${[...new Set(names)].slice(0, 3).join(', ')}${new Set(names).size > 3 ? ', …' : ''}`

/** Name of the chart's DaemonSet, with which the names of its pods begin. */
const controller = 'aws-cloud-controller-manager'

export const isController = (name: string): boolean => name.startsWith(controller)

export const controllerSets = ({ daemonSets }: Reading): PastedDaemonSet[] =>
  daemonSets.filter(({ name }) => isController(name))

export const controllerEvents = ({ events }: Reading): PastedEvent[] => events.filter(({ name }) => isController(name))

/** Its log: kubernetes/cloud-provider and cloud-provider-aws name these files in front of each line. */
const controllerLog = /\b(node_controller|node_lifecycle_controller|aws_loadbalancer|controllermanager)\.go:\d+\]|AWS cloudprovider/

/** Whether anything of the cloud controller itself is in the paste: a pod, or its log. */
export const controllerSeen = (reading: Reading): boolean =>
  reading.pods.some(({ name }) => isController(name)) || said(reading, controllerLog).length > 0

/** Nodes that no cloud controller has taken over yet, each with the line of the taint. */
export const waitingNodes = ({ nodes }: Reading): { readonly node: PastedNode; readonly at: Line }[] =>
  nodes.flatMap((node) => {
    const mark = node.taints.find(({ taint }) => taint.key === uninitialized.key)
    return mark ? [{ node, at: mark.at }] : []
  })
