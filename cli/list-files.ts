import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a directory is searched for; a file that is named is read whatever it is called. */
const readable = /\.(ya?ml|json|tf|md)$/i

/** Folders of tools, in which nothing is by the author. */
const skipped = /^(\.|node_modules$)/

/** A path that names a file, or the files below a directory, in order. Symbolic links below it are not followed. */
export async function listFiles(path: string): Promise<readonly string[]> {
  return (await stat(path)).isDirectory() ? below(path) : [path]
}

async function below(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const sorted = entries.filter(({ name }) => !skipped.test(name)).sort((one, other) => (one.name < other.name ? -1 : 1))
  const found = await Promise.all(
    sorted.map(async (entry) => {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) return below(path)
      return entry.isFile() && readable.test(entry.name) ? [path] : []
    }),
  )
  return found.flat()
}
