import type { Artifact } from '@/lib/artifacts/types'
import { saveFile } from './save-file'

/** Downloads all files as one zip; the zip writer loads when it is first needed. */
export async function saveZip(clusterName: string, files: readonly Artifact[]): Promise<void> {
  const { zipFiles, zipName } = await import('./zip')
  saveFile(zipName(clusterName), zipFiles(files), 'application/zip')
}
