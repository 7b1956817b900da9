import type { Fixture } from './fixtures'
import { nodeDescribed, nodesYaml } from './nodes'

const notFound = (node: string) =>
  `I1121 09:12:00.117204       1 node_controller.go:236] error syncing '${node}': failed to get instance metadata for node `
  + `${node}: instance not found, requeuing`
const unhandled = (node: string) =>
  'E1121 09:12:00.117300       1 node_controller.go:247] "Unhandled Error" err="error syncing '
  + `'${node}': failed to get provider ID for node ${node} at cloudprovider: failed to get instance ID from cloud provider: `
  + 'instance not found, requeuing" logger="UnhandledError"'
/** As pkg/providers/v1/aws.go quotes it, alone and inside another quotation. */
const lookedUp = (node: string) => `could not look up instance ID for node "${node}": instance not found`
const quoted = (node: string) =>
  `E1121 09:12:00.117300       1 node_controller.go:247] "Unhandled Error" err=${JSON.stringify(lookedUp(node))}`
const checked = (node: string) =>
  `E1121 09:12:42.128159       1 node_lifecycle_controller.go:156] error checking if node ${node} exists: instance not found`

const right = 'ip-10-0-1-12.eu-west-1.compute.internal'
const waits = true

export const identityFixtures: Readonly<Record<string, Fixture>> = {
  'LAR-980': {
    broken: [
      nodesYaml({ name: 'demo-cp-x7k2p-9vr4t', waits }),
      nodeDescribed({ name: 'ubuntu', waits }),
      notFound('demo-cp-x7k2p-9vr4t'),
      unhandled('i-am-a-name'),
      lookedUp('demo-cp-1'),
      quoted('demo-cp-1'),
    ],
    sound: [
      nodesYaml({ name: 'demo-cp-x7k2p-9vr4t', providerId: 'aws:///eu-west-1a/i-0aa1bb2cc3dd4ee5f' }),
      notFound(right),
      nodesYaml({ name: right, waits }),
      nodesYaml({ name: 'i-0123456789abcdef0.eu-west-1.compute.internal', waits }),
    ],
  },
  'LAR-981': {
    broken: [
      nodesYaml({ name: 'ip-10-0-1-12.corp.example', waits }),
      nodesYaml({ name: 'ip-10-0-1-12.ec2.eu-west-1.internal', waits }),
      unhandled('ip-10-0-1-12.ec2.us-west-2.internal'),
    ],
    sound: [nodesYaml({ name: right, waits }), nodesYaml({ name: 'ip-10-0-1-12.ec2.internal', waits }), notFound('demo-cp-1')],
  },
  'LAR-982': {
    broken: [
      nodesYaml({ name: 'ip-10-0-1-12', waits }),
      nodeDescribed({ name: 'ip-10-0-1-12', waits }),
      checked('ip-10-0-1-12'),
    ],
    sound: [nodesYaml({ name: 'i-0123456789abcdef0', waits }), nodesYaml({ name: 'ip-10-0-1-12' }), notFound(right)],
  },
  'LAR-983': {
    broken: [notFound(right), unhandled('i-0123456789abcdef0.eu-west-1.compute.internal'), checked(right)],
    sound: [
      notFound('demo-cp-1'),
      `I1121 09:12:00.117204       1 node_controller.go:432] Initializing node ${right} with cloud provider`,
    ],
  },
  'LAR-984': {
    broken: [
      'E1121 09:12:00.117204       1 tags.go:95] Tag "KubernetesCluster" nor "kubernetes.io/cluster/..." not found; Kubernetes may '
        + 'behave unexpectedly.\nF1121 09:12:00.117300       1 main.go:120] Cloud provider could not be initialized: could not init '
        + 'cloud provider "aws": AWS cloud failed to find ClusterID',
    ],
    sound: ['I1121 09:12:00.117204       1 tags.go:77] AWS cloud filtering on ClusterID: demo'],
  },
  'LAR-985': {
    broken: [
      'F1121 09:12:00.117300       1 main.go:120] Cloud provider could not be initialized: could not init cloud provider "aws": '
        + 'Found multiple cluster tags with prefix kubernetes.io/cluster/ ("c-m-x7k2p9vr" and "demo")',
      'F1121 09:12:00.117300       1 main.go:120] Cloud provider could not be initialized: could not init cloud provider "aws": '
        + 'clusterID tags did not match: "demo" vs "old"',
    ],
    sound: ['I1121 09:12:00.117204       1 tags.go:77] AWS cloud filtering on ClusterID: demo'],
  },
}
