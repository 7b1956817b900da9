import type { AppError } from '@/lib/app-error'
import { attempt } from '@/lib/aws/attempt'
import type { Clients } from '@/lib/aws/clients'
import { tagsOf, type Tagged } from '@/lib/aws/ec2'
import { getInstanceProfile, getRole } from '@/lib/aws/iam'
import { readResourceTags } from '@/lib/aws/resource-tags'
import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import { ok, type Result } from '@/lib/result'
import { desiredState } from '@/lib/derive/desired'
import { idsByType } from '@/lib/derive/ids-by-type'
import { readNodeGroup } from './node-group'

/**
 * The tags on everything a Plan tags, by id, or for what Lariat makes by kind and name, such as `role/<name>`. What
 * does not exist is missing; so is what may not be read of the latter.
 */
export async function readCurrentTags(clients: Clients, plan: Plan): Promise<Result<Record<string, Tags>, AppError>> {
  const desired = desiredState(plan)
  const { clusterTag, tagged, roles, profiles, nodeGroup } = desired
  const named = async (key: string, read: () => Promise<Tags | null>) => {
    const found = await attempt(read)
    return found.ok && found.value ? [[key, found.value] as const] : []
  }
  const tagsIn = (found: Tagged | null) => found && tagsOf(found)
  const [resources, ...identities] = await Promise.all([
    attempt(() => readResourceTags(clients, idsByType(tagged), clusterTag)),
    ...roles.map(({ name }) => named(`role/${name}`, async () => tagsIn(await getRole(clients.iam, name)))),
    ...profiles.map(({ name }) => named(`instance-profile/${name}`, async () => tagsIn(await getInstanceProfile(clients.iam, name)))),
    ...(nodeGroup ? [named(`node-group/${nodeGroup.name}`, async () => (await readNodeGroup(clients, desired))?.tags ?? null)] : []),
  ])
  if (!resources.ok) return resources
  return ok({ ...resources.value.tags, ...Object.fromEntries(identities.flat()) })
}
