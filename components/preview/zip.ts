import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Artifact } from '@/lib/artifacts/types'

/**
 * The files as one zip, in their order, the same bytes for the same files everywhere.
 * fflate writes the local clock time of `mtime` into the archive, so the fixed date has to be made in local time:
 * the same instant would give other bytes in another time zone. 1980 is the first year a zip can hold.
 */
export function zipFiles(files: readonly Artifact[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const { path, content } of files) entries[path] = strToU8(content)
  return new Uint8Array(zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) }))
}

/** `prod-a-lariat.zip`; a name that is still being typed must not break the file name. */
export function zipName(clusterName: string): string {
  const name = clusterName.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '')
  return name === '' ? 'lariat.zip' : `${name}-lariat.zip`
}
