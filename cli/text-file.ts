import { randomUUID } from 'node:crypto'
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'

/** Bytes of a file that are read at all; whoever reads it has closer bounds. */
const most = 16_000_000

/** A file that is there, but is no text to work on. */
export class NoText extends Error {}

/** A UTF-8 file. Throws for anything else: a text with characters replaced must never be written back. */
export async function readText(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size > most) throw new NoText('larger than 16 MB')
  return decode(await readFile(path))
}

/** UTF-8 as text, its byte order mark kept. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new NoText('not UTF-8 text')
  }
}

/**
 * Puts a text in the place of a file's, in one step: whoever reads it finds the old text or the new one, whole.
 * Refuses when the file is not what it was when it was read. A symbolic link stays one.
 */
export async function replaceText(path: string, before: string, after: string): Promise<void> {
  const real = await realpath(path)
  if ((await readText(real)) !== before) throw new NoText('changed since it was read')
  const { mode } = await stat(real)
  const beside = `${real}.${randomUUID()}.tmp`
  try {
    await writeFile(beside, after, { flag: 'wx', mode })
    await rename(beside, real)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
