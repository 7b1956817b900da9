import type { BroughtFile } from '@/lib/documents/types'

/** Why a file was not taken at all; what its parser says comes later. */
export interface Refusal {
  readonly name: string
  readonly why: 'too-large' | 'not-text' | 'too-many' | 'broken-zip'
}

export interface Brought {
  readonly files: readonly BroughtFile[]
  readonly refused: readonly Refusal[]
}

/** The part of the browser's `File` that is used. */
export interface GivenFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

export const bounds = {
  /** Bytes of a file: four for each character that may be read. */
  file: 4_000_000,
  zip: 20_000_000,
  files: 100,
} as const

/** Files that were dropped or chosen as texts. A zip, such as the wizard's own, is the readable files in it. */
export async function bring(given: readonly GivenFile[]): Promise<Brought> {
  const files: BroughtFile[] = []
  const refused: Refusal[] = []
  for (const file of given) {
    const isZip = /\.zip$/i.test(file.name)
    if (file.size > (isZip ? bounds.zip : bounds.file)) refused.push({ name: file.name, why: 'too-large' })
    else {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = isZip ? (await import('./unzip')).unzipTexts(file.name, bytes) : [decode(file.name, bytes)]
      for (const one of read) {
        if ('why' in one) refused.push(one)
        else if (files.length >= bounds.files) refused.push({ name: one.name, why: 'too-many' })
        else files.push(one)
      }
    }
  }
  return { files, refused }
}

/** UTF-8, and UTF-16 with its mark, as PowerShell writes what is sent to a file. */
export function decode(name: string, bytes: Uint8Array): BroughtFile | Refusal {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { name, why: 'not-text' }
  }
}

/** Files together under names that tell them apart: the second `a.yaml` is `a.yaml (2)`. */
export function named(files: readonly BroughtFile[]): BroughtFile[] {
  const taken = new Set<string>()
  return files.map(({ name, text }) => {
    let unique = name
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`
    taken.add(unique)
    return { name: unique, text }
  })
}
