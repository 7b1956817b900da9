import { frame } from '@/lib/catalog/runbook/frame'
import { migrationFrame } from '@/lib/catalog/runbook/migration'
import { usesInTreeVolumes } from '@/lib/derive/cloud-provider'
import { clusterId } from '@/lib/derive/names'
import { migrates } from '../produces'
import { code } from '../runbook/markdown'
import { speaker, stepMarkdown } from '../runbook/step'
import type { Render } from '../types'
import { today } from './changes'
import { migrationSteps } from './steps'

/** `MIGRATION.md`: a cluster that runs, from the provider inside Kubernetes to the cloud controller. */
export const migration: Render = (plan, locale) => {
  if (!migrates(plan)) return null
  const say = speaker(locale)
  const { cluster, aws } = plan
  const rke1 = cluster.distribution === 'rke1'
  const values = {
    name: code(cluster.name),
    distribution: rke1 ? 'RKE1' : 'RKE2',
    kubernetes: code(cluster.kubernetes),
    rancher: code(cluster.rancher),
    region: code(aws.region),
    id: code(clusterId(plan)),
  }
  const parts = [
    `# ${say(migrationFrame.title, values)}`,
    say(frame.summary, values),
    say(migrationFrame.order),
    say(migrationFrame.lists),
    ...(rke1 ? [say(migrationFrame.rke2)] : []),
    ...(usesInTreeVolumes(today(plan)) ? [say(migrationFrame.gated)] : []),
    ...migrationSteps(plan, locale).map((step, i) => stepMarkdown(step, i + 1, say, frame)),
  ]
  return { path: 'MIGRATION.md', language: 'markdown', content: `${parts.join('\n\n')}\n`, notes: [] }
}
