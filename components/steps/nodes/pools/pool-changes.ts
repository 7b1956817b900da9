import { defaultPool } from '@/lib/plan/defaults'
import type { Plan, Pool } from '@/lib/plan/schema'

/** As many pools as a Plan can hold. */
export const maxPools = 32
const maxName = 63

/** A new worker pool at the end. */
export function addPool(plan: Plan): Plan {
  const { pools } = plan.nodes
  return withPools(plan, [...pools, { ...defaultPool, name: freeName('pool', pools.length + 1, pools) }])
}

/** A copy of one pool at the end, under a name that is still free. */
export function duplicatePool(plan: Plan, index: number): Plan {
  const { pools } = plan.nodes
  const pool = pools[index]
  if (!pool) return plan
  const stem = pool.name.replace(/-\d+$/, '') || 'pool'
  return withPools(plan, [...pools, { ...pool, name: freeName(stem, 2, pools) }])
}

function withPools(plan: Plan, pools: Pool[]): Plan {
  return pools.length > maxPools ? plan : { ...plan, nodes: { ...plan.nodes, pools } }
}

function freeName(stem: string, from: number, pools: readonly Pool[]): string {
  const taken = new Set(pools.map((pool) => pool.name))
  for (let number = from; ; number++) {
    const end = `-${number}`
    const name = stem.slice(0, maxName - end.length) + end
    if (!taken.has(name)) return name
  }
}
