import type { Plan } from '@/lib/plan/schema'
import { ebsHelmChart, helmChart, type YamlFile } from './helm-chart'
import { embedsEbs, usesHelmChart } from './produces'
import { storageClasses } from './storage-classes'
import type { Path } from './yaml-file'

export const additionalManifestPath: Path = ['spec', 'rkeConfig', 'additionalManifest']

/**
 * The objects that Rancher applies on the first control plane node, as text; undefined: none. The cloud controller
 * first, then what needs nodes that it has initialised.
 */
export function additionalManifest(plan: Plan, file: YamlFile): string | undefined {
  if (!usesHelmChart(plan)) return undefined
  const inside = additionalManifestPath
  const volumes = embedsEbs(plan) ? [ebsHelmChart(plan, file, inside), ...storageClasses(plan, file, inside)] : []
  return [helmChart(plan, file, inside), ...volumes].join('---\n')
}
