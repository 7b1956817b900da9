import { chart } from '@/lib/catalog/chart'
import { manifestReasons } from '@/lib/catalog/manifest-reasons'
import type { Plan } from '@/lib/plan/schema'
import { values } from './values'
import type { Path, Remark, yamlFile } from './yaml-file'

type YamlFile = ReturnType<typeof yamlFile>

const remarks: readonly Remark[] = [
  { path: ['spec', 'version'], ...manifestReasons.chartVersion },
  { path: ['spec', 'targetNamespace'], ...manifestReasons.targetNamespace },
  { path: ['spec', 'bootstrap'], ...manifestReasons.bootstrap },
]

/** The HelmChart as text, its values embedded; `inside` where it is embedded itself. */
export function helmChart(plan: Plan, file: YamlFile, inside?: Path): string {
  const place = { document: 0, inside: inside ?? ['spec', 'valuesContent'] }
  const content = values(plan)
  const data = {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name: chart.name, namespace: chart.namespace },
    spec: {
      repo: chart.repository,
      chart: chart.name,
      version: plan.helm.chartVersion || chart.newest,
      targetNamespace: chart.namespace,
      bootstrap: true,
      valuesContent: file.write(content.data, content.remarks, place),
    },
  }
  return file.write(data, remarks, inside ? place : { document: 0 })
}
