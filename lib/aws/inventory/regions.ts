import { DescribeRegionsCommand } from '@aws-sdk/client-ec2'
import type { RegionInfo } from '@/lib/inventory'
import type { ReadList } from './reading'

/** Regions of the partition, also those that the account has not switched on. The API has no pages. */
export const regions: ReadList<RegionInfo[]> = async ({ clients, call }) => {
  const { Regions = [] } = await clients.ec2.send(new DescribeRegionsCommand({ AllRegions: true }), call)
  return Regions.map(({ RegionName = '', OptInStatus }) => ({
    name: RegionName,
    optIn: OptInStatus === 'opted-in' || OptInStatus === 'not-opted-in' ? OptInStatus : 'opt-in-not-required',
  }))
}
