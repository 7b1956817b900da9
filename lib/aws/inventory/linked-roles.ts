import { GetRoleCommand } from '@aws-sdk/client-iam'
import type { InventoryLists } from '@/lib/inventory'
import { orNull } from '../attempt'
import type { ReadList } from './reading'

/** What Elastic Load Balancing makes of itself the first time, if it may. ELB User Guide, "service-linked role". */
const RoleName = 'AWSServiceRoleForElasticLoadBalancing'

export const linkedRoles: ReadList<InventoryLists['linkedRoles']> = async ({ clients, call }) => {
  const found = await orNull(() => clients.iam.send(new GetRoleCommand({ RoleName }), call))
  return found?.Role ? [{ name: RoleName, arn: found.Role.Arn ?? '' }] : []
}
