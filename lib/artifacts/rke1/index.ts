import { fileHeaders } from '@/lib/catalog/manifest-reasons'
import { namedPools } from '@/lib/derive/machine-configs'
import { jsonFile } from '../json-file'
import { migrates, usesRke1Config } from '../produces'
import type { Render } from '../types'
import { yamlFile } from '../yaml-file'
import { rke1Config, rke1Remarks } from './config'
import { nodeTemplate, nodeTemplateRemarks } from './node-template'

/** `cluster.yml`: an RKE1 cluster, as Rancher's form takes it. */
export const rke1Cluster: Render = (plan, locale) => {
  if (!usesRke1Config(plan)) return null
  const file = yamlFile(locale)
  const document = file.write(rke1Config(plan), rke1Remarks(plan), { document: 0 })
  const { content, notes } = file.finish([document], fileHeaders[migrates(plan) ? 'migrated' : 'rke1'])
  return { path: 'cluster.yml', language: 'yaml', content, notes }
}

/** `node-templates/<pool>.json`: from what Rancher makes the machines of each pool. A cluster that runs has them. */
export const nodeTemplates: Render = (plan) => {
  if (!usesRke1Config(plan) || plan.nodes.source !== 'ec2' || migrates(plan)) return null
  return namedPools(plan).map((named) =>
    jsonFile(nodeTemplatePath(named.poolName), nodeTemplate(plan, named), nodeTemplateRemarks(plan, named)),
  )
}

export const nodeTemplatePath = (poolName: string) => `node-templates/${poolName}.json`
