import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeNameReasons, nodeNameRemedyTexts } from '@/lib/catalog/node-name'
import { regions } from '@/lib/catalog/regions'
import { fill, locales } from '@/lib/text'
import { nodeNameAnswer, type NodeNameAnswer, type NodeNameInput } from './node-name'
import { nodeNameRemedies } from './node-name-remedies'

/** A machine that is found: RKE2, existing, named from metadata, in a VPC as AWS makes it. */
const machine: NodeNameInput = {
  distribution: 'rke2',
  source: 'existing',
  region: 'eu-central-1',
  hostnameType: 'ip-name',
  privateIp: '10.0.1.2',
  instanceId: 'i-0123456789abcdef0',
  domain: null,
  dnsHostnames: true,
  naming: 'metadata',
  nodeName: '',
  hostname: '',
  metadata: 'reachable',
  providerId: '',
  clusterTag: 'kubernetes.io/cluster/prod-a',
}
const fqdn = 'ip-10-0-1-2.eu-central-1.compute.internal'
const id = machine.instanceId
const pool: Partial<NodeNameInput> = { source: 'ec2', hostname: 'prod-a-workers-abcde-x2k4p' }

type Row = [
  what: string,
  change: Partial<NodeNameInput>,
  expected: { ec2?: string; metadata?: string | null; node?: string; lookup?: string | null },
  found: NodeNameAnswer['found'],
  because: NodeNameAnswer['because'],
]

const row = (_: string, change: Partial<NodeNameInput>, expected: Row[2], found: Row[3], because: Row[4]) => {
  const { ec2, metadata, node, lookup, ...answer } = nodeNameAnswer({ ...machine, ...change })
  const names = { ec2: ec2.name, metadata: metadata.name, node: node.name, lookup: lookup.name }
  expect(names).toMatchObject(expected)
  expect([answer.found, answer.because]).toEqual([found, because])
}

describe('names in AWS', () => {
  it.each<Row>([
    ['IP name', {}, { ec2: fqdn, metadata: fqdn, node: fqdn, lookup: fqdn }, 'yes', 'foundByName'],
    ['us-east-1', { region: 'us-east-1' }, { ec2: 'ip-10-0-1-2.ec2.internal', node: 'ip-10-0-1-2.ec2.internal' }, 'yes', 'foundByName'],
    ['China', { region: 'cn-north-1' }, { ec2: 'ip-10-0-1-2.cn-north-1.compute.internal' }, 'yes', 'foundByName'],
    ['GovCloud', { region: 'us-gov-west-1' }, { ec2: 'ip-10-0-1-2.us-gov-west-1.compute.internal' }, 'yes', 'foundByName'],
    [
      'resource name',
      { hostnameType: 'resource-name' },
      { ec2: `${id}.eu-central-1.compute.internal`, node: `${id}.eu-central-1.compute.internal`, lookup: id },
      'yes',
      'foundById',
    ],
    ['resource name in us-east-1', { hostnameType: 'resource-name', region: 'us-east-1' }, { ec2: `${id}.ec2.internal` }, 'yes', 'foundById'],
    [
      'the form that exists in no region',
      { naming: 'explicit', nodeName: 'ip-10-0-1-2.ec2.eu-central-1.internal' },
      { ec2: fqdn },
      'no',
      'impossible',
    ],
    ['the AWS domain, written out', { domain: 'eu-central-1.compute.internal' }, { metadata: fqdn }, 'yes', 'foundByName'],
    // Failure mode 10.
    ['a DHCP domain of one’s own', { domain: 'corp.example' }, { ec2: fqdn, node: 'ip-10-0-1-2.corp.example' }, 'no', 'otherDomain'],
    ['DHCP options without a domain', { domain: '' }, { ec2: fqdn, metadata: 'ip-10-0-1-2' }, 'no', 'short'],
    // Failure mode 10b.
    ['DNS hostnames off', { dnsHostnames: false }, { metadata: 'ip-10-0-1-2', node: 'ip-10-0-1-2' }, 'no', 'short'],
    ['DNS hostnames off, named in full', { dnsHostnames: false, naming: 'explicit', nodeName: fqdn }, { node: fqdn }, 'only-if', 'uncertain'],
    ['DNS hostnames off, resource name', { dnsHostnames: false, hostnameType: 'resource-name' }, { node: id }, 'yes', 'foundById'],
    [
      'way out (a): resource name with a domain of one’s own',
      { hostnameType: 'resource-name', domain: 'corp.example' },
      { node: `${id}.corp.example`, lookup: id },
      'yes',
      'foundById',
    ],
    ['way out (a), for pools', { ...pool, hostnameType: 'resource-name', domain: 'corp.example' }, { lookup: id }, 'yes', 'foundById'],
    ['way out (b): --node-name', { domain: 'corp.example', naming: 'explicit', nodeName: fqdn }, { node: fqdn }, 'yes', 'foundByName'],
    ['way out (c): provider-id', { domain: 'corp.example', providerId: `aws:///eu-central-1a/${id}` }, { lookup: id }, 'yes', 'foundById'],
  ])('%s', row)

  it('has one domain for every region', () => {
    for (const { id: region } of regions) {
      const { ec2 } = nodeNameAnswer({ ...machine, region })
      expect(ec2.name).toBe(region === 'us-east-1' ? 'ip-10-0-1-2.ec2.internal' : `ip-10-0-1-2.${region}.compute.internal`)
    }
  })
})

describe('what the cloud controller looks for', () => {
  it.each<Row>([
    ['provider ID with a zone', { providerId: `aws:///eu-central-1a/${id}` }, { lookup: id }, 'yes', 'foundById'],
    ['provider ID without', { providerId: `aws:////${id}` }, { lookup: id }, 'yes', 'foundById'],
    ['the bare instance ID', { providerId: id }, { lookup: id }, 'yes', 'foundById'],
    ['of another instance', { providerId: 'aws:///eu-central-1a/i-0fff' }, { lookup: 'i-0fff' }, 'no', 'otherProviderId'],
    ['of RKE2’s own controller', { providerId: 'rke2://node-1' }, { lookup: null }, 'no', 'foreignProviderId'],
    ['of K3s’s, on a node called like an instance', { providerId: `k3s://${id}` }, { lookup: null }, 'no', 'foreignProviderId'],
    ['a name up to its first dot', { naming: 'explicit', nodeName: `${id}.a.b` }, { lookup: id }, 'yes', 'foundById'],
    ['a host name that begins with i-', { naming: 'hostname', hostname: 'i-am-a-host' }, { lookup: 'i-am-a-host' }, 'no', 'otherInstance'],
    ['any other name, exactly', { naming: 'hostname', hostname: fqdn }, { lookup: fqdn }, 'yes', 'foundByName'],
    ['names are lower case', { naming: 'hostname', hostname: fqdn.toUpperCase() }, { lookup: fqdn }, 'yes', 'foundByName'],
  ])('%s', row)
})

describe('how a distribution names its nodes', () => {
  it.each<Row>([
    ['metadata overrides --node-name', { nodeName: 'mine', hostname: 'mine' }, { node: fqdn }, 'yes', 'foundByName'],
    // Failure mode 12.
    ['RKE2 that asks without a token', { metadata: 'refused', hostname: 'ip-10-0-1-2' }, { metadata: null, node: 'ip-10-0-1-2' }, 'no', 'short'],
    ['… on a host with a full name', { metadata: 'refused', hostname: fqdn }, { metadata: null, node: fqdn }, 'yes', 'foundByName'],
    ['no metadata, host name not known', { metadata: 'off' }, { metadata: null, node: '' }, 'only-if', 'unknownName'],
    ['rke-tools that ask without a token', { distribution: 'rke1', metadata: 'refused' }, { metadata: null }, 'only-if', 'unknownName'],
    ['RKE1 with useInstanceMetadataHostname', { distribution: 'rke1' }, { node: fqdn }, 'yes', 'foundByName'],
    ['RKE1 without', { distribution: 'rke1', naming: 'hostname', hostname: 'node-1' }, { node: 'node-1' }, 'no', 'otherName'],
    ['a pool named from metadata', pool, { node: fqdn }, 'yes', 'foundByName'],
    // Failure mode 9.
    ['a pool named after its machines', { ...pool, naming: 'hostname' }, { node: 'prod-a-workers-abcde-x2k4p' }, 'no', 'otherName'],
    ['… --node-name does not reach it', { ...pool, naming: 'explicit', nodeName: fqdn }, { node: pool.hostname }, 'no', 'otherName'],
    ['… dots become dashes', { ...pool, naming: 'hostname', hostname: 'a.b.c' }, { node: 'a-b-c' }, 'no', 'otherName'],
    ['Ubuntu’s short host name', { naming: 'hostname', hostname: 'ip-10-0-1-2' }, { node: 'ip-10-0-1-2' }, 'no', 'short'],
    ['K3s ignores naming from metadata', { distribution: 'k3s', hostname: 'ip-10-0-1-2' }, { node: 'ip-10-0-1-2' }, 'no', 'short'],
    ['K3s with --node-name', { distribution: 'k3s', naming: 'explicit', nodeName: fqdn }, { node: fqdn }, 'yes', 'foundByName'],
    ['K3s in a pool', { ...pool, distribution: 'k3s' }, { node: pool.hostname }, 'no', 'otherName'],
    ['--node-name not known yet', { naming: 'explicit' }, { node: '' }, 'only-if', 'unknownName'],
  ])('%s', row)

  it.each([
    ['rke2', 'existing', 'explicit', 'explicit'],
    ['rke2', 'existing', 'hostname', 'hostname'],
    ['rke2', 'ec2', 'hostname', 'machineName'],
    ['rke2', 'existing', 'metadata', 'fallback'],
    ['k3s', 'existing', 'metadata', 'k3s'],
    ['k3s', 'ec2', 'metadata', 'machineName'],
  ] as const)('%s, %s machine, naming %s without metadata: %s', (distribution, source, naming, because) => {
    expect(nodeNameAnswer({ ...machine, distribution, source, naming, metadata: 'off' }).node.because).toBe(because)
  })
})

const inputs: fc.Arbitrary<NodeNameInput> = fc.record({
  distribution: fc.constantFrom('rke2', 'k3s', 'rke1'),
  source: fc.constantFrom('ec2', 'existing'),
  region: fc.constantFrom('us-east-1', 'eu-central-1', 'cn-north-1'),
  hostnameType: fc.constantFrom('ip-name', 'resource-name'),
  privateIp: fc.ipV4(),
  instanceId: fc.constantFrom('i-0123456789abcdef0', 'i-0a'),
  domain: fc.constantFrom(null, '', 'corp.example'),
  dnsHostnames: fc.boolean(),
  naming: fc.constantFrom('metadata', 'explicit', 'hostname'),
  nodeName: fc.constantFrom('', 'mine', 'i-mine', 'i-0a'),
  hostname: fc.constantFrom('', 'mine', 'i-0a'),
  metadata: fc.constantFrom('reachable', 'refused', 'off'),
  providerId: fc.constantFrom('', 'rke2://mine', 'i-0a', 'aws:///a/i-0'),
  clusterTag: fc.constant('kubernetes.io/cluster/prod-a'),
})

describe('remedies', () => {
  it.each<[string, Partial<NodeNameInput>, readonly (readonly string[])[]]>([
    ['none where it is found', {}, []],
    ['a domain of one’s own', { domain: 'corp.example' }, [['resourceNames'], ['nodeName'], ['providerId']]],
    ['… in a pool', { ...pool, domain: 'corp.example' }, [['resourceNames']]],
    ['DNS hostnames off, in a pool', { ...pool, dnsHostnames: false }, [['dnsHostnames'], ['resourceNames']]],
    ['tokens', { ...pool, metadata: 'refused' }, [['tokens']]],
    ['tokens and a domain', { ...pool, metadata: 'refused', domain: 'corp.example' }, [['tokens', 'resourceNames']]],
    ['RKE1 and tokens', { distribution: 'rke1', metadata: 'refused' }, [['tokensRke1'], ['nodeName']]],
    ['a pool named after its machines', { ...pool, naming: 'hostname' }, [['metadataNaming']]],
    ['K3s on existing machines', { distribution: 'k3s', hostname: 'node-1' }, [['nodeName'], ['providerId']]],
    ['K3s in a pool', { ...pool, distribution: 'k3s' }, []],
    ['a foreign provider ID', { providerId: 'rke2://node-1' }, [['anew']]],
  ])('%s', (_, change, expected) => {
    expect(nodeNameRemedies({ ...machine, ...change })).toEqual(expected)
  })

  it('exist for everything but K3s on machines that Rancher makes', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const ways = nodeNameRemedies(input)
        if (nodeNameAnswer(input).found === 'yes') expect(ways).toEqual([])
        else if (input.distribution !== 'k3s' || input.source === 'existing') expect(ways).not.toEqual([])
        for (const way of ways) expect(new Set(way).size).toBe(way.length)
      }),
    )
  })

  it('are texts without a placeholder left', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { ec2, metadata, node, lookup, because, values } = nodeNameAnswer(input)
        const reasons = [ec2, metadata, node, lookup].map((link) => nodeNameReasons[link.because])
        const steps = nodeNameRemedies(input).flat().map((step) => nodeNameRemedyTexts[step])
        for (const { reason } of [...reasons, nodeNameReasons[because], ...steps]) {
          for (const locale of locales) expect(fill(reason[locale], values)).not.toMatch(/[{}]/)
        }
      }),
    )
  })
})
