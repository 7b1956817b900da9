import * as fc from 'fast-check'
import type { SettingKind } from '@/lib/derive/desired-settings'
import type { Plan } from '@/lib/plan/schema'
import { settingId, type ObservedSettings } from '../observe/settings'
import type { Observed } from '../observe/observe'
import type { Owned } from '../observe/owned'
import { recordsIn } from '../record/setting-record'

export const region = 'eu-central-1'

/** The settings of the fixed network as AWS makes them when nobody says anything. */
export const plainSettings: ObservedSettings = {
  [settingId('vpc-dns', 'vpc-1')]: { values: { support: 'on', hostnames: 'off' } },
  [settingId('metadata-defaults', region)]: { values: { tokens: 'no-preference', 'hop-limit': 'no-preference' } },
  ...Object.fromEntries(
    ['i-1', 'i-2', 'i-3'].flatMap((id) => [
      [settingId('metadata-options', id), { values: { endpoint: 'enabled', tokens: 'optional', 'hop-limit': '1' } }],
      [settingId('hostname-type', id), { values: { type: 'ip-name' } }],
    ]),
  ),
  ...Object.fromEntries(['subnet-1', 'subnet-2'].map((id) => [settingId('hostname-type', id), { values: { type: 'ip-name' } }])),
}

const tokens = fc.constantFrom('optional', 'required')
const hopLimit = fc.constantFrom('1', '2', '3')
const setting = (kind: SettingKind) =>
  ({
    'vpc-dns': fc.constantFrom({ support: 'on', hostnames: 'on' }, { support: 'on', hostnames: 'off' }, { support: 'off', hostnames: 'off' }),
    'metadata-options': fc.record({ endpoint: fc.constantFrom('enabled', 'disabled'), tokens, 'hop-limit': hopLimit }),
    'metadata-defaults': fc.record({
      tokens: fc.oneof(tokens, fc.constant('no-preference')),
      'hop-limit': fc.oneof(hopLimit, fc.constant('no-preference')),
    }),
    'hostname-type': fc.record({ type: fc.constantFrom('ip-name', 'resource-name') }),
  })[kind]

/** Settings of any values, some of which EC2 would not change. */
export const anySettings: fc.Arbitrary<ObservedSettings> = fc
  .tuple(...Object.keys(plainSettings).map((key) => {
    const kind = key.slice(0, key.indexOf('/')) as SettingKind
    const running = kind === 'hostname-type' && key.includes('/i-') ? fc.constantFrom(undefined, { key: 'machine-runs' as const }) : fc.constant(undefined)
    return fc.record({ values: setting(kind), obstacle: running }).map((one) => [key, one] as const)
  }))
  .map((entries) => Object.fromEntries(entries))

/** What a Plan may want of settings. */
export const settingChoices: fc.Arbitrary<Pick<Plan['nodes'], 'enableDns' | 'metadata' | 'hostnameType'>> = fc.record({
  enableDns: fc.boolean(),
  metadata: fc.record({
    machines: fc.boolean(),
    defaults: fc.boolean(),
    tokens: fc.constantFrom<Plan['nodes']['metadata']['tokens']>('keep', 'optional', 'required'),
    hopLimit: fc.constantFrom(1, 2, 3),
  }),
  hostnameType: fc.constantFrom<Plan['nodes']['hostnameType']>('keep', 'ip-name', 'resource-name'),
})

/** What undoing reads of an account's settings. */
export function ownedSettings({ settings, tags }: Observed, clusterTag: string): Pick<Owned, 'settings' | 'regional'> {
  const { ours, others } = recordsIn('metadata-defaults', clusterTag, tags)
  const regional = Object.fromEntries([...ours, ...others].map(({ resource }) => [resource, tags[resource] ?? {}]))
  return { settings, regional }
}
