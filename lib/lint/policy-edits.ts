import type { Edit } from '@/lib/documents/edit'
import { nodeAt, type Data, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { allowing, statementsOf, type Statement } from './policy'

/** Allows an action where another is allowed: in its statement, behind its last action. */
export function addBeside(document: BroughtDocument, beside: string, action: string): Edit[] {
  const statement = allowing(document, beside)
  return statement ? [addTo(document, statement, action)] : []
}

/** Allows an action that knows no resource: in a statement for all resources without a condition, else in a new one. */
export function addForAll(document: BroughtDocument, action: string): Edit[] {
  const open = statementsOf(document).find(
    ({ allows, actions, resources, condition }) =>
      allows && !condition && actions.length > 0 && resources.some(({ text }) => text === '*'),
  )
  if (open) return [addTo(document, open, action)]
  return addStatement(document, { Effect: 'Allow', Action: [action], Resource: '*' })
}

/** A statement behind the last one. */
export function addStatement(document: BroughtDocument, value: Data): Edit[] {
  return nodeAt(document.root, ['Statement'])?.type === 'list' ? [{ op: 'append', path: ['Statement'], value }] : []
}

function addTo(document: BroughtDocument, { path, actions }: Statement, action: string): Edit {
  const at = [...path, 'Action']
  if (nodeAt(document.root, at)?.type === 'list') return { op: 'append', path: at, value: action }
  return { op: 'set', path: at, value: [...actions.map(({ text }) => text), action] }
}

/** Takes an action away; its statement too, where it is the only one in it. Nothing where a policy would be left empty. */
export function dropAction(document: BroughtDocument, path: TreePath): Edit[] {
  const statements = statementsOf(document)
  const own = statements.find(({ actions }) => actions.some((one) => one.path.join() === path.join()))
  if (!own) return []
  if (own.actions.length > 1) return [{ op: 'delete', path }]
  return statements.length > 1 ? [{ op: 'delete', path: own.path }] : []
}
