import type { Clients } from '@/lib/aws/clients'
import * as ec2 from '@/lib/aws/ec2'
import * as iam from '@/lib/aws/iam'
import type { Desired } from '@/lib/derive/desired'
import type { Tags } from '@/lib/inventory'
import { byName } from './by-name'
import { readProfile, type ObservedProfile } from './observe'
import { own } from './own'
import { recordKeys } from './record'

export interface OwnedRole {
  readonly tags: Tags
  /** Names of its inline policies, and ARNs of the managed ones. */
  readonly inline: readonly string[]
  readonly attached: readonly string[]
  /** Names of the instance profiles that hold it. */
  readonly profiles: readonly string[]
}

/** What an account holds of what Lariat may have made for a cluster. What does not exist has no entry. */
export interface Owned {
  readonly roles: Readonly<Record<string, OwnedRole>>
  readonly profiles: Readonly<Record<string, ObservedProfile>>
  /** All tags of each resource that carries a record of this cluster, by id. */
  readonly recorded: Readonly<Record<string, Tags>>
  /** Current profile of every machine of the region. */
  readonly associations: Readonly<Record<string, { readonly id: string; readonly profileName: string }>>
  /** Those of the former profiles named in records that are still there. */
  readonly formerProfiles: ReadonlySet<string>
}

/**
 * Reads what undoing a Plan is about: every resource with a record, the roles and profiles that the Plan names, and
 * those that machines were given under names that the Plan does not have any more.
 */
export async function readOwned(clients: Clients, desired: Desired): Promise<Owned> {
  const [recorded, associations] = await Promise.all([
    readRecorded(clients, desired.clusterTag),
    ec2.describeProfileAssociations(clients.ec2),
  ])
  const { formerProfile, gaveProfile } = recordKeys(desired.clusterTag)
  const named = (key: string) => Object.values(recorded).flatMap((tags) => own(tags, key) || [])
  const profiles = await byName([...desired.profiles.map(({ name }) => name), ...named(gaveProfile)], (name) => readProfile(clients, name))
  const inside = Object.values(profiles).flatMap(({ roleNames }) => roleNames)
  const roles = await byName([...desired.roles.map(({ name }) => name), ...inside], (name) => readRole(clients, name))
  const formers = [...new Set(named(formerProfile))]
  const there = await Promise.all(formers.map(async (name) => ((await iam.getInstanceProfile(clients.iam, name)) ? [name] : [])))
  return {
    roles,
    profiles,
    recorded,
    associations: ec2.profilesByInstance(associations),
    formerProfiles: new Set(there.flat()),
  }
}

async function readRole({ iam: client }: Clients, name: string): Promise<OwnedRole | null> {
  const role = await iam.getRole(client, name)
  if (role === null) return null
  const [inline, attached, profiles] = await Promise.all([
    iam.listRolePolicies(client, name),
    iam.listAttachedRolePolicies(client, name),
    iam.listProfilesOfRole(client, name),
  ])
  return { tags: ec2.tagsOf(role), inline, attached, profiles }
}

async function readRecorded({ ec2: client }: Clients, clusterTag: string): Promise<Record<string, Tags>> {
  const { wrote, formerProfile } = recordKeys(clusterTag)
  const ids = await ec2.resourcesWithTag(client, [wrote, formerProfile])
  return ec2.describeTags(client, ids)
}
