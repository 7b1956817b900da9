import { tagColumns, tagTable } from '@/lib/catalog/tag-reasons'
import { clusterId } from '@/lib/derive/names'
import { tagPlan } from '@/lib/derive/tag-plan'
import type { TagRow } from '@/lib/derive/types'
import { jsonFile } from './json-file'
import { quietly } from './remarks'
import type { Render } from './types'

/** `tags.json`: the tag table, one entry per resource. */
export const tags: Render = (plan) => {
  const resources = [...byResource(tagPlan(plan)).values()]
  const data = {
    clusterId: clusterId(plan),
    resources: resources.map((rows) => ({
      ...rows[0]!.resource,
      tags: Object.fromEntries(rows.map(({ key, value }) => [key, value])),
      by: rows[0]!.by,
    })),
  }
  const remarks = resources.flatMap((rows, i) =>
    rows.map(({ key, why, source }) => ({ path: ['resources', i, 'tags', key], reason: why, source })),
  )
  const columns = resources.flatMap((_, i) => quietly(['resources', i], tagColumns))
  return jsonFile('tags.json', data, [...remarks, ...quietly([], tagTable), ...columns])
}

/** Rows of one resource belong together; its place in the Plan tells it from another without an id. */
function byResource(rows: readonly TagRow[]): Map<string, TagRow[]> {
  const groups = new Map<string, TagRow[]>()
  for (const row of rows) {
    const key = `${row.resource.type} ${row.path}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}
