import { paginateDescribeInstanceTypeOfferings, paginateDescribeInstanceTypes } from '@aws-sdk/client-ec2'
import type { InstanceTypeInfo, OfferedType } from '@/lib/inventory'
import { filterValues, paging } from '../page-sizes'
import { slices } from '../pages'
import type { ReadList } from './reading'

/** Names of the types that the region offers. */
export const offeredTypes: ReadList<OfferedType[]> = async ({ clients, call, all }) => {
  const pages = paginateDescribeInstanceTypeOfferings(paging(clients.ec2, 'DescribeInstanceTypeOfferings'), { LocationType: 'region' }, call)
  const found = await all('offeredTypes', pages, (page) => page.InstanceTypeOfferings)
  return found.map(({ InstanceType = '' }) => ({ name: InstanceType }))
}

/** Sizes of the types that are asked about; one that does not exist is missing. */
export const instanceTypes: ReadList<InstanceTypeInfo[]> = async ({ clients, call, all, asked }) => {
  const parts = slices([...new Set(asked.instanceTypes)], filterValues)
  const found = await Promise.all(
    parts.map((Values) => {
      const pages = paginateDescribeInstanceTypes(paging(clients.ec2, 'DescribeInstanceTypes'), { Filters: [{ Name: 'instance-type', Values }] }, call)
      return all('instanceTypes', pages, (page) => page.InstanceTypes)
    }),
  )
  return found.flat().map((one) => ({
    name: one.InstanceType ?? '',
    cpus: one.VCpuInfo?.DefaultVCpus ?? 0,
    memoryGiB: (one.MemoryInfo?.SizeInMiB ?? 0) / 1_024,
    architectures: [...(one.ProcessorInfo?.SupportedArchitectures ?? [])],
  }))
}
