import type { Clients } from '@/lib/aws/clients'
import * as ec2 from '@/lib/aws/ec2'
import * as iam from '@/lib/aws/iam'
import type { Desired } from '@/lib/derive/desired'
import type { SettingKind } from '@/lib/derive/desired-settings'
import type { Tags } from '@/lib/inventory'
import { byName } from './by-name'
import { readProfile, type ObservedProfile } from './observe'
import { readOwnedNodeGroups, type OwnedNodeGroup } from './node-group'
import type { OwnedPolicy } from './policies'
import { readOwnedPolicies } from './owned-policies'
import { enforced, machineSettings, readVpcSettings, subnetSettings, type ObservedSettings } from './settings'
import { own } from '../own'
import { recordKeys } from '../record/record'
import { recordsIn, settingKey, settingKinds } from '../record/setting-record'

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
  /** Managed policies, by ARN. */
  readonly policies: Readonly<Record<string, OwnedPolicy>>
  /** All tags of each resource that carries a record of this cluster, by id. */
  readonly recorded: Readonly<Record<string, Tags>>
  /** The settings that those records tell of, as they are now. */
  readonly settings: ObservedSettings
  /** Tags of every VPC with a record of the region's defaults, of whichever cluster. */
  readonly regional: Readonly<Record<string, Tags>>
  readonly nodeGroups: readonly OwnedNodeGroup[]
  /** Current profile of every machine of the region. */
  readonly associations: Readonly<Record<string, { readonly id: string; readonly profileName: string }>>
  /** Those of the former profiles named in records that are still there. */
  readonly formerProfiles: ReadonlySet<string>
}

/**
 * Reads what undoing a Plan is about: every resource with a record, the roles and profiles that the Plan names, and
 * those that machines were given under names that the Plan does not have any more.
 */
export async function readOwned(clients: Clients, desired: Desired, account: Promise<string>): Promise<Owned> {
  const [recorded, associations, nodeGroups] = await Promise.all([
    readRecorded(clients, desired.clusterTag),
    ec2.describeProfileAssociations(clients.ec2),
    readOwnedNodeGroups(clients, desired),
  ])
  const { settings, regional } = await readSettings(clients, desired, recorded)
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
    policies: await readOwnedPolicies(clients, desired, await account, roles),
    recorded,
    settings,
    regional,
    nodeGroups,
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
  const settings = settingKinds.map((kind) => settingKey(kind, clusterTag))
  const ids = await ec2.resourcesWithTag(client, [wrote, formerProfile, ...settings])
  return ec2.describeTags(client, ids)
}

async function readSettings(clients: Clients, { clusterTag, region }: Desired, recorded: Owned['recorded']) {
  const withRecord = (kind: SettingKind) => recordsIn(kind, clusterTag, recorded).ours.map(({ resource }) => resource)
  const named = (prefix: string) =>
    [...withRecord('metadata-options'), ...withRecord('hostname-type')].filter((id) => id.startsWith(prefix))
  const tokens = recordsIn('metadata-options', clusterTag, recorded).ours.some(({ record }) => own(record, 'tokens')?.former === 'optional')
  const asks = tokens || withRecord('metadata-defaults').length > 0
  const [vpcs, instances, ofSubnets] = await Promise.all([
    readVpcSettings(clients, {
      dns: withRecord('vpc-dns'),
      carriers: [],
      region: asks ? region : null,
    }),
    ec2.describeInstances(clients.ec2, named('i-')),
    ec2.describeSubnets(clients.ec2, named('subnet-')),
  ])
  const settings = { ...vpcs.settings, ...machineSettings(instances), ...subnetSettings(ofSubnets) }
  return { settings: enforced(settings, region), regional: vpcs.tags }
}
