import type { Taint } from '@/lib/plan/schema'
import { isMap } from './merge-values'
import { tolerates, type Toleration } from './scheduling'

type Covers = (entry: unknown, given: unknown) => boolean

/** `--v=5` is there instead of `--v=2`. */
const argument: Covers = (entry, given) => flagOf(entry) !== null && flagOf(entry) === flagOf(given)

/** A toleration without operator passes one taint alone; whatever passes that one does its work. */
const toleration: Covers = (entry, given) => {
  if (!isMap(entry) || !isMap(given) || entry.operator === 'Exists' || !entry.key || !entry.effect) return false
  const { key, value = '', effect } = entry as unknown as Taint
  return tolerates([given as Toleration], { key, value, effect })
}

/** A rule that allows at least as much. */
const rule: Covers = (entry, given) => {
  if (!isMap(entry) || !isMap(given)) return false
  return ['apiGroups', 'resources', 'verbs'].every((part) => {
    const allowed = listOf(given[part])
    return listOf(entry[part]).every((one) => allowed.includes('*') || allowed.includes(one))
  })
}

const covers: Readonly<Record<string, Covers>> = { args: argument, tolerations: toleration, clusterRoleRules: rule }

/** Whether a list of the chart's values still does what an entry of its default did, in other words. */
export function hasStandIn(key: string, entry: unknown, list: readonly unknown[]): boolean {
  const covered = Object.hasOwn(covers, key) ? covers[key] : undefined
  return covered !== undefined && list.some((given) => covered(entry, given))
}

const flagOf = (value: unknown) => (typeof value === 'string' ? (/^--[^=]+/.exec(value)?.[0] ?? null) : null)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
