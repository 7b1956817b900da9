import type { Clients } from '@/lib/aws/clients'
import { describeVpcDns, describeVpcs, tagsOf } from '@/lib/aws/ec2'
import { metadataDefaults, tagsByKey, type Instance, type Subnet } from '@/lib/aws/ec2-settings'
import type { DesiredSetting, SettingKind, SettingValues } from '@/lib/derive/desired-settings'
import type { Tags } from '@/lib/inventory'
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
export function vpcReading(settings: readonly DesiredSetting[]): VpcReading {
  const known = (kind: SettingKind) => settings.filter((one) => one.kind === kind && one.carrier !== '')
  const defaults = known('metadata-defaults')
  return {
    dns: known('vpc-dns').map(({ id }) => id),
    carriers: defaults.map(({ carrier }) => carrier),
    region: defaults[0]?.id ?? null,
  }
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
  const enforced = HttpTokensEnforced === 'enabled'
  return enforced ? { values, obstacle: { key: 'tokens-enforced', to: { tokens: 'optional' } } } : { values }
}
