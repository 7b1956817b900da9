import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { err, ok, type Result } from '@/lib/result'
import { writeWithin, type Written, type WriteError } from './write-within'

/** Everything the command line does to the outside. Tests bring their own. */
export interface Io {
  stdout(text: string): void
  stderr(text: string): void
  /** A text file, or why it cannot be read. */
  readFile(path: string): Promise<Result<string, string>>
  /** Writes a file below `root` and nowhere else. */
  writeFile(root: string, path: string, content: string): Promise<Result<Written, WriteError>>
}

/** The real thing. `directory` is where relative paths begin. */
export function nodeIo(directory: string): Io {
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    async readFile(path) {
      try {
        return ok(await readFile(resolve(directory, path), 'utf8'))
      } catch (error) {
        return err(reasonOf(error))
      }
    },
    writeFile: (root, path, content) => writeWithin(resolve(directory, root), path, content),
  }
}

/** Node's own words without the path, which the message names already: `ENOENT: no such file or directory`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error)
}
