import { DescribeAvailabilityZonesCommand } from '@aws-sdk/client-ec2'
import type { ZoneInfo } from '@/lib/inventory'
import type { ReadList } from './reading'

/** Zones of the region, Local and Wavelength Zones too. The API has no pages. */
export const zones: ReadList<ZoneInfo[]> = async ({ clients, call }) => {
  const command = new DescribeAvailabilityZonesCommand({ AllAvailabilityZones: true })
  const { AvailabilityZones = [] } = await clients.ec2.send(command, call)
  return AvailabilityZones.map((one) => ({
    name: one.ZoneName ?? '',
    id: one.ZoneId ?? '',
    type: one.ZoneType ?? '',
    optIn: one.OptInStatus ?? '',
    group: one.GroupName ?? '',
  }))
}
