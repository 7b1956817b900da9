import { entryOf, nodeAt } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import type { PlanPath } from '@/lib/plan/path'
import type { Knowledge } from '@/lib/rules/types'

type RuleId = Knowledge['id']

/**
 * Rules of Plans, and those of documents that say the same of the same line: the latter know the text and can mend it,
 * so they are the ones that are heard.
 */
export const supersededBy: Readonly<Record<string, readonly RuleId[]>> = {
  'LAR-026': ['LAR-886'],
  'LAR-125': ['LAR-845'],
  'LAR-202': ['LAR-848'],
  'LAR-406': ['LAR-838'],
  'LAR-407': ['LAR-835'],
}

/**
 * Rules of Plans that look at more than the field they point at, and the field that documents must say besides.
 * `plan`: only where the files carry their Plan, for no document has it.
 */
export const heardWith: Readonly<Record<string, PlanPath | 'plan'>> = {
  // Which Rancher it is; that of a new Plan is a guess.
  'LAR-022': 'plan',
  'LAR-024': 'plan',
  'LAR-026': 'cluster.kubernetes',
  // Policies that are brought are judged action by action.
  'LAR-210': 'plan',
  'LAR-214': 'plan',
  'LAR-215': 'plan',
  'LAR-216': 'plan',
  'LAR-217': 'plan',
  'LAR-786': 'plan',
  // Which groups carry the cluster tag, and their ids.
  'LAR-301': 'plan',
  'LAR-302': 'plan',
  'LAR-303': 'plan',
  'LAR-313': 'plan',
  'LAR-402': 'cluster.kubernetes',
  'LAR-411': 'iam.mode',
  // Somebody who has the program's configuration has the program.
  'LAR-740': 'plan',
}

/** Rules of Plans for what is yet to be made, and the documents to which they do not apply. */
export const silentFor: Readonly<Record<string, (document: BroughtDocument) => boolean>> = {
  // Rancher gave the name itself, or has taken it: `local`, an imported cluster, what kubectl get prints.
  'LAR-004': ({ kind, root }) =>
    kind === 'cluster'
    && (!nodeAt(root, ['spec', 'rkeConfig']) || !!nodeAt(root, ['metadata', 'uid']) || !!entryOf(root, 'status')),
}
