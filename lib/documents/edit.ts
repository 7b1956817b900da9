import { editJson } from './edit-json'
import { editShell } from './edit-shell'
import { editYaml } from './edit-yaml'
import { editTerraform } from './hcl/edit'
import { writtenPath } from './home'
import { fencesOf } from './markdown'
import type { Data, TreePath } from './tree'
import type { BroughtDocument, Format, Home } from './types'

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
 * The file's text after edits of one of its documents, one after the other: comments stay, lines that they do not
 * concern stay as they are. Null where the text has no place for one of them (behind an alias, in a broken document).
 */
export function editFile(text: string, document: BroughtDocument, ...edits: readonly Edit[]): string | null {
  if (!document.home.lines) return editText(text, document, edits)
  // Edits before this one may have made the fence longer; it still begins where it did.
  const { from } = document.home.lines
  const lines = fencesOf(text).find((fence) => fence.lines.from === from)?.lines
  if (!lines) return null
  const all = text.split('\n')
  const fence = all.slice(lines.from - 1, lines.to).map((line) => line.slice(lines.indent))
  const edited = editText(fence.join('\n'), document, edits)
  if (edited === null) return null
  const indent = ' '.repeat(lines.indent)
  const inside = edited.replace(/\n$/, '').split('\n').map((line) => (line === '' ? '' : `${indent}${line}`))
  return [...all.slice(0, lines.from - 1), ...inside, ...all.slice(lines.to)].join('\n')
}

function editText(text: string, { format, home }: BroughtDocument, edits: readonly Edit[]): string | null {
  const changes = edits.map((edit): Edit => {
    const path = writtenPath(home, edit.path)
    return edit.op === 'move' ? { ...edit, path, to: writtenPath(home, edit.to) } : { ...edit, path }
  })
  if (format === 'yaml') return editYaml(text, home.hops, changes)
  return changes.reduce<string | null>((before, change) => (before === null ? null : editOne(before, format, home, change)), text)
}

function editOne(text: string, format: Exclude<Format, 'yaml'>, { hops }: Home, edit: Edit): string | null {
  if (format === 'json') return editJson(text, edit)
  return format === 'shell' ? editShell(text, edit) : editTerraform(text, hops, edit)
}
