import { LineCounter, parseAllDocuments, type Document } from 'yaml'
import { limits } from './limits'
import { nestedDeeper } from './nesting'
import type { Position, Tree } from './tree'
import type { ReadProblem } from './types'
import { TooLarge, yamlTree } from './yaml-tree'

export interface ReadText {
  /** A document each, with its number in the text; those that are empty or broken are left out. */
  readonly trees: readonly { readonly index: number; readonly tree: Tree }[]
  readonly problems: readonly ReadProblem[]
}

/** How texts are parsed for reading and for editing alike. Duplicate keys are a finding of lint, not an end. */
const options = { uniqueKeys: false, keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' } as const

/** A stream of YAML (or JSON, which is YAML too) as trees. Never throws. */
export function readYaml(text: string): ReadText {
  if (text.length > limits.text) return { trees: [], problems: [{ code: 'too-large', at: { line: 1, column: 1 } }] }
  const counter = new LineCounter()
  const documents = parseDocuments(text, counter)
  if (documents === null) return { trees: [], problems: [{ code: 'too-deep', at: { line: 1, column: 1 } }] }
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const read = documents.slice(0, limits.documents).map((document, index) => readDocument(document, index, counter, place))
  const left = documents[limits.documents]
  return {
    trees: read.flatMap(({ tree, index }) => (tree ? [{ tree, index }] : [])),
    problems: [
      ...read.flatMap(({ problem }) => (problem ? [problem] : [])),
      ...(left ? [{ code: 'too-many-documents', at: place(left.range[0]) } as const] : []),
    ],
  }
}

/** The documents of a text, for edits; null when it is nested deeper than a parser can follow. */
export function parseDocuments(text: string, lineCounter?: LineCounter): Document.Parsed[] | null {
  if (nestedDeeper(text, limits.nesting)) return null
  try {
    // Without any document the parser gives an empty list with a type of its own.
    return [...parseAllDocuments(text, lineCounter ? { ...options, lineCounter } : options)]
  } catch (error) {
    // The parser is recursive: nesting without end is the one thing that it throws for.
    if (error instanceof RangeError) return null
    throw error
  }
}

function readDocument(document: Document.Parsed, index: number, counter: LineCounter, place: (offset: number) => Position) {
  const [wrong] = document.errors
  if (wrong) {
    const problem: ReadProblem = { code: 'syntax', at: place(wrong.pos[0]), said: wrong.message }
    return { index, problem }
  }
  if (document.contents === null) return { index }
  try {
    return { index, tree: yamlTree(document, counter) }
  } catch (error) {
    if (error instanceof TooLarge) return { index, problem: { code: error.code, at: place(document.range[0]) } as const }
    throw error
  }
}
