import type { InstanceInfo } from '@/lib/inventory'

/** Whether a machine has every typed word in its name, id, type, state, zone, addresses, groups, profile or tags. */
export function matchesMachine(info: InstanceInfo, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const { id, name, type, state, zone, privateIp, privateDnsName, profile } = info
  const groups = info.securityGroups.flatMap((group) => [group.id, group.name])
  const tags = Object.entries(info.tags).map(([key, value]) => `${key}=${value}`)
  const hay = [id, name, type, state, zone, privateIp, privateDnsName, profile ?? '', ...groups, ...tags].join('\n').toLowerCase()
  return words.every((word) => hay.includes(word))
}
