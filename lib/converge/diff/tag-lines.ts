import type { Tags } from '@/lib/inventory'

/** `key = value`, as it is shown everywhere. */
export const tagLine = (key: string, value: string) => `${key} = ${value}`

export const tagLines = (tags: Tags) => Object.entries(tags).map(([key, value]) => tagLine(key, value))
