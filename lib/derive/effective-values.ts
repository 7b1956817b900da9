import { chart } from '@/lib/catalog/chart'
import {
  chartDefaults,
  closedMaps,
  undeclaredValues,
  type ChartVersion,
  type Values,
} from '@/lib/catalog/chart-defaults'
import type { Plan } from '@/lib/plan/schema'
import { chartValues } from './chart-values'
import { isMap, mergeValues, sameValue } from './merge-values'
import { hasStandIn } from './stand-in'

type Path = readonly string[]

/** What the given values do to the chart's own. */
export type ValueRemark =
  | ListRemark
  | { readonly kind: 'replaced'; readonly path: Path; readonly was: unknown }
  /** Taken away by `null`. */
  | { readonly kind: 'removed'; readonly path: Path; readonly was: unknown }
  /** Given, though it changes nothing: it is the default, or an empty map, which takes nothing away. */
  | { readonly kind: 'idle'; readonly path: Path }
  /** No template of the chart reads it. */
  | { readonly kind: 'ignored'; readonly path: Path }

/** A list took the place of the default's. */
interface ListRemark {
  readonly kind: 'list'
  readonly path: Path
  /** Entries of the default that nothing given stands in for. */
  readonly lost: readonly unknown[]
  /** Those that something given does. */
  readonly covered: readonly unknown[]
}

export interface EffectiveValues {
  readonly version: ChartVersion
  readonly defaults: Values
  /** What is given to the chart. */
  readonly given: Values
  /** What its templates see. */
  readonly merged: Values
  readonly remarks: readonly ValueRemark[]
}

/** What really runs for this Plan; null for a chart version whose defaults are not known. */
export function effectiveValues(plan: Plan): EffectiveValues | null {
  const version = plan.helm.chartVersion || chart.newest
  return isKnown(version) ? underDefaults(version, { ...chartValues(plan) }) : null
}

/** Values under the defaults of one version of the chart. */
export function underDefaults(version: ChartVersion, given: Values): EffectiveValues {
  const defaults = chartDefaults[version]
  return { version, defaults, given, merged: mergeValues(defaults, given), remarks: compare(defaults, given, []) }
}

const isKnown = (version: string): version is ChartVersion => Object.hasOwn(chartDefaults, version)

function compare(defaults: Values, given: Values, at: Path): ValueRemark[] {
  return Object.entries(given).flatMap(([key, value]): ValueRemark[] => {
    const path = [...at, key]
    if (!Object.hasOwn(defaults, key)) return isRead(path) ? [] : [{ kind: 'ignored', path }]
    const was = defaults[key]
    if (value === null) return [{ kind: 'removed', path, was }]
    const maps = isMap(was) && isMap(value)
    if (sameValue(was, maps ? mergeValues(was, value) : value)) return [{ kind: 'idle', path }]
    if (maps) return compare(was, value, path)
    if (!Array.isArray(was) || !Array.isArray(value)) return [{ kind: 'replaced', path, was }]
    const gone = was.filter((entry) => !value.some((one) => sameValue(entry, one)))
    const covered = gone.filter((entry) => hasStandIn(key, entry, value))
    return [{ kind: 'list', path, lost: gone.filter((entry) => !covered.includes(entry)), covered }]
  })
}

/** Whether a template reads a value that has no default. */
function isRead([key = '', ...below]: Path): boolean {
  return below.length === 0 ? undeclaredValues.includes(key) : !closedMaps.includes(key)
}
