import { chart } from '@/lib/catalog/chart'
import { fileHeaders } from '@/lib/catalog/manifest-reasons'
import { helmChart } from './helm-chart'
import { migrates, runsCloudController, usesClusterObject, usesHelmChart } from './produces'
import type { Render } from './types'
import { values } from './values'
import { yamlFile } from './yaml-file'

/** `aws-ccm/helmchart.yaml`: the HelmChart by itself; MIGRATION.md installs the chart with helm. */
export const ccmHelmChart: Render = (plan, locale) => {
  if (!usesHelmChart(plan) || migrates(plan)) return null
  const file = yamlFile(locale)
  const { content, notes } = file.finish([helmChart(plan, file)], fileHeaders.helmChart)
  return { path: 'aws-ccm/helmchart.yaml', language: 'yaml', content, notes }
}

/** `aws-ccm/values.yaml`: the chart's values by themselves. */
export const ccmValues: Render = (plan, locale) => {
  if (!runsCloudController(plan)) return null
  const file = yamlFile(locale)
  const { data, remarks } = values(plan)
  const version = plan.helm.chartVersion || chart.newest
  const embedded = usesClusterObject(plan) && usesHelmChart(plan) && !migrates(plan)
  const header = embedded ? fileHeaders.valuesEmbedded : fileHeaders.values
  const { content, notes } = file.finish([file.write(data, remarks, { document: 0 })], header, { version })
  return { path: 'aws-ccm/values.yaml', language: 'yaml', content, notes }
}
