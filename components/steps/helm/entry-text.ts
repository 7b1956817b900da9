import type { mergeReasons } from '@/lib/catalog/merge-reasons'
import { isMap } from '@/lib/derive/merge-values'
import type { ValueRemark } from '@/lib/derive/effective-values'

/** Whether words add to what the lines show: a scalar that replaced another does not need any. */
export function isSaid(remark: ValueRemark): remark is ValueRemark & { readonly kind: keyof typeof mergeReasons } {
  if (remark.kind === 'list') return remark.lost.length + remark.covered.length > 0
  return remark.kind !== 'replaced'
}

/** An entry of a list in few words, such as `node-role.kubernetes.io/master:NoSchedule`. */
export function entryText(entry: unknown): string {
  if (!isMap(entry)) return String(entry)
  const { key, value, effect, resources, verbs } = entry
  if (Array.isArray(resources) && Array.isArray(verbs)) return `${resources.join(', ')}: ${verbs.join(', ')}`
  if (typeof key === 'string') return [value ? `${key}=${String(value)}` : key, effect].filter(Boolean).join(':')
  return JSON.stringify(entry)
}
