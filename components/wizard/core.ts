/**
 * The parts of the core that a page loads after it is usable: generators, rules, codecs (and zod and yaml with them).
 * Everything imported from here is kept out of the first load; see docs/decisions/0003-first-load.md.
 */
import type * as parts from './core-parts'

export type Core = typeof parts

let loading: Promise<Core> | undefined

export function loadCore(): Promise<Core> {
  return (loading ??= import('./core-parts'))
}
