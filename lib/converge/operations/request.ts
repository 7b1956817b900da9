import type { Tags } from '@/lib/inventory'

/** What a request that writes tags says of them to IAM: IAM User Guide, "Controlling access during AWS requests". */
export const requestTags = (tags: Tags): Record<string, readonly string[]> => ({
  ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, [value]])),
  ...tagKeys(Object.keys(tags)),
})

export const tagKeys = (keys: readonly string[]) => ({ 'aws:TagKeys': keys })
