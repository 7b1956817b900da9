import { editJson } from './edit-json'
import { editShell } from './edit-shell'
import { editYaml } from './edit-yaml'
import { editTerraform } from './hcl/edit'
import { writtenPath } from './home'
import { fencesOf } from './markdown'
import type { Data, TreePath } from './tree'
import type { BroughtDocument } from './types'

/** One change to a document. Paths are those of its `root`. */
export type Edit =
  /** Makes the maps on the way; replaces what is there. */
  | { readonly op: 'set'; readonly path: TreePath; readonly value: Data }
  | { readonly op: 'delete'; readonly path: TreePath }
  /** Takes an entry of a map elsewhere, with its comments. */
  | { readonly op: 'move'; readonly path: TreePath; readonly to: TreePath }
  /** Adds an item to a list, which is made where there is none. */
  | { readonly op: 'append'; readonly path: TreePath; readonly value: Data }

/**
 * The file's text after one edit of one of its documents: comments stay, lines that it does not concern stay as they
 * are. Null where the text has no place for it (behind an alias, in a broken document).
 */
export function editFile(text: string, document: BroughtDocument, edit: Edit): string | null {
  if (!document.home.lines) return editText(text, document, edit)
  // Edits before this one may have made the fence longer; it still begins where it did.
  const { from } = document.home.lines
  const lines = fencesOf(text).find((fence) => fence.lines.from === from)?.lines
  if (!lines) return null
  const all = text.split('\n')
  const fence = all.slice(lines.from - 1, lines.to).map((line) => line.slice(lines.indent))
  const edited = editText(fence.join('\n'), document, edit)
  if (edited === null) return null
  const indent = ' '.repeat(lines.indent)
  const inside = edited.replace(/\n$/, '').split('\n').map((line) => (line === '' ? '' : `${indent}${line}`))
  return [...all.slice(0, lines.from - 1), ...inside, ...all.slice(lines.to)].join('\n')
}

function editText(text: string, { format, home }: BroughtDocument, edit: Edit): string | null {
  const written = { ...edit, path: writtenPath(home, edit.path) }
  const change: Edit = written.op === 'move' ? { ...written, to: writtenPath(home, written.to) } : written
  if (format === 'json') return editJson(text, change)
  if (format === 'shell') return editShell(text, change)
  if (format === 'terraform') return editTerraform(text, home.hops, change)
  return editYaml(text, home.hops, change)
}
