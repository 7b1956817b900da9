import { distributions, frame } from '@/lib/catalog/runbook/frame'
import { clusterId } from '@/lib/derive/names'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import type { Artifact } from '../types'
import { failureTable } from './failures'
import { code } from './markdown'
import { situationOf } from './situation'
import { speaker, stepMarkdown } from './step'
import { steps } from './steps'

/** `RUNBOOK.md`: this cluster's own instructions, from what must be there before to what must be gone after. */
export const runbook = (plan: Plan, locale: Locale): Artifact => {
  const say = speaker(locale)
  const { cluster, aws } = plan
  const values = {
    name: code(cluster.name),
    distribution: distributions[cluster.distribution],
    kubernetes: code(cluster.kubernetes),
    rancher: code(cluster.rancher),
    region: code(aws.region),
    id: code(clusterId(plan)),
  }
  const situation = situationOf(plan)
  const parts = [
    `# ${say(frame.title, values)}`,
    say(frame.summary, values),
    say(frame.provenance),
    ...(situation.kind === 'blocked' ? [`**${say(frame.noCluster)}**`, say(situation.reason, values)] : []),
    ...steps(plan, say).map((step, i) => stepMarkdown(step, i + 1, say, frame)),
    ...(situation.kind === 'blocked' ? [] : [`## ${say(frame.failures)}`, failureTable(plan, say)]),
  ]
  return { path: 'RUNBOOK.md', language: 'markdown', content: `${parts.join('\n\n')}\n`, notes: [] }
}
