import type { Plan, Pool } from '@/lib/plan/schema'
import { shortName } from './short-name'

export interface NamedPool {
  readonly pool: Pool
  /** Name of the machine pool: a DNS label, one of its kind in the cluster. */
  readonly poolName: string
  /** Name of its Amazonec2Config. */
  readonly configName: string
}

/** DNS labels (RFC 1123): Rancher builds object and host names from both. */
const maxLabel = 63

/** The pools with the names they have in Kubernetes, whatever was typed. */
export function namedPools(plan: Plan): NamedPool[] {
  const poolNames = new Set<string>()
  const configNames = new Set<string>()
  return plan.nodes.pools.map((pool, i) => {
    const poolName = unused(label(pool.name) || `pool-${i + 1}`, poolNames)
    const stem = [label(plan.cluster.name), poolName].filter(Boolean).join('-')
    return { pool, poolName, configName: unused(shortName(stem, '', maxLabel), configNames) }
  })
}

const label = (text: string) =>
  text.toLowerCase().replace(/[^a-z0-9-]+/g, '-').slice(0, maxLabel).replace(/^-+|-+$/g, '')

function unused(name: string, taken: Set<string>): string {
  let free = name
  for (let n = 2; taken.has(free); n++) free = shortName(name, `-${n}`, maxLabel)
  taken.add(free)
  return free
}
