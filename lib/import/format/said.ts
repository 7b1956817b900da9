import { nodeAt, plain, positionAt, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import type { PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { fill, type Locale } from '@/lib/text'
import type { Imported, LeftOut } from '../types'

/** A value of a document: where it stands, and what it is. */
export interface SaidValue {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly value: string
}

export interface SaidImport {
  readonly plan: Plan
  readonly understood: readonly (SaidValue & { readonly plan: PlanPath })[]
  readonly ignored: readonly (SaidValue & { readonly why: string })[]
  readonly wrong: readonly (SaidValue & { readonly why: string })[]
}

/** An import in one language, as plain data, in the order of the lines. */
export function saidImport({ plan, understood, ignored, wrong }: Imported, locale: Locale): SaidImport {
  const leftOut = (all: readonly LeftOut[]) =>
    all.map(({ document, path, why, values }) => ({ ...saidValue(document, path), why: fill(why[locale], values) }))
  return {
    plan,
    understood: inOrder(understood.map((one) => ({ ...saidValue(one.document, one.path), plan: one.plan }))),
    ignored: inOrder(leftOut(ignored)),
    wrong: inOrder(leftOut(wrong)),
  }
}

function saidValue(document: BroughtDocument, path: TreePath): SaidValue {
  const { line, column } = positionAt(document.root, path)
  return { file: document.file, line, column, path: pathText(path), value: valueText(document, path) }
}

/** Files in the order in which they first come up. */
function inOrder<T extends SaidValue>(values: readonly T[]): T[] {
  const files = new Map<string, number>()
  for (const { file } of values) if (!files.has(file)) files.set(file, files.size)
  const rank = ({ file }: T) => files.get(file) ?? 0
  return [...values].sort((one, other) => rank(one) - rank(other) || one.line - other.line || one.column - other.column)
}

/** `spec.rkeConfig.machinePools[0].name`, as people write it; a key with a dot of its own is quoted. */
export function pathText(path: TreePath): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`
      return /^[\w-]+$/.test(step) ? `${at === 0 ? '' : '.'}${step}` : `["${step}"]`
    })
    .join('')
}

/** Characters of a value that a line has room for. */
const width = 80

function valueText({ root }: BroughtDocument, path: TreePath): string {
  const node = nodeAt(root, path)
  if (!node) return ''
  const text = node.type === 'scalar' || node.type === 'opaque' ? String(plain(node)) : JSON.stringify(plain(node))
  return text.length > width ? `${text.slice(0, width)}…` : text
}
