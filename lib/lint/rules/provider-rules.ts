import { rke2Behaviour, rke2Source } from '@/lib/catalog/rke2'
import { rancherMinors } from '@/lib/catalog/rancher'
import { issue } from '@/lib/catalog/sources'
import { entryOf, textOf, type TreePath } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import { nodeConfig } from '@/lib/derive/cloud-provider'
import { defaultPlan } from '@/lib/plan/defaults'
import type { NodeRoles } from '@/lib/plan/schema'
import { argumentsOf, globalPath, isTrue, layersOf, rolesOf, settingOf, type Layer, type Setting } from '../cluster'
import { contextOf, isWhole, type Context } from '../context'
import type { DocumentRule } from '../types'

const external = 'cloud-provider=external'
const disable = 'disable-cloud-controller'

/** A Cluster as its nodes see it. */
interface Told extends Context {
  readonly layers: readonly Layer[]
  readonly roles: readonly NodeRoles[]
  /** What the control plane is told about the provider. */
  readonly provider: Setting | undefined
  readonly name: string
  /** Whether this RKE2 hands `aws` to its components. */
  readonly legacy: boolean
}

function told(document: BroughtDocument, bundle: Bundle): Told {
  const context = contextOf(document, bundle)
  const layers = layersOf(document)
  const roles = rolesOf(document)
  const provider = settingOf(layers, roles[0]!, 'cloud-provider-name')
  const legacy = context.distribution === 'rke2' && rke2Behaviour(context.version) === 'legacy'
  return { ...context, layers, roles, provider, name: textOf(provider?.value) ?? '', legacy }
}

const isExternal = (layers: readonly Layer[], roles: NodeRoles, key: string) =>
  argumentsOf(settingOf(layers, roles, key)).some(({ text }) => text === external)

/** Arguments that components lack which would otherwise be handed `aws`, each once. */
function notOverridden({ layers, roles }: Told): string[] {
  const wanted = ({ controlPlane }: NodeRoles) =>
    controlPlane ? ['kubelet-arg', 'kube-controller-manager-arg', 'kube-apiserver-arg'] : ['kubelet-arg']
  return [...new Set(roles.flatMap((one) => wanted(one).filter((key) => !isExternal(layers, one, key))))]
}

/** Arguments are added for all nodes; not where a selector would put its own list in their place. */
function addExternal([, ...selectors]: readonly Layer[], keys: readonly string[]) {
  if (keys.some((key) => selectors.some(({ config }) => entryOf(config, key)))) return []
  return keys.map((key) => ({ op: 'append', path: [...globalPath, key], value: external }) as const)
}

/** The lines that are right for this Kubernetes with the newest Rancher that provisions it. */
function rightLines({ minor, version }: Told): string {
  const rancher = rancherMinors.find(({ kubernetes: { from, to } }) => minor === null || (minor >= from && minor <= to))
  const kubernetes = version ? `v1.${version.minor}.${version.patch}+rke2r1` : defaultPlan.cluster.kubernetes
  const cluster = { ...defaultPlan.cluster, kubernetes, rancher: rancher?.minor ?? '', freshKdm: true }
  const config = nodeConfig({ ...defaultPlan, cluster })
  return config?.form === 'A' ? config.lines.map(({ key, value }) => `${key}: ${String(value)}`).join(', ') : ''
}

/** Roles of nodes that are told to have no controller of their own, and not to wait for another. */
function neverInitialised({ layers, roles }: Told): { path: TreePath; roles: string } | undefined {
  const isAlone = (one: NodeRoles) => isTrue(settingOf(layers, one, disable)) && !isExternal(layers, one, 'kubelet-arg')
  const alone = roles.filter(isAlone)
  const setting = alone[0] && settingOf(layers, alone[0], disable)
  const names = alone.map((one) => Object.entries(one).flatMap(([role, has]) => (has ? [role] : [])).join('+'))
  return setting && { path: setting.path, roles: names.join(', ') }
}

/** Whether nothing but its own arguments tells a kubelet to wait for another cloud controller. */
const byArguments = ({ distribution, name, legacy, minor }: Told) =>
  distribution === 'k3s' || name === '' || (name === 'aws' && !legacy && (minor ?? 27) >= 27)

/** How a Cluster's nodes are handed over to the cloud controller. */
export const providerRules: readonly DocumentRule[] = [
  {
    id: 'LAR-808',
    severity: 'error',
    kinds: ['cluster'],
    title: {
      en: 'This RKE2 hands “aws” to its components: {missing} must take it back',
      'zh-CN': '此 RKE2 版本会把“aws”传给各组件，必须用 {missing} 覆盖',
    },
    explain: {
      en:
        'Kubernetes 1.27 and later has no provider of that name inside: a component that is given it does not start. '
        + 'RKE2 before 1.29.11, 1.30.7 and 1.31.3 passes it on, so each list needs cloud-provider=external.',
      'zh-CN':
        'Kubernetes 1.27 及以后不再内置该提供商，收到该值的组件无法启动。1.29.11、1.30.7 和 1.31.3 之前的 RKE2 会把它传给组件，因此每个列表都需要 '
        + 'cloud-provider=external。',
    },
    source: issue('rancher/rke2#4183'),
    check: (document, bundle) => {
      const all = told(document, bundle)
      const missing = notOverridden(all)
      const breaks = all.legacy && all.name === 'aws' && (all.minor ?? 0) >= 27 && isWhole(document, all)
      if (!breaks || !all.provider || missing.length === 0) return []
      return [{ path: all.provider.path, values: { missing: missing.join(', ') } }]
    },
    fix: {
      label: { en: 'Add them for all nodes', 'zh-CN': '为所有节点添加' },
      edits: (document, _, bundle) => {
        const all = told(document, bundle)
        return addExternal(all.layers, notOverridden(all))
      },
    },
  },
  {
    id: 'LAR-809',
    severity: 'info',
    kinds: ['cluster'],
    title: { en: '“aws” only names the nodes here, and is deprecated', 'zh-CN': '此处的“aws”只用于确定节点名称，且已弃用' },
    explain: {
      en:
        'It does not set the provider ID, and turns no provider on: from 1.29.11, 1.30.7, 1.31.3 and 1.32 on RKE2 '
        + 'warns, blanks it and takes the node\'s name from instance metadata; from 1.27 on older builds hand it to '
        + 'components that no longer know it. Right where Rancher is 2.14 or newer, or 2.12 or 2.13 with driver '
        + 'metadata of July 2026: {lines}. An older Rancher drops the last key: stay with aws there, with '
        + 'disable-cloud-controller and cloud-provider=external for the kubelet and the controller manager.',
      'zh-CN':
        '它不会设置 providerID，也不会启用任何提供商：从 1.29.11、1.30.7、1.31.3 和 1.32 起，RKE2 会给出警告、清空该值，并从实例元数据获取节点名称；在 1.27 及以后，'
        + '更早的构建会把它传给已不认识它的组件。Rancher 2.14 及以后，或带有 2026 年 7 月驱动元数据的 2.12、2.13 应使用：{lines}。更旧的 Rancher 会丢弃最后一个键，此时请保留 '
        + 'aws，并配上 disable-cloud-controller，以及 kubelet 和 kube-controller-manager 的 cloud-provider=external。',
    },
    source: rke2Source,
    check: (document, bundle) => {
      const all = told(document, bundle)
      const gone = all.minor === null || all.minor >= 27
      const lines = all.name === 'aws' && gone && !all.legacy && all.distribution !== 'k3s' ? rightLines(all) : ''
      return all.provider && lines !== '' ? [{ path: all.provider.path, values: { lines } }] : []
    },
  },
  {
    id: 'LAR-810',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: 'The distribution\'s own cloud controller stays on', 'zh-CN': '发行版自带的云控制器仍在运行' },
    explain: {
      en:
        'An external provider alone does not turn it off. It initialises the nodes first and writes rke2:// or k3s:// '
        + 'provider IDs, which cannot be changed: the AWS controller never finds the instances, and load balancers '
        + 'have no targets. The control plane needs disable-cloud-controller: true.',
      'zh-CN':
        '仅设置外部提供商并不会停用它。它会抢先初始化节点，并写入无法更改的 rke2:// 或 k3s:// providerID：AWS 控制器始终找不到实例，负载均衡器也没有目标。控制平面需要 '
        + 'disable-cloud-controller: true。',
    },
    source: issue('rancher/rke2#4267'),
    check: (document, bundle) => {
      const all = told(document, bundle)
      const [controlPlane] = all.roles
      if (!controlPlane?.controlPlane || !isWhole(document, all)) return []
      const handed = all.name === 'external' || (all.name === 'aws' && (all.minor ?? 0) >= 27)
      const own = settingOf(all.layers, controlPlane, disable)
      const waits = all.name === '' && isExternal(all.layers, controlPlane, 'kubelet-arg')
      const off = isTrue(own) || own?.value.type === 'opaque'
      return off || !(handed || waits) ? [] : [{ path: own?.path ?? globalPath }]
    },
    fix: {
      label: { en: 'Turn it off', 'zh-CN': '停用它' },
      edits: (document, { path }, bundle) => {
        const off = { op: 'set', path: path.at(-1) === disable ? path : [...path, disable], value: true } as const
        const all = told(document, bundle)
        // Without a controller of their own, nodes that wait for no other would be left alone.
        if (!byArguments(all) || all.roles.every((one) => isExternal(all.layers, one, 'kubelet-arg'))) return [off]
        const external = addExternal(all.layers, ['kubelet-arg'])
        return external.length === 0 ? [] : [off, ...external]
      },
    },
  },
  {
    id: 'LAR-811',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: 'Nobody initialises these nodes: {roles}', 'zh-CN': '以下节点没有任何控制器来初始化：{roles}' },
    explain: {
      en:
        'The distribution\'s own cloud controller is off, and the kubelet is not told to wait for another: such nodes '
        + 'get no provider ID. On RKE2 cloud-provider-name: external tells it; with aws, and on K3s, kubelet-arg '
        + 'needs cloud-provider=external.',
      'zh-CN':
        '发行版自带的云控制器已停用，而 kubelet 又没有被告知等待外部控制器：这样的节点不会得到 providerID。在 RKE2 上可设置 cloud-provider-name: external；使用 aws '
        + '时以及在 K3s 上，kubelet-arg 需要 cloud-provider=external。',
    },
    source: issue('rancher/rke2#4267'),
    check: (document, bundle) => {
      const all = told(document, bundle)
      const found = byArguments(all) && isWhole(document, all) ? neverInitialised(all) : undefined
      return found ? [{ path: found.path, values: { roles: found.roles } }] : []
    },
    fix: {
      label: { en: 'Tell every kubelet', 'zh-CN': '告知每个 kubelet' },
      edits: (document) => addExternal(layersOf(document), ['kubelet-arg']),
    },
  },
]
