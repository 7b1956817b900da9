import { embeddedIn } from './embedded'
import { recognise } from './kinds'
import { limits } from './limits'
import { readYaml } from './read-yaml'
import { entryOf, itemsOf, textOf, type Tree } from './tree'
import type { BroughtDocument, BroughtFile, Format, Home, ReadFile } from './types'

/** A file as the documents in it, those embedded as text among them. Never throws. */
export function readFile(file: BroughtFile): ReadFile {
  if (file.text.length > limits.text) return { file, documents: [], problems: [{ code: 'too-large', at: start }] }
  const format: Format = file.text.trimStart().startsWith('{') ? 'json' : 'yaml'
  const { trees, problems } = readYaml(file.text)
  const read = trees.flatMap(({ tree, index }) => documentsOf(file.name, format, tree, { hops: [{ path: [], index }], base: [], wrapped: [] }))
  const embedded = read.map((document) => embeddedIn(document))
  const documents = read.flatMap((document, index) => [document, ...(embedded[index]?.documents ?? [])])
  const all = [...problems, ...embedded.flatMap((one) => one.problems)]
  return { file, documents, problems: documents.length + all.length === 0 ? [{ code: 'empty', at: start }] : all }
}

const start = { line: 1, column: 1 }

/** A document; what `kubectl get -o yaml` writes as a List is its items. */
function documentsOf(file: string, format: Format, tree: Tree, home: Home): BroughtDocument[] {
  if (textOf(entryOf(tree, 'kind')?.value) === 'List') {
    return itemsOf(entryOf(tree, 'items')?.value).flatMap((item, index) =>
      documentsOf(file, format, item, { ...home, base: [...home.base, 'items', index] }),
    )
  }
  const { kind, root, wrapped } = recognise(tree)
  return [{ file, format, kind, root, home: { ...home, wrapped } }]
}
