import { limits } from './limits'
import { recognise } from './kinds'
import { readYaml } from './read-yaml'
import { withTemplates } from './templates'
import { entriesOf, itemsOf, nodeAt, type Position, type ScalarTree, type Tree, type TreePath } from './tree'
import { writtenPath } from './home'
import type { BroughtDocument, DocumentKind, ReadProblem } from './types'

/** Fields that hold documents as text. */
const texts: Partial<Record<DocumentKind, readonly TreePath[]>> = {
  cluster: [['spec', 'rkeConfig', 'additionalManifest']],
  'helm-chart': [['spec', 'valuesContent']],
}

export interface Embedded {
  readonly documents: readonly BroughtDocument[]
  readonly problems: readonly ReadProblem[]
}

/** The documents that a document carries as text, and theirs, at their places in the file. */
export function embeddedIn(document: BroughtDocument, level = 0): Embedded {
  if (level >= limits.embedded) return { documents: [], problems: [] }
  const found = (texts[document.kind] ?? []).map((path) => readAt(document, path, level))
  return { documents: found.flatMap(({ documents }) => documents), problems: found.flatMap(({ problems }) => problems) }
}

function readAt(document: BroughtDocument, path: TreePath, level: number): Embedded {
  const scalar = nodeAt(document.root, path)
  if (scalar?.type !== 'scalar' || typeof scalar.value !== 'string') return { documents: [], problems: [] }
  const read = readYaml(scalar.value)
  const place = placeIn(scalar)
  const below = read.trees.map(({ tree, index }) => {
    const here = moved(tree, place)
    const { kind: seen, root, wrapped } = recognise(document.format === 'terraform' ? withTemplates(here) : here)
    // Whatever its keys: of what a chart holds as text, all is values.
    const kind = document.kind === 'helm-chart' ? 'helm-values' : seen
    const hop = { path: writtenPath(document.home, path), index }
    const home = { ...document.home, hops: [...document.home.hops, hop], base: [], wrapped }
    const inner: BroughtDocument = { file: document.file, format: document.format, kind, root, home, parent: document }
    return { inner, deeper: embeddedIn(inner, level + 1) }
  })
  return {
    documents: below.flatMap(({ inner, deeper }) => [inner, ...deeper.documents]),
    problems: [
      ...read.problems.map((problem) => ({ ...problem, at: place(problem.at) })),
      ...below.flatMap(({ deeper }) => deeper.problems),
    ],
  }
}

/** Where a place of the text is in the file: known in a block literal, else the beginning of the text. */
const placeIn = (scalar: ScalarTree) => scalar.inner ?? ((): Position => scalar.at)

/** The same tree at other places. */
export function moved(tree: Tree, place: (position: Position) => Position): Tree {
  const at = place(tree.at)
  if (tree.type === 'map') {
    const entries = entriesOf(tree).map(({ key, keyAt, value }) => ({ key, keyAt: place(keyAt), value: moved(value, place) }))
    return { type: 'map', at, entries }
  }
  if (tree.type === 'list') return { type: 'list', at, items: itemsOf(tree).map((item) => moved(item, place)) }
  if (tree.type === 'scalar' && tree.inner) {
    const { inner } = tree
    return { ...tree, at, inner: (position) => place(inner(position)) }
  }
  return { ...tree, at }
}
