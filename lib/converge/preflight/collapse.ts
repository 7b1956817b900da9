import type { Need } from '../operations/kind'
import { typeOf, type Held } from './statements'

interface Collapsible {
  readonly type: string
  readonly needs: readonly Need[]
}

/** Resources of EC2 by kind, the most numerous first: their ARNs hold them to the region also when all are named. */
export function collapsible(needs: readonly Need[]): Collapsible[] {
  const byType = new Map<string, Need[]>()
  for (const need of needs) {
    if (need.resource.split(':')[2] !== 'ec2') continue
    const type = typeOf(need.resource)
    byType.set(type, [...(byType.get(type) ?? []), need])
  }
  return [...byType]
    .map(([type, found]) => ({ type, needs: found }))
    .filter(({ needs: found }) => new Set(found.map(({ resource }) => resource)).size > 1)
    .sort((a, b) => b.needs.length - a.needs.length || (a.type < b.type ? -1 : 1))
}

/** The same needs on all resources of their kind, held to what the requests say: these tags, these profiles. */
export function collapsed(needs: readonly Need[]): Held[] {
  const byAction = new Map<string, Need[]>()
  for (const need of needs) {
    const key = JSON.stringify([need.action, need.context])
    byAction.set(key, [...(byAction.get(key) ?? []), need])
  }
  return [...byAction.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const values = (key: string) => [...new Set(same.flatMap(({ request }) => request?.[key] ?? []))].sort()
    const [tags, profiles] = [values('aws:TagKeys'), values('ec2:NewInstanceProfile')]
    const condition = {
      ...(tags.length > 0 ? { 'ForAllValues:StringEquals': { 'aws:TagKeys': tags } } : {}),
      ...(profiles.length > 0 ? { ArnEquals: { 'ec2:NewInstanceProfile': profiles } } : {}),
    }
    const { action, context, resource } = first
    return [{ action, resource: resource.replace(/[^/]*$/, '*'), condition, ...(context ? { context } : {}) }]
  })
}
