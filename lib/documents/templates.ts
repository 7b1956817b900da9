import type { Tree } from './tree'

/** A document out of Terraform: texts with a template in them are for Terraform to compute. */
export function withTemplates(tree: Tree): Tree {
  if (tree.type === 'list') return { ...tree, items: tree.items.map(withTemplates) }
  if (tree.type === 'map') {
    return { ...tree, entries: tree.entries.map((entry) => ({ ...entry, value: withTemplates(entry.value) })) }
  }
  // A text of several lines is likely a document of its own, whose other lines can be read.
  const computed = tree.type === 'scalar' && !tree.inner && typeof tree.value === 'string' && tree.value.includes('${')
  return computed ? { type: 'opaque', text: String(tree.value), at: tree.at } : tree
}
