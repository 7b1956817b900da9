import { ec2, existing, having, type Fixtures } from './base'

const metadata = (changes: Readonly<Record<string, unknown>>) => having(existing, { 'nodes.metadata.machines': true, ...changes })
const defaults = (changes: Readonly<Record<string, unknown>>) => having(ec2, { 'nodes.metadata.defaults': true, ...changes })
const named = (privateDnsName: string, hostnameType: string, naming = 'explicit') =>
  having(existing, {
    'nodes.naming': naming,
    'nodes.hostnameType': hostnameType,
    'nodes.instances': existing.nodes.instances.map((one) => ({ ...one, privateDnsName })),
  })
const ipName = 'ip-10-0-1-2.eu-central-1.compute.internal'
const resourceName = 'i-0123456789abcdef0.eu-central-1.compute.internal'
const names = existing.nodes.instances.map((_, i) => `nodes.instances.${i}.privateDnsName`)
const old = { 'cluster.kubernetes': 'v1.30.14-rancher1-1', 'cluster.distribution': 'rke1', 'cluster.rancher': '2.11' }

export const settingFixtures: Fixtures = {
  'LAR-793': {
    broken: [
      [defaults({ 'storage.ebs': true, 'nodes.metadata.hopLimit': 1 }), 'nodes.metadata.hopLimit'],
      [metadata({ 'features.loadBalancerController': 'beside', 'nodes.metadata.hopLimit': 1 }), 'nodes.metadata.hopLimit'],
    ],
    sound: [
      defaults({ 'nodes.metadata.hopLimit': 1 }),
      defaults({ 'storage.ebs': true }),
      having(ec2, { 'storage.ebs': true, 'nodes.metadata.hopLimit': 1 }),
    ],
  },
  'LAR-794': {
    broken: [
      [named(ipName, 'resource-name'), ...names],
      [named(resourceName, 'ip-name'), ...names],
    ],
    sound: [named(ipName, 'ip-name'), named(ipName, 'keep'), named(resourceName, 'resource-name'), named(ipName, 'resource-name', 'metadata')],
  },
  'LAR-795': {
    broken: [[metadata({ ...old, 'nodes.metadata.tokens': 'required' }), 'nodes.metadata.tokens']],
    sound: [metadata({ 'nodes.metadata.tokens': 'required' }), metadata(old), having(existing, { ...old, 'nodes.metadata.tokens': 'required' })],
  },
  'LAR-796': {
    broken: [
      [having(existing, { 'nodes.enableDns': true, 'nodes.network.vpcId': '' }), 'nodes.network.vpcId'],
      [having(existing, { 'nodes.metadata.defaults': true, 'nodes.network.vpcId': '' }), 'nodes.network.vpcId'],
    ],
    sound: [having(ec2, { 'nodes.enableDns': true }), having(existing, { 'nodes.network.vpcId': '' })],
  },
}
