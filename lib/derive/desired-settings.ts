import type { Plan } from '@/lib/plan/schema'
import { subnetOf } from './network'

/** Settings of EC2 that a Plan changes on what is somebody else's, and that undoing it gives back. */
export type SettingKind = 'vpc-dns' | 'metadata-options' | 'metadata-defaults' | 'hostname-type'

/** Values by name, in Lariat's own words: `on`, `optional`, `2`. What AWS has no value for is `no-preference`. */
export type SettingValues = Readonly<Record<string, string>>

export interface DesiredSetting {
  readonly kind: SettingKind
  /** What is set: a VPC, machine or subnet, or the region for the defaults of an account. */
  readonly id: string
  readonly name: string
  /** The resource whose tags keep what was there before; empty when the Plan names none. */
  readonly carrier: string
  readonly values: SettingValues
}

/** Every setting that a Plan wants changed. */
export function desiredSettings(plan: Plan): DesiredSetting[] {
  const { aws, nodes } = plan
  const { vpcId } = nodes.network
  const { metadata, hostnameType } = nodes
  const exist = nodes.source === 'existing'
  const machines = exist ? named(nodes.instances) : []
  // A machine that does not exist yet is named as its subnet says when it is launched.
  const namers = exist ? machines : named(nodes.pools.flatMap((pool) => subnetOf(plan, pool) ?? []))
  const limits: SettingValues = {
    'hop-limit': `${metadata.hopLimit}`,
    ...(metadata.tokens === 'keep' ? {} : { tokens: metadata.tokens }),
  }
  const vpc = { id: vpcId, name: '', carrier: vpcId }
  const dns: DesiredSetting = { ...vpc, kind: 'vpc-dns', values: { support: 'on', hostnames: 'on' } }
  const defaults: DesiredSetting = { ...vpc, kind: 'metadata-defaults', id: aws.region, values: limits }
  const options = (one: Named): DesiredSetting => {
    return { ...one, kind: 'metadata-options', values: { endpoint: 'enabled', ...limits } }
  }
  const hostname = (one: Named): DesiredSetting => ({ ...one, kind: 'hostname-type', values: { type: hostnameType } })
  return [
    ...(nodes.enableDns ? [dns] : []),
    ...(metadata.defaults ? [defaults] : []),
    ...(metadata.machines ? machines.map(options) : []),
    ...(hostnameType === 'keep' ? [] : namers.map(hostname)),
  ]
}

type Named = Pick<DesiredSetting, 'id' | 'name' | 'carrier'>

/** What EC2 could know: each id once. */
const named = (all: readonly { readonly id: string; readonly name: string }[]): Named[] =>
  [...new Map(all.map((one) => [one.id, one])).values()].flatMap(({ id, name }) =>
    id === '' ? [] : [{ id, name, carrier: id }],
  )
