import { embeddedIn, moved } from './embedded'
import { formatOf } from './format'
import { readTerraform } from './hcl/read'
import { recognise } from './kinds'
import { limits } from './limits'
import { fencesOf } from './markdown'
import { places } from './places'
import { readShell } from './read-shell'
import { readYaml } from './read-yaml'
import { firstOutsideJson } from './strict-json'
import { entryOf, itemsOf, textOf, type Position, type Tree } from './tree'
import type { BroughtDocument, BroughtFile, Format, Home, ReadFile, ReadProblem } from './types'

/** A text of one format: a whole file, or a fence of one. */
interface Part {
  readonly file: string
  readonly format: Format
  readonly text: string
  readonly lines?: Home['lines']
}

interface Read {
  readonly documents: readonly BroughtDocument[]
  readonly problems: readonly ReadProblem[]
}

/** A file as the documents in it, those embedded as text among them. Never throws. */
export function readFile(file: BroughtFile): ReadFile {
  if (file.text.length > limits.text) return { file, documents: [], problems: [{ code: 'too-large', at: start }] }
  const parts = partsOf(file)
  const read = parts.slice(0, limits.parts).map(readPart)
  const left = parts[limits.parts]
  const documents = read.flatMap((part) => part.documents)
  const problems = [
    ...read.flatMap((part) => part.problems),
    ...(left ? [{ code: 'too-large', at: placeIn(left)(start) } as const] : []),
  ]
  return { file, documents, problems: documents.length + problems.length === 0 ? [{ code: 'empty', at: start }] : problems }
}

const start = { line: 1, column: 1 }

function partsOf(file: BroughtFile): readonly Part[] {
  const format = formatOf(file)
  if (format === 'markdown') return fencesOf(file.text).map((fence) => ({ file: file.name, ...fence }))
  return [{ file: file.name, format, text: file.text }]
}

function readPart(part: Part): Read {
  const place = placeIn(part)
  const { documents: top, problems } = topOf(part, place)
  const embedded = top.map((document) => embeddedIn(document))
  return {
    documents: top.flatMap((document, index) => [document, ...(embedded[index]?.documents ?? [])]),
    problems: [
      ...problems.map((problem) => ({ ...problem, at: place(problem.at) })),
      ...embedded.flatMap((one) => one.problems),
    ],
  }
}

/** The documents of a part that no other of it embeds. */
function topOf(part: Part, place: (position: Position) => Position): Read {
  const { file, format, text } = part
  if (format === 'shell') {
    const root = moved(readShell(text), place)
    return { documents: [{ file, format, kind: 'shell', root, home: homeOf(part, 0) }], problems: [] }
  }
  if (format === 'terraform') {
    const { documents, problems } = readTerraform(text)
    return {
      documents: documents.map(({ kind, root, notJson }, index) => ({
        file, format, kind, root: moved(root, place), home: homeOf(part, index), ...(notJson ? { notJson: place(notJson) } : {}),
      })),
      problems,
    }
  }
  const { trees, problems } = readYaml(text)
  return { documents: trees.flatMap(({ tree, index }) => documentsOf(part, moved(tree, place), index)), problems }
}

const homeOf = ({ lines }: Part, index: number): Home => ({
  hops: [{ path: [], index }], base: [], wrapped: [], ...(lines ? { lines } : {}),
})

/** From a place in a part to the place in its file. */
function placeIn({ lines }: Part): (position: Position) => Position {
  if (!lines) return (position) => position
  return ({ line, column }) => ({ line: line + lines.from - 1, column: column + lines.indent })
}

function documentsOf(part: Part, tree: Tree, index: number): BroughtDocument[] {
  const json = part.format === 'json' || part.text.trimStart().startsWith('{')
  const outside = json ? firstOutsideJson(part.text) : undefined
  const flaw = outside === undefined ? {} : { notJson: placeIn(part)(places(part.text)(outside)) }
  return itemsIn(tree, homeOf(part, index)).map(({ tree: item, home: at }) => {
    const { kind, root, wrapped } = recognise(item)
    const format = json && outside === undefined ? 'json' : 'yaml'
    return { file: part.file, format, kind, root, home: { ...at, wrapped }, ...flaw }
  })
}

/** A tree; what `kubectl get -o yaml` writes as a List is its items. */
function itemsIn(tree: Tree, home: Home): { tree: Tree; home: Home }[] {
  if (textOf(entryOf(tree, 'kind')?.value) !== 'List') return [{ tree, home }]
  return itemsOf(entryOf(tree, 'items')?.value).flatMap((item, index) =>
    itemsIn(item, { ...home, base: [...home.base, 'items', index] }),
  )
}
