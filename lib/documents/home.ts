import type { TreePath } from './tree'
import type { Home } from './types'

/** A path of a document's `root` as it is written in its text: without what was put around a fragment. */
export function writtenPath({ base, wrapped }: Home, path: TreePath): TreePath {
  return [...base, ...path.slice(wrapped.length)]
}
