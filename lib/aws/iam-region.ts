import type { PartitionId } from '@/lib/catalog/regions'

/** Where a partition's IAM stands, which is the region that its requests are of: AWS General Reference, "IAM endpoints and quotas". */
export const iamRegion: Readonly<Record<PartitionId, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
}
