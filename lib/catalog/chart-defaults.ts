import { chart } from './chart'

/** Values of a Helm chart, as YAML gives them. */
export type Values = Readonly<Record<string, unknown>>

export type ChartVersion = (typeof chart.versions)[number]['version']

const rule = (group: string, resource: string, ...verbs: readonly string[]) => ({
  apiGroups: [group],
  resources: [resource],
  verbs,
})

const rules = [
  rule('', 'events', 'create', 'patch', 'update'),
  rule('', 'nodes', '*'),
  rule('', 'nodes/status', 'patch'),
  rule('', 'services', 'list', 'patch', 'update', 'watch'),
  rule('', 'services/status', 'list', 'patch', 'update', 'watch'),
  rule('', 'serviceaccounts', 'create'),
  rule('', 'persistentvolumes', 'get', 'list', 'update', 'watch'),
  rule('', 'endpoints', 'create', 'get', 'list', 'watch', 'update'),
  rule('coordination.k8s.io', 'leases', 'create', 'get', 'list', 'watch', 'update'),
  rule('', 'serviceaccounts/token', 'create'),
]

/** What the metrics port asks the API server before it answers anyone; since 0.0.9. */
const delegationRules = [
  rule('authentication.k8s.io', 'tokenreviews', 'create'),
  rule('authorization.k8s.io', 'subjectaccessreviews', 'create'),
]

/**
 * values.yaml of every known version, in its order: kubernetes/cloud-provider-aws
 * charts/aws-cloud-controller-manager/values.yaml at the tags helm-chart-aws-cloud-controller-manager-*.
 */
export const chartDefaults = Object.fromEntries(
  chart.versions.map(({ version, imageTag }) => [version, defaultsOf(version === '0.0.8', imageTag)]),
) as Readonly<Record<ChartVersion, Values>>

/** Honoured by the templates although values.yaml does not mention it. */
export const undeclaredValues: readonly string[] = ['hostNetworking']

/** Maps of which the templates read the declared keys alone; every other map reaches Kubernetes whole. */
export const closedMaps: readonly string[] = ['image']

function defaultsOf(first: boolean, tag: string): Values {
  return {
    namespace: chart.namespace,
    args: ['--v=2', '--cloud-provider=aws'],
    image: { repository: chart.defaults.imageRepository, tag },
    ...(first ? {} : { imagePullSecrets: [] }),
    nameOverride: 'aws-cloud-controller-manager',
    nodeSelector: { 'node-role.kubernetes.io/control-plane': '' },
    clusterRoleRules: first ? rules : [...rules, ...delegationRules],
    resources: { requests: { cpu: chart.defaults.cpuRequest } },
    env: [],
    securityContext: {},
    podSecurityContext: {},
    podAnnotations: {},
    tolerations: [
      { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
      { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
      { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
    ],
    dnsPolicy: 'Default',
    clusterRoleName: 'system:cloud-controller-manager',
    roleBindingName: 'cloud-controller-manager:apiserver-authentication-reader',
    serviceAccountName: 'cloud-controller-manager',
    roleName: 'extension-apiserver-authentication-reader',
    extraVolumes: [],
    extraVolumeMounts: [],
  }
}
