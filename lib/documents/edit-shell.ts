import type { Edit } from './edit'
import { commandsOf } from './read-shell'

/** A script after a command of it is changed; what stays of the command keeps its lines. Commands are never added. */
export function editShell(text: string, edit: Edit): string | null {
  const [index] = edit.path
  const command = typeof index === 'number' && edit.path.length === 1 ? commandsOf(text)[index] : undefined
  if (edit.op !== 'set' || typeof edit.value !== 'string' || !command) return null
  const { value, offsets } = command
  const shorter = Math.min(value.length, edit.value.length)
  let head = 0
  while (head < shorter && value[head] === edit.value[head]) head++
  let tail = 0
  while (tail < shorter - head && value.at(-1 - tail) === edit.value.at(-1 - tail)) tail++
  const from = head < offsets.length ? offsets[head]! : offsets.at(-1)! + 1
  const to = tail === 0 ? offsets.at(-1)! + 1 : offsets[offsets.length - tail]!
  return text.slice(0, from) + edit.value.slice(head, edit.value.length - tail) + text.slice(Math.max(from, to))
}
