import { partitions } from '@/lib/catalog/regions'
import type { Need, Where } from './kind'

/** An IAM resource; IAM has no regions. */
export function iamArn(where: Where, type: 'role' | 'instance-profile' | 'policy' | 'user', name: string): string {
  return `arn:${where.partition}:iam::${where.accountId}:${type}${where.pathOf(type, name)}${name}`
}

const types: Readonly<Record<string, string>> = {
  i: 'instance', subnet: 'subnet', sg: 'security-group', rtb: 'route-table', vol: 'volume', vpc: 'vpc',
}

/** A resource of EC2, by its id. */
export function ec2Arn({ partition, region, accountId }: Where, id: string): string {
  const type = types[id.slice(0, id.indexOf('-'))] ?? '*'
  return `arn:${partition}:ec2:${region}:${accountId}:${type}/${id}`
}

/**
 * Whoever gives a role to machines must be allowed to pass it on: IAM User Guide, "Grant permissions to pass a role".
 * In China IAM's own call names EC2 as elsewhere: terraform-aws-modules/terraform-aws-eks#3422, aws/karpenter-provider-aws#6843.
 */
export function passRole(where: Where, role: string, by: 'iam' | 'ec2'): Need {
  const context = { 'iam:PassedToService': by === 'iam' ? partitions.aws.ec2Service : partitions[where.partition].ec2Service }
  return { action: 'iam:PassRole', resource: iamArn(where, 'role', role), context }
}
