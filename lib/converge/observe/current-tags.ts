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

/**
 * The tags on everything a Plan tags, by id, or by `role/<name>` and `instance-profile/<name>`. What does not exist
 * is missing; so are roles and profiles that may not be read.
 */
export async function readCurrentTags(clients: Clients, plan: Plan): Promise<Result<Record<string, Tags>, AppError>> {
  const { clusterTag, tagged, roles, profiles } = desiredState(plan)
  const named = async (key: string, read: () => Promise<Tagged | null>) => {
    const found = await attempt(read)
    return found.ok && found.value ? [[key, tagsOf(found.value)] as const] : []
  }
  const [resources, ...identities] = await Promise.all([
    attempt(() => readResourceTags(clients, idsByType(tagged), clusterTag)),
    ...roles.map(({ name }) => named(`role/${name}`, () => getRole(clients.iam, name))),
    ...profiles.map(({ name }) => named(`instance-profile/${name}`, () => getInstanceProfile(clients.iam, name))),
  ])
  if (!resources.ok) return resources
  return ok({ ...resources.value.tags, ...Object.fromEntries(identities.flat()) })
}
