import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { editFile } from '@/lib/documents/edit'
import { readFile } from '@/lib/documents/read'
import { nodeAt, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument, BroughtFile, ReadFile } from '@/lib/documents/types'
import { documentFixtures } from '@/lib/lint/testing/fixtures'
import { filesOf } from '@/lib/lint/testing/fixture'
import { parsePlan } from '@/lib/plan/parse'
import { presets } from '@/lib/plan/presets'
import { importDocuments } from '.'
import { leafPaths } from './data'
import { reasons } from './reasons'
import { subjectOf } from './subjects'
import { stripped } from './testing/stripped'
import type { Imported } from './types'

const nameOf = (document: BroughtDocument, path: TreePath) =>
  JSON.stringify([document.file, document.home.lines, document.home.hops, document.home.base, path])

/** All values of files: those of a text that holds documents are in these. */
function leavesOf(files: readonly ReadFile[]) {
  const bundle = files.flatMap(({ documents }) => documents)
  return bundle.flatMap((document) => {
    const holds = (path: TreePath) =>
      ['additionalManifest', 'valuesContent'].includes(String(path.at(-1))) && bundle.some(({ parent }) => parent === document)
    return leafPaths(document.root, holds).map((path) => nameOf(document, path))
  })
}

const judged = ({ understood, ignored, wrong }: Imported) =>
  [...understood, ...ignored, ...wrong].map(({ document, path }) => nameOf(document, path))

/** Each value is in one list, and in one alone. */
function expectEveryLeaf(files: readonly BroughtFile[]) {
  const read = files.map(readFile)
  const imported = importDocuments(read)
  expect(judged(imported).sort()).toEqual(leavesOf(read).sort())
  expect(parsePlan(imported.plan).ok).toBe(true)
}

describe('each value of a document is understood, ignored or wrong', () => {
  it.each(presets)('in the files of $id', ({ plan }) => {
    const files = generate(plan, 'en')
    expectEveryLeaf(files.map(({ path, content }) => ({ name: path, text: content })))
    expectEveryLeaf(files.map((file) => ({ name: file.path, text: stripped(file) })))
  })

  it.each(Object.entries(documentFixtures))('in the documents of %s', (_, { broken, sound }) => {
    for (const brought of [...broken.map(([first]) => first), ...sound]) expectEveryLeaf(filesOf(brought))
  })
})

/** Values that a field may or may not be able to hold. */
const values = fc.oneof(
  fc.constantFrom<string | number | boolean>('other', 'eu-west-1', 7, 100_000, true, false, '', 'v1.33.1+rke2r1', 'a\u0007b', '__proto__'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

/** Files that are read back, with the documents in them that say something to the Plan. */
const exported = presets.flatMap(({ id, plan }) =>
  generate(plan, 'en').flatMap((file) => {
    const text = file.content
    const read = readFile({ name: file.path, text })
    const documents = read.documents.filter(
      (document) => document.format !== 'terraform' && !document.home.lines && subjectOf({ document, bundle: read.documents, fresh: true }, plan),
    )
    const before = JSON.stringify(importDocuments([read]).plan)
    return documents.map((document) => ({ id, before, path: file.path, text, document }))
  }),
)

describe('an edited value of an export', () => {
  it('changes the Plan, or is wrong, or is said to be without effect', () => {
    const edits = fc.constantFrom(...exported).chain((one) =>
      fc.record({ one: fc.constant(one), path: fc.constantFrom(...leafPaths(one.document.root, () => false)), value: values }),
    )
    fc.assert(
      fc.property(edits, ({ one, path, value }) => {
        const node = nodeAt(one.document.root, path)
        fc.pre(node?.type === 'scalar' && !['additionalManifest', 'valuesContent'].includes(String(path.at(-1))))
        fc.pre(node?.type === 'scalar' && String(node.value) !== String(value))
        const text = editFile(one.text, one.document, { op: 'set', path, value })
        fc.pre(text !== null)
        const imported = importDocuments([readFile({ name: one.path, text: text ?? '' })])
        const same = JSON.stringify(imported.plan) === one.before
        const key = nameOf(one.document, path)
        const without = [...imported.wrong, ...imported.ignored].find((each) => nameOf(each.document, each.path) === key)
        // Judged where it stands, or no longer there because the document is another one now.
        const said = without === undefined ? !imported.understood.some((each) => nameOf(each.document, each.path) === key) : without.why !== reasons.itself
        expect(!same || said, `${one.id} ${one.path} ${path.join('.')}: ${String(value)}`).toBe(true)
        expect(parsePlan(imported.plan).ok).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
