import { paginateDescribeDhcpOptions, type DhcpOptions } from '@aws-sdk/client-ec2'
import type { DhcpOptionsInfo } from '@/lib/inventory'
import { tagsOf } from '../ec2'
import { paging } from '../page-sizes'
import type { ReadList } from './reading'

export const dhcpOptions: ReadList<DhcpOptionsInfo[]> = async ({ clients, call, all }) => {
  const found = await all('dhcpOptions', paginateDescribeDhcpOptions(paging(clients.ec2, 'DescribeDhcpOptions'), {}, call), (page) => page.DhcpOptions)
  return found.map((one) => {
    const names = valuesOf(one, 'domain-name')
    return {
      id: one.DhcpOptionsId ?? '',
      name: tagsOf(one).Name ?? '',
      domainName: names.length === 0 ? null : names.join(' '),
      domainNameServers: valuesOf(one, 'domain-name-servers'),
    }
  })
}

const valuesOf = (one: DhcpOptions, key: string) =>
  one.DhcpConfigurations?.find(({ Key }) => Key === key)?.Values?.flatMap(({ Value }) => Value ?? []) ?? []
