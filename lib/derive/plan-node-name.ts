import { rke2Behaviour } from '@/lib/catalog/rke2'
import { parseVersion } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'
import { clusterTagKey } from './cluster-tag'
import type { NodeNameInput } from './node-name'

/** Stand for what a Plan of pools cannot know before its machines exist. */
const example = { privateIp: '10.0.1.23', instanceId: 'i-0123456789abcdef0', machine: 'x2k4p-7hd9c' }

/** The Plan's first machine in a VPC as AWS makes it: what the Plan does not say is assumed to be in order. */
export function planNodeName(plan: Plan): NodeNameInput {
  const { aws, cluster, nodes } = plan
  const existing = nodes.source === 'existing'
  const first = existing ? nodes.instances[0] : undefined
  return {
    distribution: cluster.distribution,
    source: nodes.source,
    region: aws.region,
    hostnameType: first?.privateDnsName.startsWith('i-') ? 'resource-name' : 'ip-name',
    privateIp: first?.privateIp || example.privateIp,
    instanceId: first?.id || example.instanceId,
    domain: null,
    dnsHostnames: true,
    // The node driver runs no registration command, so nothing can be given by hand there.
    naming: existing ? nodes.naming : 'metadata',
    nodeName: first?.privateDnsName ?? '',
    // cluster, pool, hash and suffix: rancher/rancher pkg/controllers/capr/machineprovision.
    hostname: existing ? '' : [cluster.name, nodes.pools[0]?.name, example.machine].filter(Boolean).join('-'),
    metadata: 'reachable',
    providerId: '',
    clusterTag: clusterTagKey(plan),
  }
}

/** Whether nodes of this Plan may ask for metadata without a token. */
export function asksWithoutToken({ cluster }: Plan): boolean {
  if (cluster.distribution === 'rke1') return true
  return cluster.distribution === 'rke2' && rke2Behaviour(parseVersion(cluster.kubernetes)) === 'legacy'
}
