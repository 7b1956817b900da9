import type { BroughtDocument } from '@/lib/documents/types'
import type { Brought, Subject } from '../subject'
import { clusterSubject } from './cluster'
import { planSubject } from './plan-document'

/** In this order documents are laid over the Plan: what names things comes before what refers to them. */
export function rankOf({ kind }: BroughtDocument): number {
  const order = ['plan', 'cluster', 'rke1', 'machine-config', 'helm-chart', 'helm-values', 'other', 'iam-policy']
  return order.indexOf(kind) + 1 || order.length + 1
}

/** What a document is to the Plan; null where it says nothing that the Plan has. */
export function subjectOf(brought: Brought): Subject | null {
  const { document } = brought
  if (document.kind === 'plan') return planSubject(document.root)
  if (document.kind === 'cluster') return clusterSubject(brought)
  return null
}
