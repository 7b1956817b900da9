import { fileHeaders } from '@/lib/catalog/manifest-reasons'
import { namedPools } from '@/lib/derive/machine-configs'
import type { Plan } from '@/lib/plan/schema'
import { additionalManifest } from './additional-manifest'
import { clusterObject, clusterRemarks } from './cluster-object'
import { machineConfig, machineConfigRemarks } from './machine-config'
import { migrates, usesClusterObject } from './produces'
import type { Render } from './types'
import { yamlFile } from './yaml-file'

/** `cluster.yaml`: the Cluster, then one Amazonec2Config per pool. */
export const cluster: Render = (plan, locale) => {
  if (!usesClusterObject(plan)) return null
  const file = yamlFile(locale)
  const ec2 = plan.nodes.source === 'ec2'
  const documents = [
    file.write(clusterObject(plan, additionalManifest(plan, file)), clusterRemarks(plan), { document: 0 }),
    ...(ec2 ? namedPools(plan) : []).map((pool, i) =>
      file.write(machineConfig(plan, pool), machineConfigRemarks(plan, pool), { document: i + 1 }),
    ),
  ]
  const { content, notes } = file.finish(documents, fileHeaders[header(plan)])
  return { path: 'cluster.yaml', language: 'yaml', content, notes }
}

function header(plan: Plan): keyof typeof fileHeaders {
  if (migrates(plan)) return 'migrated'
  if (plan.nodes.source === 'ec2') return 'cluster'
  return plan.nodes.naming === 'explicit' ? 'clusterNamed' : 'clusterExisting'
}
