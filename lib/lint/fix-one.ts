import { readFile } from '@/lib/documents/read'
import { positionAt, type Position } from '@/lib/documents/tree'
import type { BroughtFile } from '@/lib/documents/types'
import { applyFix } from './fix'
import { brokenIn } from './lint'

/** A finding as it was shown: where it is, and of which rule. */
export interface ShownFinding {
  readonly file: string
  readonly at: Position
  readonly rule: string
}

/** The files after the fix of one finding; null when it is not there (any more), or has no certain fix. */
export function fixOne(files: readonly BroughtFile[], { file, at, rule }: ShownFinding): BroughtFile[] | null {
  const bundle = files.flatMap((one) => readFile(one).documents)
  const broken = brokenIn(bundle).find(({ document, finding, rule: { id } }) => {
    if (id !== rule || document.file !== file) return false
    const { line, column } = positionAt(document.root, finding.path)
    return line === at.line && column === at.column
  })
  return broken ? applyFix(files, broken, bundle) : null
}
