import type { NodeNameReason } from '@/lib/catalog/node-name'
import type { Plan } from '@/lib/plan/schema'

/** One machine and the VPC it is in, as far as its node name depends on them. */
export interface NodeNameInput {
  readonly distribution: Plan['cluster']['distribution']
  readonly source: Plan['nodes']['source']
  readonly region: string
  /** The subnet's PrivateDnsHostnameTypeOnLaunch. */
  readonly hostnameType: 'ip-name' | 'resource-name'
  readonly privateIp: string
  readonly instanceId: string
  /** `domain-name` of the VPC's DHCP options; null: AWS's own, empty: none. */
  readonly domain: string | null
  /** The VPC's enableDnsHostnames. */
  readonly dnsHostnames: boolean
  /** `hostname`: nothing is said about the name. */
  readonly naming: Plan['nodes']['naming'] | 'hostname'
  /** Given by `--node-name`; empty: not known. */
  readonly nodeName: string
  /** Of the operating system, or the name of the Rancher machine; empty: not known. */
  readonly hostname: string
  /** `refused`: the instance wants a token that an old RKE2 or rke-tools does not send. */
  readonly metadata: 'reachable' | 'refused' | 'off'
  /** What the node has, or its kubelet is told; empty: none. */
  readonly providerId: string
  /** Key of the cluster tag. */
  readonly clusterTag: string
}

/** A link of the chain. `name` null: there is none; empty: not known. */
export interface NameLink {
  readonly name: string | null
  readonly because: NodeNameReason
}

export interface NodeNameAnswer {
  /** EC2's PrivateDnsName attribute. */
  readonly ec2: NameLink
  /** What the instance metadata service gives as `local-hostname`. */
  readonly metadata: NameLink
  readonly node: NameLink
  /** What the cloud controller asks EC2 for. */
  readonly lookup: NameLink
  readonly found: 'yes' | 'no' | 'only-if'
  readonly because: NodeNameReason
  /** For the placeholders of the texts. */
  readonly values: { readonly privateDnsName: string; readonly instanceId: string; readonly tag: string }
}

/** Which name a machine gets, and whether the cloud controller finds it by that. */
export function nodeNameAnswer(input: NodeNameInput): NodeNameAnswer {
  const metadata = localHostname(input)
  const node = nodeName(input, metadata)
  const lookup = lookupOf(input, node)
  const values = { privateDnsName: privateDnsName(input), instanceId: input.instanceId, tag: input.clusterTag }
  return { ec2: ec2Name(input), metadata, node, lookup, ...verdict(input, lookup), values }
}

/** The first label of both EC2's and the metadata's name. */
const label = ({ hostnameType, privateIp, instanceId }: NodeNameInput) =>
  hostnameType === 'resource-name' ? instanceId : `ip-${privateIp.replaceAll('.', '-')}`

/** The domain AWS itself gives to machines of a region. */
export const awsDomain = (region: string) => (region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`)

/** EC2's own name of the machine. */
export const privateDnsName = (input: NodeNameInput) => `${label(input)}.${awsDomain(input.region)}`

function ec2Name(input: NodeNameInput): NameLink {
  const because = input.hostnameType === 'resource-name' ? 'resourceName' : 'ipName'
  return { name: privateDnsName(input), because: input.dnsHostnames ? because : 'ec2WithoutDns' }
}

function localHostname(input: NodeNameInput): NameLink {
  const { distribution, domain, dnsHostnames, metadata, region } = input
  if (metadata === 'off') return { name: null, because: 'metadataOff' }
  if (metadata === 'refused') {
    return { name: null, because: distribution === 'rke1' ? 'metadataRefusedRke1' : 'metadataRefused' }
  }
  if (!dnsHostnames) return { name: label(input), because: 'metadataShort' }
  if (domain === '') return { name: label(input), because: 'metadataNoDomain' }
  if (domain === null || domain === awsDomain(region)) return { name: privateDnsName(input), because: 'metadataSame' }
  return { name: `${label(input)}.${domain}`, because: 'metadataDomain' }
}

function nodeName(input: NodeNameInput, metadata: NameLink): NameLink {
  const { distribution, source, naming } = input
  // The kubelet's node names are lower case.
  const name = (given: string) => given.trim().toLowerCase()
  if (naming === 'explicit' && source === 'existing') return { name: name(input.nodeName), because: 'explicit' }
  if (naming === 'metadata' && distribution !== 'k3s' && metadata.name !== null) {
    return { name: name(metadata.name), because: distribution === 'rke1' ? 'fromMetadataRke1' : 'fromMetadata' }
  }
  if (source === 'ec2') return { name: name(input.hostname).replaceAll('.', '-').slice(0, 63), because: 'machineName' }
  if (naming !== 'metadata') return { name: name(input.hostname), because: 'hostname' }
  return { name: name(input.hostname), because: distribution === 'k3s' ? 'k3s' : 'fallback' }
}

function lookupOf({ providerId }: NodeNameInput, { name }: NameLink): NameLink {
  if (providerId) return { name: instanceOf(providerId), because: 'byProviderId' }
  if (name?.startsWith('i-')) return { name: firstLabel(name), because: 'byInstanceId' }
  return { name, because: 'byPrivateDnsName' }
}

/** The instance a provider ID names: `aws:///zone/i-…`, `aws:////i-…` or `i-…` alone; null for any other. */
function instanceOf(providerId: string): string | null {
  return /^(?:aws:\/\/\/(?:[^/]*\/)*)?(i-[^/]*)$/.exec(providerId)?.[1] ?? null
}

function verdict(input: NodeNameInput, lookup: NameLink): Pick<NodeNameAnswer, 'found' | 'because'> {
  const { instanceId, dnsHostnames } = input
  if (lookup.name === null) return { found: 'no', because: 'foreignProviderId' }
  if (lookup.because !== 'byPrivateDnsName') {
    if (lookup.name === instanceId) return { found: 'yes', because: 'foundById' }
    return { found: 'no', because: lookup.because === 'byProviderId' ? 'otherProviderId' : 'otherInstance' }
  }
  if (lookup.name === '') return { found: 'only-if', because: 'unknownName' }
  if (lookup.name === privateDnsName(input)) {
    return dnsHostnames ? { found: 'yes', because: 'foundByName' } : { found: 'only-if', because: 'uncertain' }
  }
  return { found: 'no', because: mismatch(input, lookup.name) }
}

function mismatch(input: NodeNameInput, name: string): NodeNameReason {
  const own = firstLabel(name) === label(input)
  if (own && name === `${label(input)}.ec2.${input.region}.internal`) return 'impossible'
  if (own) return name.includes('.') ? 'otherDomain' : 'short'
  return 'otherName'
}

const firstLabel = (name: string) => name.split('.', 1)[0] ?? ''
