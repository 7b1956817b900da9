import { paginateListInstanceProfiles } from '@aws-sdk/client-iam'
import type { ProfileInfo } from '@/lib/inventory'
import { paging } from '../page-sizes'
import type { ReadList } from './reading'

export const profiles: ReadList<ProfileInfo[]> = async ({ clients, call, all }) => {
  const found = await all('profiles', paginateListInstanceProfiles(paging(clients.iam, 'ListInstanceProfiles'), {}, call), (page) => page.InstanceProfiles)
  return found.map((one) => ({
    name: one.InstanceProfileName ?? '',
    path: one.Path ?? '/',
    arn: one.Arn ?? '',
    roleName: one.Roles?.[0]?.RoleName ?? null,
  }))
}
