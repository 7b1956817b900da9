import type { TaggedResource, TagRow } from '@/lib/derive/types'

/** One resource with all its tags. */
export interface ResourceTags {
  readonly resource: TagRow['resource']
  readonly rows: readonly TagRow[]
}

/** All resources of a kind, and why each of their keys is there: said once, not on every line. */
export interface KindTags {
  readonly type: TaggedResource
  /** Who writes them: Rancher on what it launches, Lariat on all else. */
  readonly by: TagRow['by']
  readonly resources: readonly ResourceTags[]
  readonly reasons: readonly TagRow[]
}

/** The rows of a tag plan by kind and resource, in the order in which they come. */
export function tagGroups(rows: readonly TagRow[]): KindTags[] {
  const kinds = new Map<TaggedResource, Map<string, TagRow[]>>()
  for (const row of rows) {
    const kind = kinds.get(row.resource.type) ?? new Map<string, TagRow[]>()
    kinds.set(row.resource.type, kind)
    // The place in the Plan tells apart two resources that are both still without a name.
    const resource = `${row.path} ${row.resource.id} ${row.resource.name}`
    kind.set(resource, [...(kind.get(resource) ?? []), row])
  }
  return [...kinds].map(([type, resources]) => {
    const lists = [...resources.values()]
    return {
      type,
      by: lists[0]?.[0]?.by ?? 'lariat',
      resources: lists.flatMap((list) => (list[0] ? [{ resource: list[0].resource, rows: list }] : [])),
      reasons: [...new Map(lists.flat().map((row) => [`${row.key} ${row.why.en}`, row])).values()],
    }
  })
}
