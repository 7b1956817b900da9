import type { BroughtFile } from '@/lib/documents/types'
import type { Io } from './io'
import type { Message } from './texts'

/** What stands for stdin on the command line, and what it is called in reports. */
const input = { argument: '-', name: '<stdin>' } as const

export interface BroughtFiles {
  readonly files: readonly BroughtFile[]
  /** What could not be read, one message each. */
  readonly unread: readonly Message[]
}

/** The files that arguments name; directories are searched, and nothing is read twice. */
export async function broughtFiles(paths: readonly string[], io: Io): Promise<BroughtFiles> {
  const files = new Map<string, BroughtFile>()
  const unread: Message[] = []
  for (const path of new Set(paths)) {
    const listed = path === input.argument ? ({ ok: true, value: [path] } as const) : await io.listFiles(path)
    if (!listed.ok) unread.push({ key: 'unreadable', values: { file: path, reason: listed.error } })
    for (const file of listed.ok ? listed.value : []) {
      if (files.has(file)) continue
      const text = file === input.argument ? await io.readInput() : await io.readFile(file)
      const name = file === input.argument ? input.name : file
      if (text.ok) files.set(file, { name, text: text.value })
      else unread.push({ key: 'unreadable', values: { file: name, reason: text.error } })
    }
  }
  return { files: [...files.values()], unread }
}

export const isInput = ({ name }: BroughtFile) => name === input.name
