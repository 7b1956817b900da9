import { nodeTemplateReasons } from '@/lib/catalog/machine-reasons'
import { rke1Reasons } from '@/lib/catalog/rke1-reasons'
import type { NamedPool } from '@/lib/derive/machine-configs'
import type { Plan } from '@/lib/plan/schema'
import { machineFieldRemarks, machineFields } from '../machine-config'
import { below, quietly } from '../remarks'
import type { Remark } from '../yaml-file'

/** The body of `POST /v3/nodetemplates` for a pool. Names of its fields: Rancher's generated client, camel case. */
export function nodeTemplate(plan: Plan, named: NamedPool) {
  const { cluster } = plan
  const { labels, taints } = named.pool
  const nodeLabels = entries(labels)
  const nodeTaints = taints.filter(({ key }) => key !== '')
  return {
    name: named.configName,
    driver: 'amazonec2',
    ...(cluster.cloudCredential ? { cloudCredentialId: cluster.cloudCredential } : {}),
    ...engine(plan),
    ...(nodeLabels ? { labels: nodeLabels } : {}),
    ...(nodeTaints.length > 0 ? { nodeTaints } : {}),
    amazonec2Config: machineFields(plan, named),
  }
}

/** The reasons for its lines. */
export function nodeTemplateRemarks(plan: Plan, named: NamedPool): Remark[] {
  return [
    { path: ['engineInstallURL'], ...rke1Reasons.engine },
    ...below(['amazonec2Config'], machineFieldRemarks(plan, named)),
    ...quietly([], nodeTemplateReasons),
  ]
}

function engine({ cluster: { docker } }: Plan) {
  const labels = entries(docker.labels)
  const mirrors = docker.registryMirrors.filter((mirror) => mirror !== '')
  return {
    ...(docker.installUrl ? { engineInstallURL: docker.installUrl } : {}),
    ...(docker.storageDriver ? { engineStorageDriver: docker.storageDriver } : {}),
    ...(labels ? { engineLabel: labels } : {}),
    ...(mirrors.length > 0 ? { engineRegistryMirror: mirrors } : {}),
  }
}

function entries(list: readonly { key: string; value: string }[]): Record<string, string> | null {
  const named = list.filter(({ key }) => key !== '').map(({ key, value }) => [key, value])
  return named.length > 0 ? (Object.fromEntries(named) as Record<string, string>) : null
}
