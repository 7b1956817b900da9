import { partitionOf } from '@/lib/catalog/regions'
import type { Plan } from '@/lib/plan/schema'

type Encryption = Plan['storage']['encryption']

const keyArn = /^arn:(aws[a-z-]*):kms:([a-z0-9-]+):(\d{12}):key\/[A-Za-z0-9-]+$/

/** What a key's ARN says; null for what is none, such as an alias or a bare id. */
export function parseKeyArn(text: string): { partition: string; region: string; account: string } | null {
  const [, partition, region, account] = keyArn.exec(text) ?? []
  return partition && region && account ? { partition, region, account } : null
}

/**
 * The key of one's own that volumes are encrypted with, or null: none, encryption is off, or what is typed can be no
 * key of this Plan. IAM refuses a policy whose resource is not an ARN, and EBS takes no key of another region.
 */
export function ownKey({ aws }: Plan, { enabled, kmsKey }: Encryption): string | null {
  const key = enabled ? parseKeyArn(kmsKey) : null
  if (!key || key.partition !== partitionOf(aws.region).id) return null
  return aws.region === '' || key.region === aws.region ? kmsKey : null
}
