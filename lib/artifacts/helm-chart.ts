import { chart } from '@/lib/catalog/chart'
import { ebsTargetNamespace, helmChartMetadata, helmChartReasons, helmChartSpec } from '@/lib/catalog/chart-reasons'
import { ebsChart, ebsReasons } from '@/lib/catalog/ebs-chart'
import { manifestReasons } from '@/lib/catalog/manifest-reasons'
import type { Plan } from '@/lib/plan/schema'
import { ebsChartValues } from './ebs-values'
import { quiet, quietly } from './remarks'
import { values } from './values'
import type { Path, Remark, yamlFile } from './yaml-file'

export type YamlFile = ReturnType<typeof yamlFile>

/** A chart as a HelmChart installs it. */
interface Installed {
  readonly name: string
  readonly namespace: string
  readonly repository: string
  readonly version: string
  /** Runs its job on a node that is not initialised yet. */
  readonly bootstrap?: true
  readonly values: { readonly data: unknown; readonly remarks: readonly Remark[] }
  readonly remarks: readonly Remark[]
}

/** The cloud controller's HelmChart as text, its values embedded; `inside` where it is embedded itself. */
export function helmChart(plan: Plan, file: YamlFile, inside?: Path): string {
  const version = plan.helm.chartVersion || chart.newest
  const remarks = [
    { path: ['spec', 'version'], ...manifestReasons.chartVersion },
    { path: ['spec', 'targetNamespace'], ...manifestReasons.targetNamespace },
    { path: ['spec', 'bootstrap'], ...manifestReasons.bootstrap },
  ]
  return written({ ...chart, version, bootstrap: true, values: values(plan), remarks }, file, inside)
}

/** The EBS CSI driver's. It waits for initialised nodes, so it comes after the cloud controller by itself. */
export function ebsHelmChart(plan: Plan, file: YamlFile, inside?: Path): string {
  const remarks = [
    { path: ['spec', 'version'], ...ebsReasons.chartVersion },
    quiet(['spec', 'targetNamespace'], ebsTargetNamespace),
  ]
  return written({ ...ebsChart, values: ebsChartValues(plan), remarks }, file, inside)
}

function written({ values: content, remarks, ...installed }: Installed, file: YamlFile, inside?: Path): string {
  const place = { document: 0, inside: inside ?? ['spec', 'valuesContent'] }
  const { name, namespace, repository, version, bootstrap } = installed
  const data = {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name, namespace },
    spec: {
      repo: repository,
      chart: name,
      version,
      targetNamespace: namespace,
      ...(bootstrap ? { bootstrap } : {}),
      valuesContent: file.write(content.data, content.remarks, place),
    },
  }
  const plain = [
    ...quietly([], helmChartReasons),
    ...quietly(['metadata'], helmChartMetadata),
    ...quietly(['spec'], helmChartSpec),
  ]
  return file.write(data, [...remarks, ...plain], inside ? place : { document: 0 })
}
