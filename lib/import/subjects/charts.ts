import { chart } from '@/lib/catalog/chart'
import { ebsChart } from '@/lib/catalog/ebs-chart'
import { lbcChart } from '@/lib/catalog/lbc-chart'
import { chartOf, type ChartName } from '@/lib/documents/chart-of'
import type { Plan } from '@/lib/plan/schema'
import { text } from '../field'
import { reasons } from '../reasons'
import type { Brought, Subject } from '../subject'

/** A HelmChart of one of the charts that Lariat installs; null for any other. */
export function helmChartSubject({ document }: Brought): Subject | null {
  const which = chartOf(document)
  if (which === undefined) return null
  return {
    write: (plan) => helmChart(which, plan),
    settle: (plan) => installed(which, plan),
    fields: which === 'ccm' ? [text(['spec', 'version'], 'helm.chartVersion')] : [],
    verdicts: [{ at: ['spec', 'valuesContent'], list: 'wrong', why: reasons.noDocuments }],
  }
}

const charts = { ccm: chart, ebs: ebsChart, lbc: lbcChart } as const

function helmChart(which: ChartName, plan: Plan) {
  const { name, namespace, repository } = charts[which]
  const version = which === 'ccm' ? plan.helm.chartVersion || chart.newest : charts[which].version
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name, namespace },
    spec: {
      repo: repository,
      chart: name,
      version,
      targetNamespace: namespace,
      ...(which === 'ccm' ? { bootstrap: true } : {}),
    },
  }
}

/** The Plan that has the chart. */
export function installed(which: ChartName, plan: Plan): Plan {
  const { features, helm, storage } = plan
  if (which === 'ccm') return { ...plan, helm: { ...helm, delivery: 'additional-manifest' } }
  if (which === 'ebs') return storage.ebs ? plan : { ...plan, storage: { ...storage, ebs: true } }
  const loadBalancerController = features.loadBalancerController === 'none' ? 'default' : features.loadBalancerController
  return { ...plan, features: { ...features, loadBalancerController } }
}
