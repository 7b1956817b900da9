import { describe, expect, it } from 'vitest'
import { desiredState } from '@/lib/derive/desired'
import type { Plan } from '@/lib/plan/schema'
import { diff } from './diff'
import type { ConflictKey } from '../reasons'
import type { Observed } from '../observe/observe'
import { bare, change, withTags } from '../testing/accounts'
import { existingPlan, poolPlan } from '../testing/plans'
import { plainSettings } from '../testing/settings'

const plan = existingPlan(undefined, ({ nodes }) => {
  nodes.enableDns = true
  nodes.metadata = { machines: true, defaults: true, tokens: 'optional', hopLimit: 2 }
  nodes.hostnameType = 'resource-name'
})
const record = (kind: string, cluster = 'prod-a') => `lariat.dev/setting/${kind}/${cluster}`
const withSetting = (key: string, one: Observed['settings'][string]): Observed => ({
  ...bare,
  settings: { ...plainSettings, [key]: one },
})
const settingsOf = (wanted: Plan) => desiredState(wanted).settings.map(({ kind, id }) => `${kind}/${id}`)

describe('the settings that a Plan wants', () => {
  it.each<[string, Plan, string[]]>([
    ['none unless it says so', existingPlan(), []],
    ['of machines that exist', plan, [
      'vpc-dns/vpc-1', 'metadata-defaults/eu-central-1',
      'metadata-options/i-1', 'metadata-options/i-2', 'metadata-options/i-3',
      'hostname-type/i-1', 'hostname-type/i-2', 'hostname-type/i-3',
    ]],
    ['of the subnets that machines are launched into', { ...plan, nodes: { ...plan.nodes, source: 'ec2' } }, [
      'vpc-dns/vpc-1', 'metadata-defaults/eu-central-1', 'hostname-type/subnet-1',
    ]],
    ['each subnet once', poolPlan(undefined, ({ nodes }) => {
      nodes.hostnameType = 'ip-name'
      nodes.pools[0]!.subnetId = 'subnet-2'
    }), ['hostname-type/subnet-2', 'hostname-type/subnet-1']],
  ])('%s', (_, wanted, expected) => expect(settingsOf(wanted)).toEqual(expected))
})

describe('a setting', () => {
  it('is recorded, then changed, and says how to undo it', () => {
    expect(change(plan, bare, 'vpc-dns/vpc-1')).toMatchObject({
      action: 'update',
      why: 'setting-vpc-dns',
      current: ['support = on', 'hostnames = off'],
      desired: ['support = on', 'hostnames = on', `${record('vpc-dns')} = hostnames=off/on`],
      calls: [
        { operation: 'ec2:CreateTags', detail: `vpc-1: ${record('vpc-dns')} = hostnames=off/on` },
        { operation: 'ec2:ModifyVpcAttribute', detail: 'vpc-1: enableDnsHostnames=true' },
      ],
      inverse: [
        { operation: 'ec2:ModifyVpcAttribute', detail: 'vpc-1: enableDnsHostnames=false' },
        { operation: 'ec2:DeleteTags', detail: `vpc-1: ${record('vpc-dns')}` },
      ],
    })
  })

  it.each([
    ['metadata-options/i-1', ['i-1: HttpEndpoint=enabled HttpPutResponseHopLimit=2'], ['i-1: HttpEndpoint=enabled HttpPutResponseHopLimit=1']],
    ['metadata-defaults/eu-central-1', ['HttpTokens=optional HttpPutResponseHopLimit=2'], ['HttpTokens=no-preference HttpPutResponseHopLimit=-1']],
    ['hostname-type/i-2', ['i-2: PrivateDnsHostnameType=resource-name'], ['i-2: PrivateDnsHostnameType=ip-name']],
  ])('%s: its call and the inverse', (id, calls, inverse) => {
    const found = change(plan, bare, id)
    expect(found.calls.slice(1).map(({ detail }) => detail)).toEqual(calls)
    expect(found.inverse.slice(0, -1).map(({ detail }) => detail)).toEqual(inverse)
  })

  it('turns the metadata endpoint off after what EC2 takes with it on only', () => {
    const off = withSetting('metadata-options/i-1', { values: { endpoint: 'disabled', tokens: 'required', 'hop-limit': '1' } })
    const { calls, inverse } = change(plan, off, 'metadata-options/i-1')
    expect(calls.slice(1).map(({ detail }) => detail)).toEqual(['i-1: HttpEndpoint=enabled HttpTokens=optional HttpPutResponseHopLimit=2'])
    expect(inverse.slice(0, 2).map(({ detail }) => detail)).toEqual([
      'i-1: HttpEndpoint=enabled HttpTokens=required HttpPutResponseHopLimit=1', 'i-1: HttpEndpoint=disabled',
    ])
  })

  it('turns resolution on before host names, and off after them', () => {
    const off = withSetting('vpc-dns/vpc-1', { values: { support: 'off', hostnames: 'off' } })
    const { calls, inverse } = change(plan, off, 'vpc-dns/vpc-1')
    expect(calls.slice(1).map(({ detail }) => detail)).toEqual(['vpc-1: enableDnsSupport=true', 'vpc-1: enableDnsHostnames=true'])
    expect(inverse.slice(0, 2).map(({ detail }) => detail)).toEqual(['vpc-1: enableDnsHostnames=false', 'vpc-1: enableDnsSupport=false'])
  })

  it('is nothing to do where it is as wanted', () => {
    const on = withSetting('vpc-dns/vpc-1', { values: { support: 'on', hostnames: 'on' } })
    expect(change(plan, on, 'vpc-dns/vpc-1')).toMatchObject({ action: 'nothing', calls: [] })
  })

  it('is recorded only, where another cluster has made it so', () => {
    const tagged = withTags('vpc-1', { [record('vpc-dns', 'b')]: 'hostnames=off/on' })
    const shared = { ...tagged, settings: { ...plainSettings, 'vpc-dns/vpc-1': { values: { support: 'on', hostnames: 'on' } } } }
    expect(change(plan, shared, 'vpc-dns/vpc-1')).toMatchObject({
      why: 'setting-shared',
      calls: [{ operation: 'ec2:CreateTags', detail: `vpc-1: ${record('vpc-dns')} = hostnames=/on` }],
    })
  })

  const defaults = 'metadata-defaults/eu-central-1'
  const plain = plainSettings[defaults]!.values
  const otherDefaults: Observed = {
    ...withTags('vpc-9', { [record('metadata-defaults', 'b')]: 'hop-limit=no-preference/3' }),
    settings: { ...plainSettings, [defaults]: { values: { tokens: 'optional', 'hop-limit': '3' } } },
  }
  const changed = (edit: (plan: Plan) => void) => {
    const copy = structuredClone(plan)
    edit(copy)
    return copy
  }
  const crowded = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`tag-${n}`, '']))
  it.each<[ConflictKey, string, Observed, Plan]>([
    ['vpc-unknown', defaults, bare, changed(({ nodes }) => (nodes.network.vpcId = ''))],
    ['resource-missing', 'vpc-dns/vpc-2', bare, changed(({ nodes }) => (nodes.network.vpcId = 'vpc-2'))],
    ['setting-other-cluster', defaults, otherDefaults, plan],
    ['defaults-by-policy', defaults, withSetting(defaults, { values: plain, obstacle: { key: 'defaults-by-policy' } }), plan],
    ['tokens-enforced', defaults, withSetting(defaults, { values: plain, obstacle: { key: 'tokens-enforced', to: { tokens: 'optional' } } }), plan],
    ['machine-runs', 'hostname-type/i-1', withSetting('hostname-type/i-1', { values: { type: 'ip-name' }, obstacle: { key: 'machine-runs' } }), plan],
    ['metadata-tags', 'metadata-options/i-1', { ...bare, showingTags: ['i-1'] }, plan],
    ['metadata-tags', 'instance/i-1', { ...bare, showingTags: ['i-1'] }, plan],
    ['other-cluster-tag', 'metadata-options/i-1', withTags('i-1', { 'kubernetes.io/cluster/other': 'owned' }), plan],
    ['tag-limit', 'vpc-dns/vpc-1', withTags('vpc-1', crowded), plan],
  ])('is in conflict: %s, %s', (conflict, id, observed, wanted) => {
    expect(change(wanted, observed, id)).toMatchObject({ action: 'conflict', conflict, calls: [] })
  })

  it('is none of these where nothing is to be changed', () => {
    const wanted = changed(({ nodes }) => (nodes.metadata.tokens = 'required'))
    const enforced = { key: 'tokens-enforced' as const, to: { tokens: 'optional' } }
    expect(change(wanted, withSetting(defaults, { values: plain, obstacle: enforced }), defaults).action).toBe('update')
    const running = withSetting('hostname-type/i-1', { values: { type: 'resource-name' }, obstacle: { key: 'machine-runs' } })
    expect(change(wanted, running, 'hostname-type/i-1').action).toBe('nothing')
  })

  it('keeps its record where it stands, when the Plan names another VPC by now', () => {
    const moved = changed(({ nodes }) => (nodes.network.vpcId = 'vpc-2'))
    const before: Observed = {
      ...bare,
      tags: { ...bare.tags, 'vpc-2': {}, 'vpc-1': { [record('metadata-defaults')]: 'hop-limit=1/3 tokens=required/optional' } },
      settings: { ...plainSettings, [defaults]: { values: { tokens: 'optional', 'hop-limit': '3' } } },
    }
    const { calls } = diff(desiredState(moved), before).find(({ id }) => id === defaults)!
    expect(calls[0]?.detail).toBe(`vpc-1: ${record('metadata-defaults')} = hop-limit=1/3/2 tokens=required/optional`)
  })
})
