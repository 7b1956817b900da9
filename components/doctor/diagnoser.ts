import type * as parts from './diagnoser-parts'

let loading: Promise<typeof parts> | undefined

/** The part that reads pastes, kept out of the first load: docs/decisions/0003-first-load.md. */
export function loadDiagnoser(): Promise<typeof parts> {
  return (loading ??= import('./diagnoser-parts'))
}
