import { paginateDescribeSecurityGroups, type EC2Client } from '@aws-sdk/client-ec2'
import { rulesOf } from '@/lib/aws/security-groups'

/** Every security group of the region with its inbound rules, in an order of its own. */
export async function groups(client: EC2Client) {
  const found: { id: string; name: string | undefined; vpc: string | undefined; rules: string[] }[] = []
  for await (const { SecurityGroups = [] } of paginateDescribeSecurityGroups({ client }, {})) {
    found.push(
      ...SecurityGroups.map((one) => ({
        id: one.GroupId ?? '',
        name: one.GroupName,
        vpc: one.VpcId,
        rules: rulesOf(one).map((rule) => JSON.stringify(rule)).sort(),
      })),
    )
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}
