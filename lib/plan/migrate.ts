import { err, ok, type Result } from '@/lib/result'

/** The version of the Plan that this program reads and writes. It is also the number in the link prefix `r1.`. */
export const planVersion = 1

/** One step: a document of version n becomes one of version n + 1. It may be given anything. */
export type Migration = (document: unknown) => unknown

export interface Migrations {
  readonly current: number
  /** Keyed by the version that the step starts from. */
  readonly steps: Readonly<Record<number, Migration>>
}

const released: Migrations = { current: planVersion, steps: {} }

/**
 * Brings a document up to the current version, one step at a time. `newer`: made by a later Lariat.
 * `older`: from a version for which there is no way up any more.
 */
export function migrate(
  version: number,
  document: unknown,
  { current, steps }: Migrations = released,
): Result<unknown, 'older' | 'newer'> {
  if (!Number.isInteger(version) || version > current) return err('newer')
  let migrated = document
  for (let from = version; from < current; from++) {
    const step = Object.hasOwn(steps, from) ? steps[from] : undefined
    if (step === undefined) return err('older')
    migrated = step(migrated)
  }
  return ok(migrated)
}
