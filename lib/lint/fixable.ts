import { editFile } from '@/lib/documents/edit'
import type { BroughtFile, Bundle } from '@/lib/documents/types'
import type { Broken } from './lint'

/** Characters of Terraform to try fixes on, which takes a second. Whatever comes then counts as fixable. */
const most = 1_000_000

/**
 * Whether a finding has a fix and the text a place for it. What an expression of Terraform makes, or a block of its own,
 * has none, and only trying shows which.
 */
export function fixableIn(files: readonly BroughtFile[], bundle: Bundle): (broken: Broken) => boolean {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  let left = most
  return ({ document, rule, finding }) => {
    // A rule may know the answer for some documents alone.
    const edits = rule.fix?.edits(document, finding, bundle) ?? []
    if (edits.length === 0 || document.format !== 'terraform' || left <= 0) return edits.length > 0
    const text = texts.get(document.file) ?? ''
    left -= text.length * edits.length
    const fixed = editFile(text, document, ...edits)
    return fixed !== null && fixed !== text
  }
}
