import type { Why } from '@/lib/catalog/why'
import type { Path, Remark } from './yaml-file'

/** Notes without comments for what stands at `path`, by key. Keys that are not there say nothing. */
export const quietly = (path: Path, reasons: Readonly<Record<string, Why>>): Remark[] =>
  Object.entries(reasons).map(([key, reason]) => quiet([...path, key], reason))

/** A note without a comment. */
export const quiet = (path: Path, reason: Why): Remark => ({ ...reason, path, quiet: true })

/** Remarks of what stands at `path`, for the document around it. */
export const below = (path: Path, remarks: readonly Remark[]): Remark[] =>
  remarks.map((remark) => ({ ...remark, path: [...path, ...remark.path] }))
