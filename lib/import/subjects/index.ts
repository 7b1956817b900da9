import { chartOf } from '@/lib/documents/chart-of'
import type { BroughtDocument } from '@/lib/documents/types'
import type { Plan } from '@/lib/plan/schema'
import type { Brought, Subject } from '../subject'
import { ebsValuesSubject, lbcValuesSubject } from './add-on-values'
import { ccmValuesSubject } from './ccm-values'
import { helmChartSubject } from './charts'
import { clusterSubject } from './cluster'
import { isNodeTemplate, machineConfigSubject, nodeTemplateSubject } from './machines'
import { objectSubject } from './objects'
import { planSubject } from './plan-document'
import { policySubject, trustSubject } from './policies'
import { rke1Subject } from './rke1'
import { isTagTable, tagTableSubject } from './tag-table'

/** In this order documents are laid over the Plan: what names things comes before what refers to them. */
export function rankOf({ kind }: BroughtDocument): number {
  const order = ['plan', 'cluster', 'rke1', 'machine-config', 'helm-chart', 'helm-values', 'other', 'iam-policy']
  return order.indexOf(kind) + 1 || order.length + 1
}

/** What a document is to the Plan so far; null where it says nothing that a Plan has. */
export function subjectOf(brought: Brought, plan: Plan): Subject | null {
  const { document } = brought
  const { kind, root } = document
  if (kind === 'plan') return planSubject(root)
  if (kind === 'cluster') return clusterSubject(brought)
  if (kind === 'machine-config') return machineConfigSubject(brought, plan)
  if (kind === 'helm-chart') return helmChartSubject(brought)
  if (kind === 'helm-values') return valuesSubject(brought)
  if (kind === 'rke1') return rke1Subject(brought)
  if (kind === 'iam-policy') return policySubject(brought, plan)
  if (kind === 'iam-trust') return trustSubject
  if (kind !== 'other') return null
  if (isTagTable(root)) return tagTableSubject(brought)
  return isNodeTemplate(root) ? nodeTemplateSubject(brought, plan) : objectSubject(root)
}

function valuesSubject(brought: Brought): Subject | null {
  const which = chartOf(brought.document)
  if (which === 'ebs') return ebsValuesSubject(brought)
  if (which === 'lbc') return lbcValuesSubject(brought)
  return which === 'ccm' ? ccmValuesSubject(brought) : null
}
