import type { Clients } from '@/lib/aws/clients'
import { describeVpcDns, describeVpcs, tagsOf } from '@/lib/aws/ec2'
import { metadataDefaults, tagsByKey, type Instance, type Subnet } from '@/lib/aws/ec2-settings'
import type { Desired } from '@/lib/derive/desired'
import type { SettingKind, SettingValues } from '@/lib/derive/desired-settings'
import type { Tags } from '@/lib/inventory'
import { own } from '../own'
import type { ConflictKey } from '../reasons'
import { settingKeys } from '../record/setting-record'

export interface ObservedSetting {
  readonly values: SettingValues
  /** Why EC2 would refuse a change; with `to`, only one to these values. */
  readonly obstacle?: { readonly key: ConflictKey; readonly to?: SettingValues } | undefined
}

/** By kind and what is set: `vpc-dns/vpc-1`. */
export type ObservedSettings = Readonly<Record<string, ObservedSetting>>

export const settingId = (kind: SettingKind, id: string) => `${kind}/${id}`

const none = 'no-preference'
const onOff = (value: boolean) => (value ? 'on' : 'off')

/** The settings of machines, as EC2 describes them. */
export function machineSettings(instances: readonly Instance[]): ObservedSettings {
  return Object.fromEntries(
    instances.flatMap(({ InstanceId = '', MetadataOptions: options, PrivateDnsNameOptions: names, State }) => {
      const { HttpEndpoint: endpoint = '', HttpTokens: tokens = '', HttpPutResponseHopLimit: hops = '' } = options ?? {}
      const stopped = State?.Name === 'stopped'
      const hostname: ObservedSetting = {
        values: { type: names?.HostnameType ?? 'ip-name' },
        obstacle: stopped ? undefined : { key: 'machine-runs' },
      }
      return [
        [settingId('metadata-options', InstanceId), { values: { endpoint, tokens, 'hop-limit': `${hops}` } }] as const,
        [settingId('hostname-type', InstanceId), hostname] as const,
      ]
    }),
  )
}

/** The settings of subnets, as EC2 describes them. */
export function subnetSettings(subnets: readonly Subnet[]): ObservedSettings {
  return Object.fromEntries(
    subnets.map(({ SubnetId = '', PrivateDnsNameOptionsOnLaunch: names }) => {
      return [settingId('hostname-type', SubnetId), { values: { type: names?.HostnameType ?? 'ip-name' } }] as const
    }),
  )
}

/** Machines that show their tags in their metadata. */
export const showingTags = (instances: readonly Instance[]): string[] =>
  instances.flatMap(({ InstanceId = '', MetadataOptions }) =>
    MetadataOptions?.InstanceMetadataTags === 'enabled' ? [InstanceId] : [],
  )

/** What is to be read beside machines and subnets: VPCs for their DNS, all VPCs that are to carry records, the region. */
export interface VpcReading {
  readonly dns: readonly string[]
  readonly carriers: readonly string[]
  /** Null: the account's defaults are not asked for. */
  readonly region: string | null
}

/** What the settings of a Plan take. */
export function vpcReading({ region, settings }: Pick<Desired, 'region' | 'settings'>): VpcReading {
  const known = (kind: SettingKind) => settings.filter((one) => one.kind === kind && one.carrier !== '')
  const defaults = known('metadata-defaults')
  const asks = defaults.length > 0 || known('metadata-options').some(({ values }) => values.tokens === 'optional')
  return {
    dns: known('vpc-dns').map(({ id }) => id),
    carriers: defaults.map(({ carrier }) => carrier),
    region: asks ? region : null,
  }
}

/** Where the account enforces IMDSv2, no machine may be given optional tokens either: ModifyInstanceMetadataOptions. */
export function enforced(settings: ObservedSettings, region: string): ObservedSettings {
  const { obstacle } = own(settings, settingId('metadata-defaults', region)) ?? {}
  if (obstacle?.key !== 'tokens-enforced') return settings
  return Object.fromEntries(
    Object.entries(settings).map(([id, one]) => [id, id.startsWith('metadata-options/') ? { ...one, obstacle } : one]),
  )
}

/** DNS of VPCs and defaults of the region, with the tags that keep records of them; a VPC that does not exist is missing. */
export async function readVpcSettings(
  { ec2 }: Clients,
  { dns, carriers, region }: VpcReading,
): Promise<{ readonly settings: ObservedSettings; readonly tags: Readonly<Record<string, Tags>> }> {
  const ids = [...new Set([...dns, ...carriers])]
  const [vpcs, defaults, records] = await Promise.all([
    ids.length > 0 ? describeVpcs(ec2, ids) : [],
    region === null ? null : metadataDefaults(ec2),
    region === null ? {} : tagsByKey(ec2, settingKeys('metadata-defaults')),
  ])
  const there = vpcs.map(({ VpcId = '' }) => VpcId)
  const vpcDns = await Promise.all(
    dns.filter((id) => there.includes(id)).map(async (id) => {
      const { support, hostnames } = await describeVpcDns(ec2, id)
      return [settingId('vpc-dns', id), { values: { support: onOff(support), hostnames: onOff(hostnames) } }] as const
    }),
  )
  const ofRegion = defaults === null || region === null ? [] : [[settingId('metadata-defaults', region), ofDefaults(defaults)]]
  return {
    settings: Object.fromEntries([...vpcDns, ...ofRegion]),
    tags: { ...records, ...Object.fromEntries(vpcs.map((vpc) => [vpc.VpcId ?? '', tagsOf(vpc)])) },
  }
}

/** EC2 API reference, InstanceMetadataDefaultsResponse. */
function ofDefaults(defaults: Awaited<ReturnType<typeof metadataDefaults>>): ObservedSetting {
  const { HttpTokens: tokens = none, HttpPutResponseHopLimit: hops = -1, ManagedBy, HttpTokensEnforced } = defaults
  const values = { tokens, 'hop-limit': hops < 1 ? none : `${hops}` }
  if (ManagedBy === 'declarative-policy') return { values, obstacle: { key: 'defaults-by-policy' } }
  // With enforcement a machine with optional tokens is not launched at all.
  return HttpTokensEnforced === 'enabled' ? { values, obstacle: { key: 'tokens-enforced', to: { tokens: 'optional' } } } : { values }
}
