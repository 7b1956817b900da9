import { unzipSync } from 'fflate'
import type { BroughtFile } from '@/lib/documents/types'
import { bounds, decode, type Refusal } from './bring'

const readable = /(^|\/)[^./][^/]*\.(ya?ml|json|tf|md|sh)$/i

/** The files of a zip that Lariat reads. What an entry says it holds is the most that is unpacked of it. */
export function unzipTexts(name: string, bytes: Uint8Array): readonly (BroughtFile | Refusal)[] {
  const refused: Refusal[] = []
  let taken = 0
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        if (!readable.test(entry.name)) return false
        const why = entry.originalSize > bounds.file ? 'too-large' : taken >= bounds.files ? 'too-many' : null
        if (why === null) taken++
        else refused.push({ name: entry.name, why })
        return why === null
      },
    })
    return [...Object.entries(entries).map(([path, content]) => decode(path, content)), ...refused]
  } catch {
    return [{ name, why: 'broken-zip' }]
  }
}
