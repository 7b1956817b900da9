import { paginateDescribeVpcs } from '@aws-sdk/client-ec2'
import type { Vpc } from '@/lib/inventory'
import { attempt } from '../attempt'
import { tagsOf } from '../ec2'
import { paging } from '../page-sizes'
import { dhcpOptions } from './dhcp-options'
import type { ReadList } from './reading'

/** VPCs with the domain name that their DHCP options hand out, where these may be read. */
export const vpcs: ReadList<Vpc[]> = async ({ clients, call, all, once }) => {
  const [found, options] = await Promise.all([
    all('vpcs', paginateDescribeVpcs(paging(clients.ec2, 'DescribeVpcs'), {}, call), (page) => page.Vpcs),
    attempt(() => once(dhcpOptions)),
  ])
  const domains = new Map(options.ok ? options.value.map(({ id, domainName }) => [id, domainName]) : [])
  return found.map((one) => ({
    id: one.VpcId ?? '',
    name: tagsOf(one).Name ?? '',
    cidr: one.CidrBlock ?? '',
    secondaryCidrs: (one.CidrBlockAssociationSet ?? [])
      .filter(({ CidrBlock, CidrBlockState }) => CidrBlock !== one.CidrBlock && CidrBlockState?.State === 'associated')
      .flatMap(({ CidrBlock }) => CidrBlock ?? []),
    isDefault: one.IsDefault ?? false,
    dhcpOptionsId: one.DhcpOptionsId ?? '',
    domainName: domains.get(one.DhcpOptionsId ?? '') ?? null,
  }))
}
