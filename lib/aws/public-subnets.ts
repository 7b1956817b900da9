import type { RouteTable, Subnet } from '@aws-sdk/client-ec2'

/**
 * Ids of the subnets with a route to an internet gateway, as the cloud controller judges them: by the subnet's own
 * route table, else by the main one of its VPC. kubernetes/cloud-provider-aws pkg/providers/v1/aws.go isSubnetPublic.
 */
export function publicSubnets(subnets: readonly Subnet[], routeTables: readonly RouteTable[]): Set<string | undefined> {
  const own = new Map<string | undefined, RouteTable>()
  const main = new Map<string | undefined, RouteTable>()
  for (const table of routeTables) {
    for (const association of table.Associations ?? []) {
      if (association.Main) main.set(table.VpcId, table)
      else if (association.SubnetId) own.set(association.SubnetId, table)
    }
  }
  const isPublic = ({ SubnetId, VpcId }: Subnet) =>
    (own.get(SubnetId) ?? main.get(VpcId))?.Routes?.some((route) => route.GatewayId?.startsWith('igw-')) ?? false
  return new Set(subnets.filter(isPublic).map((one) => one.SubnetId))
}
