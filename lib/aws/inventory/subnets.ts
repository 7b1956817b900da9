import { paginateDescribeSubnets } from '@aws-sdk/client-ec2'
import type { SubnetInfo } from '@/lib/inventory'
import { attempt } from '../attempt'
import { tagsOf } from '../ec2'
import { paging } from '../page-sizes'
import { publicSubnets } from '../public-subnets'
import type { ReadList } from './reading'
import { allRouteTables } from './route-tables'

export const subnets: ReadList<SubnetInfo[]> = async ({ clients, call, all, once }) => {
  const [found, tables] = await Promise.all([
    all('subnets', paginateDescribeSubnets(paging(clients.ec2, 'DescribeSubnets'), {}, call), (page) => page.Subnets),
    attempt(() => once(allRouteTables)),
  ])
  const open = tables.ok ? publicSubnets(found, tables.value) : null
  return found.map((one) => {
    // Without route tables, what a subnet hands out to new machines is the best hint there is.
    const isPublic = open ? open.has(one.SubnetId) : (one.MapPublicIpOnLaunch ?? false)
    return {
      id: one.SubnetId ?? '',
      name: tagsOf(one).Name ?? '',
      vpcId: one.VpcId ?? '',
      zone: one.AvailabilityZone ?? '',
      cidr: one.CidrBlock ?? '',
      kind: isPublic ? 'public' : 'private',
      freeAddresses: one.AvailableIpAddressCount ?? 0,
      tags: tagsOf(one),
    }
  })
}
