import { places } from './places'
import type { Position, Tree } from './tree'

/** A command as it is typed in one line, and where each of its characters stands in the text. */
export interface Command {
  readonly value: string
  readonly offsets: readonly number[]
}

const prompt = /^[ \t]*[$#>][ \t]+/

/** The commands of a script or of a terminal's screen: continued lines joined, prompts, comments and answers left out. */
export function commandsOf(text: string): Command[] {
  const lines = text.split('\n')
  // With `$ ` before the commands, lines without it are what they answered.
  const screen = lines.some((line) => /^[ \t]*\$[ \t]/.test(line))
  const found: Command[] = []
  let start = 0
  let open: { value: string; offsets: number[] } | undefined
  let until: string | undefined
  for (const line of lines) {
    const from = start
    start += line.length + 1
    if (until !== undefined) {
      if (line.trim() === until) until = undefined
      continue
    }
    const skipped = open ? line.length - line.trimStart().length : beginning(line, screen)
    if (skipped === null) continue
    const bare = line.trimEnd()
    const continued = bare.endsWith('\\')
    open ??= { value: '', offsets: [] }
    const piece = (continued ? bare.slice(0, -1) : bare).slice(skipped).trimEnd()
    if (open.value !== '' && piece !== '') join(open, ' ', from + skipped)
    for (let index = 0; index < piece.length; index++) open.offsets.push(from + skipped + index)
    open.value += piece
    if (continued) continue
    if (open.value !== '') found.push(open)
    until = heredocMark(open.value)
    open = undefined
  }
  return open && open.value !== '' ? [...found, open] : found
}

/** A text of commands as a list of them. */
export function readShell(text: string): Tree {
  const place = places(text)
  const items = commandsOf(text).map(({ value, offsets }): Tree => {
    const inner = ({ column }: Position) => place(offsets[column - 1] ?? offsets[0] ?? 0)
    return { type: 'scalar', value, at: place(offsets[0] ?? 0), inner }
  })
  return { type: 'list', items, at: { line: 1, column: 1 } }
}

/** Characters before the command of a line; null when there is none. */
function beginning(line: string, screen: boolean): number | null {
  const [typed] = prompt.exec(line) ?? []
  if (screen) return typed === undefined || !typed.includes('$') ? null : typed.length
  const rest = line.trimStart()
  return rest === '' || rest.startsWith('#') ? null : line.length - rest.length
}

function join(open: { value: string; offsets: number[] }, by: string, at: number) {
  open.value += by
  open.offsets.push(at)
}

const heredocMark = (command: string) => /<<-?[ \t]*(['"]?)([A-Za-z_]\w*)\1/.exec(command)?.[2]
