import type { Edit } from '@/lib/documents/edit'
import type { TreePath } from '@/lib/documents/tree'

/** Lists of edits that can be made one after the other, though all are thought out for the text as it is now. */
export function apart<One extends { readonly edits: readonly Edit[] }>(all: readonly One[]): One[] {
  const kept: One[] = []
  const taken: TreePath[] = []
  for (const one of all) {
    const places = placesOf(one.edits)
    if (places.some((place) => taken.some((other) => isWithin(place, other) || isWithin(other, place)))) continue
    taken.push(...places)
    kept.push(one)
  }
  // The last one first: items of a list move up when one before them is deleted.
  return kept.sort((one, other) => -compare(one.edits[0]!.path, other.edits[0]!.path))
}

/** Several edits of one list change the places of its other items in between, so that they claim all of it. */
function placesOf(edits: readonly Edit[]): TreePath[] {
  const places = edits.flatMap((edit) => (edit.op === 'move' ? [edit.path, edit.to] : [edit.path]))
  return places.length === 1 ? places : places.map((path) => path.slice(0, -1))
}

const isWithin = (path: TreePath, other: TreePath) =>
  path.length >= other.length && other.every((step, index) => step === path[index])

function compare(one: TreePath, other: TreePath): number {
  const at = one.findIndex((step, index) => step !== other[index])
  const [mine, theirs] = [one[at], other[at]]
  return typeof mine === 'number' && typeof theirs === 'number' ? mine - theirs : 0
}
