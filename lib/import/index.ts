import type { BroughtDocument, ReadFile } from '@/lib/documents/types'
import type { TreePath } from '@/lib/documents/tree'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { leafPaths } from './data'
import { judge, type Judged } from './judge'
import { lay } from './lay'
import { provenanceOf, type Provenance } from './provenance'
import { reasons } from './reasons'
import type { Brought, Subject } from './subject'
import { rankOf, subjectOf } from './subjects'
import { planIn } from './subjects/plan-document'
import type { Imported } from './types'

/**
 * The Plan that files describe together, and what became of each of their values. They are laid over the Plan that one
 * of them was made from, or else over a new one: what no document says stays as it is there. Never throws.
 */
export function importDocuments(files: readonly ReadFile[]): Imported {
  const provenance = new Map(files.map(({ file }) => [file.name, provenanceOf(file)]))
  const bundle = files.flatMap(({ documents }) => documents)
  const base = baseOf(bundle, [...provenance.values()])

  // What a runbook shows in fences are steps, one after the other; a page alone is all there is.
  const alone = bundle.every(({ home }) => home.lines)
  const isExample = ({ file, home }: BroughtDocument) => home.lines !== undefined && (!alone || provenance.get(file) !== null)

  let plan = base ?? defaultPlan
  const read = new Map<BroughtDocument, { subject: Subject; refused: ReadonlySet<string> }>()
  for (const document of [...bundle].sort((one, other) => rankOf(one) - rankOf(other)).slice(0, mostDocuments)) {
    const brought: Brought = { document, bundle, fresh: base === null }
    const subject = isExample(document) ? null : subjectOf(brought, plan)
    if (!subject) continue
    const laid = lay(plan, subject, document.root, isComplete(document))
    plan = laid.plan
    read.set(document, { subject, refused: laid.refused })
  }

  const judged = bundle.map((document) => {
    const known = read.get(document)
    const embedded = (path: TreePath) => carries(path) && bundle.some(({ parent }) => parent === document)
    if (known) return judge(document, known.subject, plan, known.refused, embedded)
    return leftOut(document, embedded, provenance.get(document.file) ?? null, isExample(document), bundle.length > mostDocuments)
  })
  return {
    plan,
    base,
    understood: judged.flatMap(({ understood }) => understood),
    ignored: judged.flatMap(({ ignored }) => ignored),
    wrong: judged.flatMap(({ wrong }) => wrong),
  }
}

/** More than a cluster of 32 pools has, with all that comes with it; each is looked at beside all others. */
const mostDocuments = 200

function baseOf(bundle: readonly BroughtDocument[], provenance: readonly (Provenance | null)[]): Plan | null {
  const document = bundle.find(({ kind }) => kind === 'plan')
  return document ? planIn(document.root) : (provenance.find((one) => one !== null)?.plan ?? null)
}

/** Of a fragment nobody knows what else there is. */
function isComplete({ kind, root, home }: BroughtDocument): boolean {
  const named = root.type === 'map' && root.entries.some(({ key }) => key === 'kind')
  return home.wrapped.length === 0 && (kind !== 'cluster' || named)
}

/** Texts that hold documents: what stands in them is judged there. */
const carries = (path: TreePath) => ['additionalManifest', 'valuesContent'].includes(String(path.at(-1)))

/** A document that says nothing to the Plan. */
function leftOut(
  document: BroughtDocument,
  embedded: (path: TreePath) => boolean,
  made: Provenance | null,
  example: boolean,
  crowded: boolean,
): Judged {
  const edited = made?.untouched === false
  const unmade = example ? reasons.example : crowded ? reasons.tooMany : reasons.unknown
  const why = edited ? reasons.edited : made === null ? unmade : made.untouched ? reasons.untouched : reasons.link
  const all = leafPaths(document.root, embedded).map((path) => ({ document, path, why }))
  return { understood: [], ignored: edited ? [] : all, wrong: edited ? all : [] }
}
