import { editFile, type Edit } from '@/lib/documents/edit'
import { readFile } from '@/lib/documents/read'
import type { BroughtDocument, BroughtFile, Bundle } from '@/lib/documents/types'
import { apart } from './apart'
import { brokenIn, type Broken } from './lint'

/** Each round reads the files anew, and mends what one rule finds. */
const rounds = 100
/** Characters to work through, each edit as often as it writes its file: some seconds. Then the files stay as they are. */
const most = 6_000_000
/** How often a file is written and read to change some of it: for its layout, and to see that it means the same. */
const perChange = 12

interface Fix {
  readonly broken: Broken
  readonly edits: readonly Edit[]
}

/** The files with every fix applied whose answer is certain. What has no fix stays; so do comments. */
export function fixAll(files: readonly BroughtFile[]): BroughtFile[] {
  let now = [...files]
  let left = most
  // A fix that changes nothing would be offered for ever.
  const done = new Set<string>()
  const alone = new Set<string>()
  for (let round = 0; round < rounds && left > 0; round++) {
    const fixes = nextFixes(now, done)
    if (fixes.length === 0) return now
    left -= now.reduce((sum, { text }) => sum + text.length, 0)
    for (const all of groups(fixes, alone)) {
      const { document } = all[0]!.broken
      const length = now.find(({ name }) => name === document.file)?.text.length ?? 0
      const group = all.slice(0, Math.max(1, Math.floor(left / length) - perChange))
      left -= length * (perChange + group.length)
      const fixed = written(now, document, group.flatMap(({ edits }) => edits))
      if (fixed) now = fixed
      // One of several has no place: the next rounds find out which.
      else if (group.length > 1) alone.add(partOf(document))
      else done.add(nameOf(group[0]!.broken))
      if (left <= 0) return now
    }
  }
  return now
}

/** The files after the fix of one finding; null when there is none, or no place in the text for it. */
export function applyFix(files: readonly BroughtFile[], broken: Broken, bundle: Bundle): BroughtFile[] | null {
  return written(files, broken.document, editsOf(broken, bundle))
}

/** What the first rule that has a fix finds. */
function nextFixes(files: readonly BroughtFile[], done: ReadonlySet<string>): Fix[] {
  const bundle = files.flatMap((file) => readFile(file).documents)
  const open = brokenIn(bundle).filter((broken) => broken.rule.fix && !done.has(nameOf(broken)))
  const rule = open.find((broken) => editsOf(broken, bundle).length > 0)?.rule
  return open
    .filter((broken) => broken.rule === rule)
    .map((broken) => ({ broken, edits: editsOf(broken, bundle) }))
    .filter(({ edits }) => edits.length > 0)
}

/** Fixes of one document each that do not touch each other, at most one document of a text: others may stand in it. */
function groups(fixes: readonly Fix[], alone: ReadonlySet<string>): Fix[][] {
  const parts = new Map<string, BroughtDocument>()
  for (const { broken: { document } } of fixes) {
    if (!parts.has(partOf(document))) parts.set(partOf(document), document)
  }
  // The last one first: fences of a page move when one above them grows.
  return [...parts].toReversed().map(([part, document]) => {
    const own = fixes.filter(({ broken }) => broken.document === document)
    return alone.has(part) ? own.slice(0, 1) : apart(own)
  })
}

function written(files: readonly BroughtFile[], document: BroughtDocument, edits: readonly Edit[]): BroughtFile[] | null {
  const file = files.find(({ name }) => name === document.file)
  if (!file || edits.length === 0) return null
  const text = editFile(file.text, document, ...edits)
  if (text === null || text === file.text) return null
  return files.map((one) => (one === file ? { name: file.name, text } : one))
}

const editsOf = ({ document, rule, finding }: Broken, bundle: Bundle) => rule.fix?.edits(document, finding, bundle) ?? []
const partOf = ({ file, home: { lines, hops } }: BroughtDocument) => JSON.stringify([file, lines?.from, hops[0]])
const nameOf = ({ document, rule, finding }: Broken) =>
  JSON.stringify([document.file, document.home.lines?.from, document.home.hops, document.home.base, rule.id, finding.path])
