import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { poolTags } from '@/lib/derive/pool-tags'
import type { Plan } from '@/lib/plan/schema'
import { withClusterId } from '../identity'
import type { Brought } from '../subject'

/** The pairs of the driver's flat `k1,v1,k2,v2`; none where the count is odd, for then nobody knows which is which. */
function pairsIn(tags: string): { key: string; value: string }[] {
  const parts = tags.split(',')
  if (parts.length % 2 !== 0) return []
  return parts.flatMap((key, index) => (index % 2 === 0 ? [{ key, value: parts[index + 1] ?? '' }] : []))
}

/** The cluster id among the tags of a machine; undefined where they have none, or cannot be read. */
export function clusterTagIn(tags: string | undefined): string | undefined {
  const own = pairsIn(tags ?? '').find(({ key }) => key.startsWith(clusterTagPrefix))
  return own?.key.slice(clusterTagPrefix.length)
}

/** The Plan whose machines have these tags. What the flat form cannot say stays. */
export function withMachineTags(plan: Plan, tags: string, brought: Brought): Plan {
  const pairs = pairsIn(tags)
  const own = pairs.find(({ key }) => key.startsWith(clusterTagPrefix))
  if (!own) return plan
  const named = withClusterId(plan, own.key.slice(clusterTagPrefix.length), brought)
  const instances = own.value === 'shared' ? 'shared' : 'owned'
  const said = new Set(poolTags(plan).map(({ key }) => key))
  const extra = [
    ...plan.tags.extra.filter(({ key }) => !said.has(key)),
    ...pairs.filter(({ key }) => !key.startsWith(clusterTagPrefix)),
  ]
  return { ...named, tags: { ...named.tags, instances, extra } }
}
