import { ebsChart, ebsHeaders } from '@/lib/catalog/ebs-chart'
import { ebsChartValues } from './ebs-values'
import { ebsHelmChart as helmChart } from './helm-chart'
import { embedsEbs, migrates, usesEbsHelmChart } from './produces'
import { storageClasses } from './storage-classes'
import type { Render } from './types'
import { yamlFile } from './yaml-file'

/** `aws-ebs-csi/helmchart.yaml`: the HelmChart by itself; MIGRATION.md installs the chart with helm. */
export const ebsHelmChart: Render = (plan, locale) => {
  if (!usesEbsHelmChart(plan) || migrates(plan)) return null
  const file = yamlFile(locale)
  const { content, notes } = file.finish([helmChart(plan, file)], ebsHeaders.helmChart)
  return { path: 'aws-ebs-csi/helmchart.yaml', language: 'yaml', content, notes }
}

/** `aws-ebs-csi/values.yaml`: the chart's values by themselves. */
export const ebsValues: Render = (plan, locale) => {
  if (!plan.storage.ebs) return null
  const file = yamlFile(locale)
  const { data, remarks } = ebsChartValues(plan)
  const header = ebsHeaders[migrates(plan) ? 'valuesMigration' : embedsEbs(plan) ? 'valuesEmbedded' : 'values']
  const documents = [file.write(data, remarks, { document: 0 })]
  const { content, notes } = file.finish(documents, header, { version: ebsChart.version })
  return { path: 'aws-ebs-csi/values.yaml', language: 'yaml', content, notes }
}

/** `aws-ebs-csi/storageclass.yaml`: the class of the volumes, and of their snapshots. */
export const ebsStorageClass: Render = (plan, locale) => {
  if (!plan.storage.ebs) return null
  const file = yamlFile(locale)
  const header = ebsHeaders[migrates(plan) ? 'storageClassMigration' : embedsEbs(plan) ? 'storageClassEmbedded' : 'storageClass']
  const { content, notes } = file.finish(storageClasses(plan, file), header)
  return { path: 'aws-ebs-csi/storageclass.yaml', language: 'yaml', content, notes }
}
