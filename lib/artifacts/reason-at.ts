import type { Artifact, Note } from './types'

/**
 * Why a line, from 1, is there: its own note, or that of the nearest place around it that has one. A neighbour's reason
 * says nothing about it.
 */
export function reasonAt({ notes }: Pick<Artifact, 'notes'>, line: number): Note | undefined {
  let nearest: Note | undefined
  for (const note of notes) {
    const around = note.line <= line && line <= note.last
    if (around && (!nearest || note.last - note.line < nearest.last - nearest.line)) nearest = note
  }
  return nearest
}
