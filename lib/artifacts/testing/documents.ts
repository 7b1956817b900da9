import { parseAllDocuments } from 'yaml'
import type { Artifact } from '../types'

/** The documents of a YAML file as plain data; none for a file that is not there. Throws on the first syntax error. */
export function documents(artifact: Artifact | undefined, version: '1.1' | '1.2' = '1.1'): unknown[] {
  if (!artifact) return []
  return parseAllDocuments(artifact.content, { version }).map((document) => {
    const [error] = document.errors
    if (error) throw error
    return document.toJS() as unknown
  })
}
