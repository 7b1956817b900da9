import { paginateListRoles } from '@aws-sdk/client-iam'
import type { RoleInfo } from '@/lib/inventory'
import { paging } from '../page-sizes'
import { decodePolicy } from '../policy-document'
import { trustsEc2 } from '../trust'
import type { ReadList } from './reading'

export const roles: ReadList<RoleInfo[]> = async ({ clients, call, all }) => {
  const found = await all('roles', paginateListRoles(paging(clients.iam, 'ListRoles'), {}, call), (page) => page.Roles)
  return found.map((one) => ({
    name: one.RoleName ?? '',
    path: one.Path ?? '/',
    arn: one.Arn ?? '',
    trustsEc2: trustsEc2(decodePolicy(one.AssumeRolePolicyDocument)),
  }))
}
