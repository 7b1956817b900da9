import { paginateDescribeSecurityGroups } from '@aws-sdk/client-ec2'
import type { SecurityGroupInfo } from '@/lib/inventory'
import { tagsOf } from '../ec2'
import { paging } from '../page-sizes'
import type { ReadList } from './reading'

export const securityGroups: ReadList<SecurityGroupInfo[]> = async ({ clients, call, all }) => {
  const pages = paginateDescribeSecurityGroups(paging(clients.ec2, 'DescribeSecurityGroups'), {}, call)
  const found = await all('securityGroups', pages, (page) => page.SecurityGroups)
  return found.map((one) => ({
    id: one.GroupId ?? '',
    name: one.GroupName ?? '',
    vpcId: one.VpcId ?? '',
    description: one.Description ?? '',
    tags: tagsOf(one),
  }))
}
