import { distributionNames } from '@/components/wizard/distribution-names'
import type { Plan } from '@/lib/plan/schema'

/** What tells one preset from another at a glance. */
export interface PresetFacts {
  readonly version: string
  readonly region: string
  readonly machines: number
  /** Null: machines that exist already. */
  readonly pools: number | null
}

export function presetFacts({ aws, cluster, nodes }: Plan): PresetFacts {
  const made = nodes.source === 'ec2'
  return {
    version: `${distributionNames[cluster.distribution]} ${cluster.kubernetes.replace(/^v|\+.*$/g, '')}`,
    region: aws.region,
    machines: made ? nodes.pools.reduce((sum, { quantity }) => sum + quantity, 0) : nodes.instances.length,
    pools: made ? nodes.pools.length : null,
  }
}
