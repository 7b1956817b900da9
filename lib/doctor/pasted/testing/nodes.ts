/** Nodes as `kubectl get nodes -o yaml` and `kubectl describe node` write them, as far as it matters here. */
interface Node {
  readonly name: string
  readonly ip?: string
  readonly providerId?: string
  /** `key=value:Effect`, without the taint of new nodes. */
  readonly taints?: readonly string[]
  readonly waits?: boolean
  readonly labels?: Readonly<Record<string, string>>
}

const controlPlane = { 'node-role.kubernetes.io/control-plane': 'true', 'node-role.kubernetes.io/etcd': 'true' }
const waiting = 'node.cloudprovider.kubernetes.io/uninitialized=true:NoSchedule'

const all = ({ taints = [], waits }: Node) => (waits ? [waiting, ...taints] : taints)

/** A list of them as YAML. */
export const nodesYaml = (...nodes: readonly Node[]): string =>
  ['apiVersion: v1', 'items:', ...nodes.flatMap(nodeYaml), 'kind: List', 'metadata:', '  resourceVersion: ""'].join('\n')

function nodeYaml(node: Node): string[] {
  const { name, ip = '10.0.1.12', providerId, labels = controlPlane } = node
  const taints = all(node)
  return [
    '- apiVersion: v1',
    '  kind: Node',
    '  metadata:',
    '    annotations:',
    '      node.alpha.kubernetes.io/ttl: "0"',
    '      rke2.io/node-args: \'["server","--agent-token","********","--cloud-provider-name","external","--cni",',
    '        "calico","--disable-cloud-controller","true"]\'',
    '    creationTimestamp: "2026-11-20T09:12:31Z"',
    '    labels:',
    ...Object.entries(labels).map(([key, value]) => `      ${key}: ${JSON.stringify(value)}`),
    '      kubernetes.io/os: linux',
    `    name: ${name}`,
    '    resourceVersion: "4711"',
    '  spec:',
    '    podCIDR: 10.42.0.0/24',
    ...(providerId === undefined ? [] : [`    providerID: ${providerId}`]),
    ...(taints.length === 0 ? [] : ['    taints:', ...taints.flatMap(taintYaml)]),
    '  status:',
    '    addresses:',
    `    - address: ${ip}`,
    '      type: InternalIP',
    `    - address: ${name}`,
    '      type: Hostname',
    '    nodeInfo:',
    '      kubeletVersion: v1.34.3+rke2r1',
  ]
}

function taintYaml(written: string): string[] {
  const [, key = '', value, effect = ''] = /^([^=:]+)(?:=([^:]*))?:(\w+)$/.exec(written) ?? []
  return [`    - effect: ${effect}`, `      key: ${key}`, ...(value === undefined ? [] : [`      value: ${JSON.stringify(value)}`])]
}

/** The same as indented JSON. */
export const nodeJson = (node: Node): string =>
  JSON.stringify(nodeObject(node), null, 4)

/** And on one line. */
export const nodeLine = (node: Node): string => JSON.stringify(nodeObject(node))

function nodeObject(node: Node) {
  const { name, ip = '10.0.1.12', providerId, labels = controlPlane } = node
  const taints = all(node).map((written) => {
    const [, key, value, effect] = /^([^=:]+)(?:=([^:]*))?:(\w+)$/.exec(written) ?? []
    return { effect, key, value }
  })
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { labels, name },
    spec: { providerID: providerId, taints },
    status: { addresses: [{ address: ip, type: 'InternalIP' }, { address: name, type: 'Hostname' }] },
  }
}

/** One of them as `kubectl describe node` does. */
export function nodeDescribed(node: Node): string {
  const { name, ip = '10.0.1.12', providerId, labels = controlPlane } = node
  const column = (title: string, values: readonly string[]) =>
    (values.length === 0 ? ['<none>'] : values).map((value, index) => `${index === 0 ? title : ''}`.padEnd(20) + value)
  return [
    ...column('Name:', [name]),
    ...column('Roles:', ['control-plane,etcd']),
    ...column('Labels:', Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
    ...column('Annotations:', ['node.alpha.kubernetes.io/ttl: 0', 'rke2.io/internal-ip: 10.0.1.12']),
    ...column('CreationTimestamp:', ['Fri, 20 Nov 2026 09:12:31 +0000']),
    ...column('Taints:', all(node)),
    ...column('Unschedulable:', ['false']),
    'Addresses:',
    `  InternalIP:  ${ip}`,
    `  Hostname:    ${name}`,
    'System Info:',
    '  Kernel Version:             6.8.0-1021-aws',
    '  Kubelet Version:            v1.34.3+rke2r1',
    ...(providerId === undefined ? [] : column('ProviderID:', [providerId])),
    'Events:',
    '  Type    Reason          Age   From             Message',
    '  ----    ------          ----  ----             -------',
    '  Normal  RegisteredNode  12m   node-controller  Node registered in Controller',
  ].join('\n')
}
