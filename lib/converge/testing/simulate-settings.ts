import type { SettingKind } from '@/lib/derive/desired-settings'
import { settingId, type ObservedSettings } from '../observe/settings'
import type { SettingOperation } from '../operations/settings'
import { own } from '../own'

/** Settings of EC2 after a call. What may not be changed is refused, as EC2 does. */
export function stepSetting(settings: ObservedSettings, operation: SettingOperation, region: string): ObservedSettings {
  switch (operation.call) {
    case 'ec2:ModifyVpcAttribute': {
      const { vpc, attribute, value } = operation
      const name = attribute === 'enableDnsSupport' ? 'support' : 'hostnames'
      return set(settings, 'vpc-dns', vpc, { [name]: value ? 'on' : 'off' })
    }
    case 'ec2:ModifyInstanceMetadataOptions': {
      const { HttpEndpoint: endpoint, HttpTokens: tokens, HttpPutResponseHopLimit: hops } = operation.options
      if (endpoint === 'disabled' && (tokens ?? hops) !== undefined) throw new Error('InvalidParameterCombination')
      return set(settings, 'metadata-options', operation.instance, {
        endpoint,
        ...(tokens === undefined ? {} : { tokens }),
        ...(hops === undefined ? {} : { 'hop-limit': `${hops}` }),
      })
    }
    case 'ec2:ModifyInstanceMetadataDefaults': {
      const { HttpTokens: tokens, HttpPutResponseHopLimit: hops } = operation.change
      return set(settings, 'metadata-defaults', region, {
        ...(tokens === undefined ? {} : { tokens }),
        ...(hops === undefined ? {} : { 'hop-limit': hops === -1 ? 'no-preference' : `${hops}` }),
      })
    }
    case 'ec2:ModifyPrivateDnsNameOptions':
      return set(settings, 'hostname-type', operation.instance, { type: operation.type })
    case 'ec2:ModifySubnetAttribute':
      return set(settings, 'hostname-type', operation.subnet, { type: operation.type })
  }
}

function set(settings: ObservedSettings, kind: SettingKind, id: string, values: Record<string, string>): ObservedSettings {
  const key = settingId(kind, id)
  const before = own(settings, key)
  if (before === undefined) throw new Error(`NotFound: ${key}`)
  const refused = before.obstacle && Object.entries(before.obstacle.to ?? {}).every(([name, value]) => own(values, name) === value)
  if (refused) throw new Error(`${before.obstacle?.key}: ${key}`)
  const after = { ...before.values, ...values }
  if (kind === 'vpc-dns' && after.hostnames === 'on' && after.support === 'off') throw new Error('InvalidParameterValue')
  return { ...settings, [key]: { ...before, values: after } }
}
