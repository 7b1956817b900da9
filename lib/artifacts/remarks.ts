import type { Why } from '@/lib/catalog/why'
import type { Path, Remark } from './yaml-file'

/** Notes without comments for what stands at `path`, by key. Keys that are not there say nothing. */
export const quietly = (path: Path, reasons: Readonly<Record<string, Why>>): Remark[] =>
  Object.entries(reasons).map(([key, reason]) => quiet([...path, key], reason))

/** A note without a comment. */
export const quiet = (path: Path, reason: Why): Remark => ({ ...reason, path, quiet: true })

/** The same for nested blocks of HCL, of which each type is counted. */
export const quietBlocks = (path: Path, reasons: Readonly<Record<string, Why>>, count = 1): Remark[] =>
  Object.entries(reasons).flatMap(([key, reason]) =>
    Array.from({ length: count }, (_, i) => quiet([...path, key, i], reason)),
  )

/** Remarks of what stands at `path`, for the document around it. */
export const below = (path: Path, remarks: readonly Remark[]): Remark[] =>
  remarks.map((remark) => ({ ...remark, path: [...path, ...remark.path] }))
