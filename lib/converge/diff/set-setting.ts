import type { HostnameType, HttpTokensState } from '@/lib/aws/ec2-settings'
import type { SettingKind, SettingValues } from '@/lib/derive/desired-settings'
import type { SettingOperation } from '../operations/settings'

/** The calls that give a setting some values; what is not named among them stays as it is now. */
export function setSetting(kind: SettingKind, id: string, values: SettingValues): SettingOperation[] {
  if (Object.keys(values).length === 0) return []
  switch (kind) {
    case 'vpc-dns':
      return vpcDns(id, values)
    case 'metadata-options':
      return metadataOptions(id, values)
    case 'metadata-defaults': {
      const { tokens, 'hop-limit': hops } = values
      const change = {
        ...(tokens === undefined ? {} : { HttpTokens: tokens as HttpTokensState | 'no-preference' }),
        ...(hops === undefined ? {} : { HttpPutResponseHopLimit: hops === 'no-preference' ? -1 : Number(hops) }),
      }
      return [{ call: 'ec2:ModifyInstanceMetadataDefaults', change }]
    }
    case 'hostname-type': {
      const type = values.type as HostnameType
      return id.startsWith('subnet-')
        ? [{ call: 'ec2:ModifySubnetAttribute', subnet: id, type }]
        : [{ call: 'ec2:ModifyPrivateDnsNameOptions', instance: id, type }]
    }
  }
}

/**
 * Only what changes: EC2 keeps the rest, and where an account enforces IMDSv2 it refuses optional tokens even on a
 * machine that has them. Tokens and hop limit are taken with the endpoint on only, so it is turned off after them:
 * EC2 API reference, ModifyInstanceMetadataOptions.
 */
function metadataOptions(instance: string, { endpoint, tokens, 'hop-limit': hops }: SettingValues): SettingOperation[] {
  const call = 'ec2:ModifyInstanceMetadataOptions' as const
  const limits = {
    ...(tokens === undefined ? {} : { HttpTokens: tokens as HttpTokensState }),
    ...(hops === undefined ? {} : { HttpPutResponseHopLimit: Number(hops) }),
  }
  const on = endpoint === 'enabled' || Object.keys(limits).length > 0
  return [
    ...(on ? [{ call, instance, options: { HttpEndpoint: 'enabled' as const, ...limits } }] : []),
    ...(endpoint === 'disabled' ? [{ call, instance, options: { HttpEndpoint: 'disabled' as const } }] : []),
  ]
}

/** EC2 gives host names only where it resolves them: EC2 API reference, ModifyVpcAttribute. */
function vpcDns(vpc: string, { support, hostnames }: SettingValues): SettingOperation[] {
  const call = 'ec2:ModifyVpcAttribute' as const
  const set = (attribute: 'enableDnsSupport' | 'enableDnsHostnames', value: string | undefined) =>
    value === undefined ? [] : [{ call, vpc, attribute, value: value === 'on' }]
  const inner = set('enableDnsSupport', support)
  const outer = set('enableDnsHostnames', hostnames)
  return support === 'off' ? [...outer, ...inner] : [...inner, ...outer]
}
