import { create } from '@/lib/catalog/runbook/create'
import type { Plan } from '@/lib/plan/schema'
import { onCluster } from './commands'
import type { Step } from './step'

/** The cluster runs; MIGRATION.md leads it over. */
export function migrate({ cluster }: Plan): Step {
  return {
    text: create.migrate,
    blocks: [{ commands: `${onCluster} version` }],
    // Only what is before the distribution's own suffix is sure to stand there as it is typed.
    output: `Server Version: ${cluster.kubernetes.replace(/-rancher.*$/, '') || '…'}`,
  }
}
