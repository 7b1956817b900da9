import type { Fixture } from './fixtures'
import { nodeDescribed, nodeJson, nodeLine, nodesYaml } from './nodes'

const name = 'ip-10-0-1-12.eu-west-1.compute.internal'
const waiting = { name, waits: true }
const roleTaints = ['node-role.kubernetes.io/etcd:NoExecute', 'node-role.kubernetes.io/control-plane:NoSchedule']

const pods = (...rows: readonly string[]) =>
  ['NAMESPACE     NAME                                    READY   STATUS    RESTARTS   AGE', ...rows].join('\n')
/** The same with `-n`, where the first column is missing. */
const ofOne = (namespace: string, ...rows: readonly string[]) =>
  [`$ kubectl -n ${namespace} get pods`, ...pods(...rows).split('\n').map((row) => row.replace(/^[\w-]+ +/, ''))].join('\n')
const etcd = `kube-system   etcd-${name}   1/1     Running   0          14m`
const agent = 'cattle-system   cattle-cluster-agent-6f8d9c7b5d-x2x7k     0/1     Pending   0          12m'
const controller = 'kube-system   aws-cloud-controller-manager-4kq9z      1/1     Running   0          12m'
const installer = 'kube-system   helm-install-aws-cloud-controller-manager-9x7bd   0/1     Pending   0          12m'

const sets = (desired: number, selector: string) =>
  [
    'NAME                           DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR'.padEnd(140) + 'AGE',
    `aws-cloud-controller-manager   ${desired}         ${desired}         ${desired}       ${desired}            ${desired}           ${selector}`.padEnd(140) + '14m',
  ].join('\n')
const right = 'node-role.kubernetes.io/control-plane=true'

const scheduling = (pod: string, message: string) =>
  [
    'NAMESPACE     LAST SEEN   TYPE      REASON             OBJECT                                   MESSAGE',
    `kube-system   2m11s       Warning   FailedScheduling   pod/${pod}   0/3 nodes are available: ${message}. preemption: `
      + '0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
  ].join('\n')

const worker = { 'node-role.kubernetes.io/worker': 'true' }
const gpu = scheduling('aws-cloud-controller-manager-4kq9z', '1 Insufficient cpu, 3 node(s) had untolerated taint {dedicated: gpu}')
/** What the node controller puts on nodes, and every DaemonSet tolerates. */
const ofTheNode = [
  ...['unschedulable', 'disk-pressure', 'memory-pressure', 'pid-pressure', 'network-unavailable'].map(
    (state) => `node.kubernetes.io/${state}:NoSchedule`,
  ),
  'node.kubernetes.io/not-ready:NoExecute',
  'node.kubernetes.io/unreachable:NoExecute',
]

const setYaml = (tolerations: readonly string[]) =>
  [
    'apiVersion: apps/v1',
    'kind: DaemonSet',
    'metadata:',
    '  name: aws-cloud-controller-manager',
    '  namespace: kube-system',
    'spec:',
    '  template:',
    '    spec:',
    '      hostNetwork: true',
    '      nodeSelector:',
    '        node-role.kubernetes.io/control-plane: "true"',
    '      tolerations:',
    ...tolerations,
    'status:',
    '  desiredNumberScheduled: 0',
  ].join('\n')
const documented = [
  '      - effect: NoSchedule',
  '        key: node.cloudprovider.kubernetes.io/uninitialized',
  '        value: "true"',
  '      - effect: NoSchedule',
  '        key: node-role.kubernetes.io/control-plane',
  '        value: "true"',
]
const everything = ['      - operator: Exists']

export const clusterFixtures: Readonly<Record<string, Fixture>> = {
  'LAR-970': {
    broken: [
      `${nodesYaml(waiting)}\n${pods(etcd, agent)}`,
      `${pods(etcd, installer)}\n\n${nodeDescribed(waiting)}`,
      `${nodeJson(waiting)}\n${pods(etcd)}`,
      `${nodesYaml(waiting)}\n${ofOne('kube-system', etcd, installer)}`,
      `${nodesYaml(waiting)}\n${ofOne('kube-system', 'kube-system   rke2-coredns-rke2-coredns-7f9c8b6d5-x2x7k   0/1     Pending   0          12m')}`,
    ],
    sound: [
      `${nodesYaml(waiting)}\n${ofOne('cattle-system', agent)}`,
      nodesYaml(waiting),
      `${nodesYaml(waiting)}\n${pods(etcd, controller)}`,
      `${nodesYaml(waiting)}\n${ofOne('kube-system', etcd, controller)}`,
      pods(etcd, agent),
    ],
  },
  'LAR-971': {
    broken: [nodesYaml(waiting), nodeJson(waiting), nodeLine(waiting), nodeDescribed(waiting)],
    sound: [nodesYaml({ name }), nodeJson({ name }), nodeLine({ name }), nodeDescribed({ name }), setYaml(documented)],
  },
  'LAR-972': {
    broken: [
      sets(0, 'node-role.kubernetes.io/control-plane='),
      sets(0, right),
      'Name:           aws-cloud-controller-manager\nSelector:       app.kubernetes.io/name=aws-cloud-controller-manager\n'
        + 'Node-Selector:  node-role.kubernetes.io/control-plane=\nDesired Number of Nodes Scheduled: 0\n'
        + 'Current Number of Nodes Scheduled: 0\nEvents:         <none>',
    ],
    sound: [sets(1, right), sets(0, 'kubernetes.io/os=windows').replaceAll('aws-cloud-controller-manager', 'ebs-csi-node-windows')],
  },
  'LAR-973': {
    broken: [
      scheduling('aws-cloud-controller-manager-4kq9z', '1 node(s) had untolerated taint {node-role.kubernetes.io/etcd: }'),
      `${setYaml(documented)}\n---\n${nodesYaml({ name, taints: roleTaints })}`,
      `${sets(0, right)}\n\n${nodeDescribed({ name, taints: roleTaints, waits: true })}`,
    ],
    sound: [
      scheduling('coredns-5d8b7c9f4-2jv8n', '1 node(s) had untolerated taint {node-role.kubernetes.io/etcd: }'),
      `${setYaml(everything)}\n---\n${nodesYaml({ name, taints: roleTaints })}`,
      `${sets(1, right)}\n\n${nodeDescribed({ name, taints: roleTaints })}`,
      ...ofTheNode.map((taint) => `${setYaml(documented)}\n---\n${nodesYaml({ name, taints: [taint], waits: true })}`),
      `${sets(0, right)}\n\n${nodeDescribed({ name, taints: ofTheNode, waits: true })}`,
    ],
  },
  'LAR-974': {
    broken: [
      scheduling('aws-cloud-controller-manager-4kq9z', '3 node(s) had untolerated taint {node-role.kubernetes.io/controlplane: true}'),
      `${setYaml(documented)}\n---\n${nodesYaml({ name, taints: ['dedicated=control:NoSchedule'] })}`,
      `${setYaml(everything)}\n---\n${nodesYaml({ name, taints: ['dedicated=gpu:NoSchedule'] })}\n---\n${gpu}`,
    ],
    sound: [
      scheduling('aws-cloud-controller-manager-4kq9z', '3 Insufficient cpu'),
      gpu,
      `${setYaml(everything)}\n---\n${nodesYaml({ name, labels: worker, taints: ['dedicated=gpu:NoSchedule'] })}\n---\n${gpu}`,
      `${setYaml(documented)}\n---\n${nodesYaml({ name, taints: ['dedicated=control:PreferNoSchedule'], waits: true })}`,
    ],
  },
  'LAR-975': {
    broken: [
      'Error: unknown flag: --cloud-provider',
      '2026-11-21T09:15:33.573854496Z stderr F Error: unknown flag: --cloud-provider',
      'Error: unknown flag: --cloud-config',
      'Nov 21 09:15:33 demo rke2[8691]: E1121 09:15:33.926448    8691 run.go:72] "command failed" err="failed to parse kubelet '
        + 'flag: unknown flag: --cloud-config"',
    ],
    sound: [
      '2026-11-21T09:15:33.573854496Z stderr F Error: unknown flag: --cloud-provider-name',
      'I1121 09:15:33.114021       1 flags.go:64] FLAG: --cloud-provider="external"',
      'I1121 09:15:33.114021       1 flags.go:64] FLAG: --cloud-config=""',
    ],
  },
  'LAR-976': {
    broken: [
      'Nov 21 09:15:33 demo rke2[8691]: E1121 09:15:33.926448    8691 run.go:72] "command failed" err="failed to parse kubelet '
        + 'flag: unknown flag: --cloud-provider-name"',
    ],
    sound: ['Nov 21 09:15:33 demo rke2[8691]: E1121 09:15:33.926448    8691 run.go:72] "command failed" err="failed to parse '
      + 'kubelet flag: unknown flag: --improve-speed"'],
  },
  'LAR-977': {
    broken: [
      nodesYaml({ name: 'demo-cp-1', providerId: 'rke2://demo-cp-1' }),
      nodeJson({ name: 'demo-cp-1', providerId: 'k3s://demo-cp-1' }),
      nodeDescribed({ name: 'demo-cp-1', providerId: 'rke2://demo-cp-1' }),
      'E1121 09:20:01.500965       1 node_lifecycle_controller.go:156] error checking if node demo-cp-1 exists: Invalid format '
        + 'for AWS instance (rke2://demo-cp-1)',
    ],
    sound: [
      nodesYaml({ name, providerId: 'aws:///eu-west-1a/i-0aa1bb2cc3dd4ee5f' }),
      nodeDescribed({ name, providerId: 'aws:///eu-west-1a/i-0aa1bb2cc3dd4ee5f' }),
      'E1121 09:20:01.503965       1 node_lifecycle_controller.go:185] error checking if node x is shutdown: Invalid format for AWS instance ()',
    ],
  },
  'LAR-978': {
    broken: [
      'E1121 09:29:58.709805    3441 run.go:74] "command failed" err="failed to set feature gates from initial flags-based '
        + 'config: unrecognized feature gate: CSIMigrationAWS"',
      'Error: invalid argument "CSIMigrationAWS=false" for "--feature-gates" flag: cannot set feature gate CSIMigrationAWS to '
        + 'false, feature is locked to true',
    ],
    sound: [
      'W1121 09:29:58.709805    3441 feature_gate.go:241] Setting GA feature gate CSIMigrationAWS=true. It will be removed in a '
        + 'future release.',
    ],
  },
  'LAR-979': {
    broken: [
      'kube-system   3m   Warning   ParseManifestFailed   addon/addons   Parse manifest at '
        + '"/var/lib/rancher/rke2/server/manifests/rancher/addons.yaml" failed: Object \'Kind\' is missing',
      'Nov 21 09:15:33 demo rke2[1201]: time="2026-11-21T09:15:33Z" level=error msg="Failed to process config: failed to process '
        + '/var/lib/rancher/rke2/server/manifests/rancher/addons.yaml: Object \'Kind\' is missing in \'{}\'"',
      'additionalManifest: |-\n  apiVersion: helm.cattle.io/v1\n  kind: HelmChart',
    ],
    sound: [
      'kube-system   3m   Normal   AppliedManifest   addon/addons   Applied manifest at '
        + '"/var/lib/rancher/rke2/server/manifests/rancher/addons.yaml"',
      'spec:\n  rkeConfig:\n    additionalManifest: |-\n      apiVersion: helm.cattle.io/v1',
    ],
  },
  'LAR-998': {
    broken: [
      scheduling('cilium-operator-5499547db9-76brl', '1 node(s) had untolerated taint {node.cloudprovider.kubernetes.io/uninitialized: true}'),
      'Name:                 cilium-operator-5499547db9-76brl\nNamespace:            kube-system\nStatus:               Pending\n'
        + 'Containers:\n  cilium-operator:\n    Image:      rancher/mirrored-cilium-operator-aws:v1.18.0\nEvents:\n'
        + '  Type     Reason            Age   From               Message\n  ----     ------            ----  ----               -------\n'
        + '  Warning  FailedScheduling  14m   default-scheduler  0/1 nodes are available: 1 node(s) had untolerated taint '
        + '{node-role.kubernetes.io/etcd: }. preemption: 0/1 nodes are available.',
    ],
    sound: [
      scheduling('coredns-5d8b7c9f4-2jv8n', '1 node(s) had untolerated taint {node.cloudprovider.kubernetes.io/uninitialized: true}'),
      scheduling('cilium-operator-5499547db9-76brl', "1 node(s) didn't match pod anti-affinity rules"),
    ],
  },
}
