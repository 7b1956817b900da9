import type { Plan } from '@/lib/plan/schema'
import { clusterTagKey, clusterTagPrefix, extraTags } from './cluster-tag'

/**
 * The tags rancher-machine puts on what it launches for a pool, the cluster tag first.
 *
 * Left out is what its flat `k1,v1,k2,v2` field cannot say: a comma has no escape there and would shift every pair
 * after it, and `Name` is the driver's own (EC2 refuses a key given twice).
 * rancher/machine drivers/amazonec2/amazonec2.go buildEC2Tags.
 */
export function poolTags(plan: Plan): { key: string; value: string }[] {
  const own = { key: clusterTagKey(plan), value: plan.tags.instances }
  return [own, ...extraTags(plan)].filter(
    ({ key, value }) => !`${key}${value}`.includes(',') && key !== 'Name' && key !== clusterTagPrefix,
  )
}
