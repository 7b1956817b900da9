import { identity as text } from '@/lib/catalog/runbook/identity'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import type { Plan } from '@/lib/plan/schema'
import { onRancher } from './commands'
import { code } from './markdown'
import { option, quote } from '../shell'
import type { Step } from './step'

/** `c-` and five, or `c-m-` and eight characters: rancher/rancher pkg/controllers/provisioningv2/cluster. */
const generated = /^c-(m-)?[a-z0-9]{5,8}$/

/** Compares the Plan's ID with Rancher's; null when the Plan has one of its own. */
export function identity(plan: Plan): Step | null {
  const { id, name, namespace } = plan.cluster
  if (!generated.test(id)) return null
  const object = quote(`clusters.provisioning.cattle.io/${name}`)
  return {
    text,
    values: { key: code(clusterTagKey(plan)) },
    blocks: [{ commands: `${onRancher} ${option('namespace', namespace)} get ${object} -o jsonpath='{.status.clusterName}{"\\n"}'` }],
    output: id,
  }
}
