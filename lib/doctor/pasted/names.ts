import type { NodeNameReason } from '@/lib/catalog/node-name'
import { regions } from '@/lib/catalog/regions'
import { nodeNameAnswer, privateDnsName, type NodeNameInput } from '@/lib/derive/node-name'
import { waitingNodes } from './matching'
import type { Line, Reading } from './types'

/** A node that EC2 does not find, or will not, by its name. */
export interface NameVerdict {
  readonly node: string
  /** The name it would need, as far as its address and region are known. */
  readonly expected: string
  readonly because: NodeNameReason
  readonly line: Line
}

/**
 * What the node controller says: `failed to get … for node X …: instance not found`, and of nodes that it checks. Some
 * messages quote the name, and a log may escape the quotes.
 */
const notFound = /(?:for|if) node \\?"?([a-z0-9][a-z0-9.-]{0,252})\b.{0,200}instance not found/

/** Every node that waits for the cloud controller without a provider ID, or that the controller did not find. */
export function nameVerdicts(reading: Reading): NameVerdict[] {
  const waiting = waitingNodes(reading).flatMap(({ node }) =>
    node.providerId === '' ? [{ name: node.name, line: node.at, missed: false }] : [],
  )
  const missed = reading.lines.flatMap((line) => {
    const name = notFound.exec(line.text)?.[1]
    return name === undefined ? [] : [{ name, line, missed: true }]
  })
  const region = regionOf(reading)
  return [...waiting, ...missed].flatMap(({ name, line, missed }) => {
    const input = inputOf(reading, name, region)
    const { because, found } = nodeNameAnswer(input)
    // A name that is right proves nothing until the controller has looked for it.
    return found === 'yes' && !missed ? [] : [{ node: name, expected: privateDnsName(input), because, line }]
  })
}

function inputOf({ nodes }: Reading, name: string, region: string): NodeNameInput {
  const [label = ''] = name.split('.', 1)
  const known = nodes.find((node) => node.name === name && node.internalIp !== '')?.internalIp
  const inName = /^ip-(\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3})$/.exec(label)?.[1]?.replaceAll('-', '.')
  return {
    distribution: 'rke2',
    source: 'existing',
    naming: 'explicit',
    nodeName: name,
    region: regionInName(name) ?? region,
    hostnameType: 'ip-name',
    // Not known: the form of the name is all that can be said.
    privateIp: known ?? inName ?? 'a.b.c.d',
    instanceId: /^i-[0-9a-f]{8,17}$/.test(label) ? label : '',
    domain: null,
    dnsHostnames: true,
    hostname: '',
    metadata: 'reachable',
    providerId: '',
    clusterTag: '',
  }
}

const regionInName = (name: string): string | undefined =>
  name.endsWith('.ec2.internal')
    ? 'us-east-1'
    : /\.([a-z0-9-]{4,30})\.compute\.internal$/.exec(name)?.[1] ?? /\.ec2\.([a-z0-9-]{4,30})\.internal$/.exec(name)?.[1]

const known = new RegExp(`\\b(${regions.map(({ id }) => id).join('|')})(?=[a-z]?\\b)`)

/** The first region that the paste names anywhere: in a zone, an ARN, an address. */
function regionOf({ lines }: Reading): string {
  for (const { text } of lines) {
    const region = known.exec(text)?.[1]
    if (region !== undefined) return region
  }
  return 'REGION'
}
