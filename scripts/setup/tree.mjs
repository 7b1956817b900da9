import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @type {(...parts: string[]) => string} */
export const inRoot = (...parts) => join(root, ...parts)

/** What tools make: never part of the source. */
const made = new Set(['.git', '.next', '.sandbox', '.lariat', 'node_modules', 'test-results', 'playwright-report'])

/**
 * Paths of all source files, with forward slashes, sorted. `skip` leaves out a file or a whole folder.
 * @param {(path: string) => boolean} skip
 * @returns {string[]}
 */
export function sourceFiles(skip = () => false, folder = '') {
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (skip(path)) return []
      return entry.isDirectory() ? sourceFiles(skip, path) : [path]
    })
    .sort()
}

/** One hash over names and contents. */
export function hashFiles(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const content = readFileSync(inRoot(path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
