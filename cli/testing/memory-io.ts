import { err, ok } from '@/lib/result'
import type { Io } from '../io'
import { run } from '../run'

/** What one run of the command line did, in memory. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly complaints: string
  /** By directory and path, such as `files/tags.json`. */
  readonly written: ReadonlyMap<string, string>
}

/** Runs a command against files that exist only here. */
export async function runWith(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<Ran> {
  let [out, complaints] = ['', '']
  const written = new Map<string, string>()
  const io: Io = {
    stdout: (text) => void (out += text),
    stderr: (text) => void (complaints += text),
    colours: false,
    readFile: async (path) =>
      Object.hasOwn(files, path) ? ok(files[path] ?? '') : err('ENOENT: no such file or directory'),
    readInput: async () => ok(files['-'] ?? ''),
    // What a test answers; nobody is there without it.
    ask: async () => files['yes'] ?? null,
    interrupted: () => new AbortController().signal,
    listFiles: async (path) => {
      const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`))
      return ok(inside.length > 0 ? inside : [path])
    },
    replaceFile: async (path, _before, after) => {
      written.set(path, after)
      return ok(undefined)
    },
    writeFile: async (root, path, content) => {
      written.set(`${root}/${path}`, content)
      return ok('created')
    },
  }
  const code = await run(argv, io)
  return { code, out, complaints, written }
}

/** The same without any files. */
export const runCli = (...argv: string[]) => runWith({}, ...argv)
