import { editFile } from '@/lib/documents/edit'
import { readFile } from '@/lib/documents/read'
import type { BroughtFile, Bundle } from '@/lib/documents/types'
import { brokenIn, type Broken } from './lint'

/** Each fix reads the file anew; a file with more to mend than this is better written anew. */
const most = 100

/** The files with every fix applied whose answer is certain. What has no fix stays; so do comments. */
export function fixAll(files: readonly BroughtFile[]): BroughtFile[] {
  let now = [...files]
  // A fix that changes nothing would be offered for ever.
  const done = new Set<string>()
  for (let round = 0; round < most; round++) {
    const bundle = bundleOf(now)
    const next = brokenIn(bundle).find((broken) => broken.rule.fix && !done.has(nameOf(broken)))
    if (!next) return now
    const fixed = applyFix(now, next, bundle)
    if (fixed) now = fixed
    else done.add(nameOf(next))
  }
  return now
}

/** The files after the fix of one finding; null when there is none, or no place in the text for it. */
export function applyFix(files: readonly BroughtFile[], { document, rule, finding }: Broken, bundle: Bundle): BroughtFile[] | null {
  const edits = rule.fix?.edits(document, finding, bundle) ?? []
  const file = files.find(({ name }) => name === document.file)
  if (!file || edits.length === 0) return null
  const text = edits.reduce<string | null>((before, edit) => (before === null ? null : editFile(before, document, edit)), file.text)
  if (text === null || text === file.text) return null
  return files.map((one) => (one === file ? { name: file.name, text } : one))
}

const bundleOf = (files: readonly BroughtFile[]) => files.flatMap((file) => readFile(file).documents)
const nameOf = ({ document, rule, finding }: Broken) =>
  JSON.stringify([document.file, document.home.lines?.from, document.home.hops, document.home.base, rule.id, finding.path])
