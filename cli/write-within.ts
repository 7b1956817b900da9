import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@/lib/result'

export type Written = 'created' | 'changed' | 'same'
export type WriteError = { readonly code: 'outside' } | { readonly code: 'failed'; readonly error: unknown }

const plainPart = /^[\w][\w.-]*$/

/**
 * Writes a text file below `root`, making the directories on the way. `path` consists of plain names and slashes;
 * nothing below the root may be a symbolic link, which could lead somewhere else.
 */
export async function writeWithin(root: string, path: string, content: string): Promise<Result<Written, WriteError>> {
  const parts = path.split('/')
  if (!parts.every((part) => plainPart.test(part))) return err({ code: 'outside' })
  try {
    await mkdir(root, { recursive: true })
    let here = root
    for (const part of parts.slice(0, -1)) {
      here = join(here, part)
      if (await isLink(here)) return err({ code: 'outside' })
      await mkdir(here, { recursive: true })
    }
    const file = join(root, ...parts)
    if (await isLink(file)) return err({ code: 'outside' })
    const before = await textOf(file)
    if (before !== content) await writeFile(file, content)
    return ok(before === null ? 'created' : before === content ? 'same' : 'changed')
  } catch (error) {
    return err({ code: 'failed', error })
  }
}

async function isLink(path: string): Promise<boolean> {
  const found = await lstat(path).catch(missing)
  return found?.isSymbolicLink() ?? false
}

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(missing)
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
