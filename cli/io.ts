import { join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { err, ok, type Result } from '@/lib/result'
import { listFiles } from './list-files'
import { decode, readText, replaceText } from './text-file'
import { writeWithin, type Written, type WriteError } from './write-within'

/** Everything the command line does to the outside. Tests bring their own. */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  /** Whether stdout shows colours. */
  readonly colours: boolean
  /** A text file, or why it cannot be read. */
  readFile(path: string): Promise<Result<string, string>>
  /** All that comes in on stdin. */
  readInput(): Promise<Result<string, string>>
  /** What somebody at a terminal answers; null when nobody is there. */
  ask(question: string): Promise<string | null>
  /** Aborted by the first Ctrl+C or SIGTERM: what is under way comes to an end. The second one ends the process at once. */
  interrupted(): AbortSignal
  /** The file that a path names, or the files that Lariat reads below a directory. */
  listFiles(path: string): Promise<Result<readonly string[], string>>
  /** Writes a file below `root` and nowhere else. */
  writeFile(root: string, path: string, content: string): Promise<Result<Written, WriteError>>
  /** Puts a text in the place of the one that was read. */
  replaceFile(path: string, before: string, after: string): Promise<Result<void, string>>
}

/** The real thing. `directory` is where relative paths begin. */
export function nodeIo(directory: string): Io {
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    // https://no-color.org
    colours: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    readFile: (path) => attempt(() => readText(resolve(directory, path))),
    readInput: () => attempt(async () => decode(Buffer.concat(await process.stdin.toArray()))),
    async ask(question) {
      if (!process.stdin.isTTY) return null
      const lines = createInterface({ input: process.stdin, output: process.stderr })
      return new Promise((answer) => {
        // Ctrl+D and Ctrl+C are an answer too: none.
        lines.once('close', () => answer(null))
        lines.question(question, (text) => {
          answer(text)
          lines.close()
        })
      })
    },
    interrupted() {
      const stop = new AbortController()
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
      return stop.signal
    },
    listFiles: (path) =>
      attempt(async () => {
        const root = resolve(directory, path)
        return (await listFiles(root)).map((file) => (file === root ? path : join(path, relative(root, file))))
      }),
    writeFile: (root, path, content) => writeWithin(resolve(directory, root), path, content),
    replaceFile: (path, before, after) => attempt(() => replaceText(resolve(directory, path), before, after)),
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, string>> {
  try {
    return ok(await work())
  } catch (error) {
    return err(reasonOf(error))
  }
}

/** Node's own words without the path, which the message names already: `ENOENT: no such file or directory`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error)
}
