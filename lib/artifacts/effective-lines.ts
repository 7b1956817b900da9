import { Document, Scalar, visit } from 'yaml'
import type { Values } from '@/lib/catalog/chart-defaults'
import type { EffectiveValues } from '@/lib/derive/effective-values'
import { isMap, sameValue } from '@/lib/derive/merge-values'
import { scalarStyle } from './scalar-style'

/** Where a line comes from. `dropped` lines are the chart's and do not run. */
export type LineOrigin = 'chart' | 'plan' | 'dropped'

export interface EffectiveLine {
  readonly text: string
  readonly origin: LineOrigin
}

/** The merged values as YAML, one entry of a list to a line, with what was dropped in its place. */
export function effectiveLines({ defaults, given }: EffectiveValues): EffectiveLine[] {
  return mapLines(defaults, given, '')
}

function mapLines(defaults: Values, given: Values, indent: string): EffectiveLine[] {
  return [...new Set([...Object.keys(defaults), ...Object.keys(given)])].flatMap((key) => {
    const was = Object.hasOwn(defaults, key) ? defaults[key] : undefined
    const now = Object.hasOwn(given, key) ? given[key] : undefined
    return entryLines(`${indent}${inline(key)}:`, was, now, indent)
  })
}

/** One key: `was` in the chart, `now` in what is given to it; undefined where it is not. */
function entryLines(head: string, was: unknown, now: unknown, indent: string): EffectiveLine[] {
  if (now === undefined) return valueLines(head, was, 'chart', indent)
  if (was === undefined) return valueLines(head, now, 'plan', indent)
  if (now === null) return valueLines(head, was, 'dropped', indent)
  if (sameValue(was, now)) return valueLines(head, now, 'plan', indent)
  if (isMap(was) && isMap(now)) {
    if (Object.keys(was).length === 0) return valueLines(head, now, 'plan', indent)
    return [{ text: head, origin: 'chart' }, ...mapLines(was, now, `${indent}  `)]
  }
  if (Array.isArray(was) && Array.isArray(now)) {
    const gone = was.filter((entry) => !now.some((one) => sameValue(entry, one)))
    return [...valueLines(head, now, 'plan', indent), ...gone.map((entry) => item(entry, 'dropped', indent))]
  }
  return [...valueLines(head, was, 'dropped', indent), ...valueLines(head, now, 'plan', indent)]
}

/** A value of one origin. */
function valueLines(head: string, value: unknown, origin: LineOrigin, indent: string): EffectiveLine[] {
  if (Array.isArray(value) && value.length > 0) {
    return [{ text: head, origin }, ...value.map((entry: unknown) => item(entry, origin, indent))]
  }
  if (isMap(value) && Object.keys(value).length > 0) {
    const deeper = `${indent}  `
    const below = Object.entries(value).flatMap(([key, one]) =>
      valueLines(`${deeper}${inline(key)}:`, one, origin, deeper),
    )
    return [{ text: head, origin }, ...below]
  }
  return [{ text: `${head} ${inline(value)}`, origin }]
}

const item = (entry: unknown, origin: LineOrigin, indent: string): EffectiveLine => ({
  text: `${indent}  - ${inline(entry)}`,
  origin,
})

/** A value on one line. */
function inline(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return
      node.type = node.value.includes('\n') ? Scalar.QUOTE_DOUBLE : scalarStyle(node.value)
    },
    Collection(_, node) {
      node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}
