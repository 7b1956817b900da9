import { chart } from '@/lib/catalog/chart'
import { ebsChart } from '@/lib/catalog/ebs-chart'
import { lbcChart } from '@/lib/catalog/lbc-chart'
import { ccmChart, issue } from '@/lib/catalog/sources'
import { chartOf } from '@/lib/documents/chart-of'
import { entryOf, nodeAt, scalarOf, textOf } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import { argumentsOf, isTrue, layersOf, poolsOf, rkeConfig, rolesOf, settingOf } from '../cluster'
import { contextOf } from '../context'
import type { DocumentRule } from '../types'
import { helmChartDoc } from './sources'

const targetPath = ['spec', 'targetNamespace']
const manifestPath = [...rkeConfig, 'additionalManifest'] as const
/** The line of the documentation, pasted into the field that it names. */
const itsOwnName = /^\s*additionalManifest:[ \t]*[|>][-+\d]*[ \t]*(#[^\n]*)?\n/

const newest = { ccm: chart.newest, ebs: ebsChart.version, lbc: lbcChart.version } as const
const isHelmChart = ({ root }: BroughtDocument) => textOf(entryOf(root, 'kind')?.value) === 'HelmChart'
const manifestOf = ({ root }: BroughtDocument) => textOf(nodeAt(root, manifestPath)) ?? ''
const field = ({ root }: BroughtDocument, key: string) => nodeAt(root, ['spec', key])

/** Where it says that an external controller initialises the nodes; undefined where it does not. */
function handedOver(document: BroughtDocument, minor: number | null) {
  const [roles] = rolesOf(document)
  if (!roles) return undefined
  const layers = layersOf(document)
  const provider = settingOf(layers, roles, 'cloud-provider-name')
  const name = textOf(provider?.value)
  if (provider) return name === 'external' || (name === 'aws' && (minor ?? 0) >= 27) ? provider : undefined
  const disabled = settingOf(layers, roles, 'disable-cloud-controller')
  if (isTrue(disabled)) return disabled
  const kubelet = settingOf(layers, roles, 'kubelet-arg')
  return argumentsOf(kubelet).some(({ text }) => text.endsWith('=external')) ? kubelet : undefined
}

/** A chart, or what runs pods, named as cloud providers name theirs: vSphere's, Harvester's, a copy of Amazon's. */
const providerName = /cloud-controller-manager|cloud-provider|vsphere-cpi|\bccm\b/
const bringers = new Set(['HelmChart', 'DaemonSet', 'Deployment'])

/** Whether the manifest brings a controller that is not the known chart, or the machines are not Amazon's. */
function hasAnotherProvider(document: BroughtDocument, bundle: Bundle): boolean {
  const elsewhere = poolsOf(document).some(({ path }) => {
    const kind = textOf(nodeAt(document.root, [...path, 'machineConfigRef', 'kind']))
    return kind !== undefined && kind !== 'Amazonec2Config'
  })
  return elsewhere || bundle.some(({ parent, root }) => {
    if (parent !== document || !bringers.has(textOf(entryOf(root, 'kind')?.value) ?? '')) return false
    return [['metadata', 'name'], ['spec', 'chart']].some((path) => providerName.test(textOf(nodeAt(root, path)) ?? ''))
  })
}

/** How charts reach a cluster. */
export const manifestRules: readonly DocumentRule[] = [
  {
    id: 'LAR-823',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: 'The manifest begins with “additionalManifest:”', 'zh-CN': '清单的开头是“additionalManifest:”' },
    explain: {
      en:
        'The documentation\'s line stands inside of the value. Rancher writes it to addons.yaml as it is, which is '
        + 'then no manifest: no cloud controller arrives, and the cluster waits for ever for its first node.',
      'zh-CN': '文档中的这一行被写进了字段的值里。Rancher 会原样写入 addons.yaml，而它不是有效的清单：云控制器管理器不会部署，集群会一直等待第一个节点。',
    },
    source: issue('rancher/dashboard#18373'),
    check: (document) => (itsOwnName.test(manifestOf(document)) ? [{ path: manifestPath }] : []),
    fix: {
      label: { en: 'Leave the documents alone', 'zh-CN': '只保留清单本身' },
      edits: (document) => [{ op: 'set', path: manifestPath, value: outdented(manifestOf(document)) }],
    },
  },
  {
    id: 'LAR-824',
    severity: 'warning',
    kinds: ['cluster'],
    title: { en: 'Nothing here brings the cloud controller', 'zh-CN': '此处没有任何内容会部署云控制器管理器' },
    explain: {
      en:
        'Nodes wait for it, and Rancher\'s agent waits for the nodes: Apps cannot install it afterwards. Put its '
        + 'HelmChart into additionalManifest. A chart that is installed on a control plane node by helm is not seen '
        + 'here.',
      'zh-CN':
        '节点在等待它，而 Rancher 的 agent 在等待节点：之后无法通过应用页面安装。请将其 HelmChart 放入 additionalManifest。在控制平面节点上用 helm 安装的 Chart '
        + '在这里无法看到。',
    },
    source: issue('rancher/rancher#40004'),
    check: (document, bundle) => {
      const { minor, charts } = contextOf(document, bundle)
      if (textOf(nodeAt(document.root, ['spec', 'kubernetesVersion'])) === undefined || charts.has('ccm')) return []
      if (hasAnotherProvider(document, bundle)) return []
      const setting = handedOver(document, minor)
      return setting ? [{ path: setting.path }] : []
    },
  },
  {
    id: 'LAR-826',
    severity: 'warning',
    kinds: ['helm-chart'],
    title: { en: 'The chart\'s version is not pinned', 'zh-CN': '未固定 Chart 的版本' },
    explain: {
      en:
        'Without spec.version every run of the Helm job takes whatever is newest on that day, with other defaults and '
        + 'another image.',
      'zh-CN': '没有 spec.version 时，Helm 任务每次运行都会使用当天最新的版本，其默认值和镜像可能都不同。',
    },
    source: ccmChart,
    check: (document) => {
      const known = chartOf(document) !== undefined && isHelmChart(document)
      const pinned = field(document, 'version') ?? field(document, 'chartContent')
      return known && !pinned ? [{ path: ['spec', 'chart'] }] : []
    },
    fix: {
      label: { en: 'Pin the version that Lariat knows', 'zh-CN': '固定为 Lariat 已知的版本' },
      edits: (document) => {
        const name = chartOf(document)
        return name ? [{ op: 'set', path: ['spec', 'version'], value: newest[name] }] : []
      },
    },
  },
  {
    id: 'LAR-827',
    severity: 'error',
    kinds: ['helm-chart'],
    title: { en: 'The job that installs the cloud controller cannot run', 'zh-CN': '安装云控制器管理器的任务无法运行' },
    explain: {
      en:
        'Without bootstrap: true the Helm job does not tolerate nodes that are not initialised; they are initialised '
        + 'by what it installs.',
      'zh-CN': '没有 bootstrap: true 时，Helm 任务不容忍未初始化的节点，而节点又要由它安装的组件来初始化。',
    },
    source: helmChartDoc,
    check: (document) => {
      const bootstrap = field(document, 'bootstrap')
      if (chartOf(document) !== 'ccm' || !isHelmChart(document) || scalarOf(bootstrap) === true) return []
      return [{ path: ['spec', bootstrap ? 'bootstrap' : 'chart'] }]
    },
    fix: {
      label: { en: 'Set bootstrap', 'zh-CN': '设置 bootstrap' },
      edits: () => [{ op: 'set', path: ['spec', 'bootstrap'], value: true }],
    },
  },
  {
    id: 'LAR-828',
    severity: 'error',
    kinds: ['helm-chart', 'helm-values'],
    title: { en: 'The cloud controller works in kube-system only', 'zh-CN': '云控制器管理器只能运行在 kube-system 中' },
    explain: {
      en:
        'The chart binds a Role that exists in kube-system alone, and its templates use the value “namespace”, not '
        + 'that of the release. Anywhere else it does not start.',
      'zh-CN': '该 Chart 绑定的 Role 只存在于 kube-system，其模板使用的是“namespace”值，而不是 release 的命名空间。在其他命名空间中它无法启动。',
    },
    source: ccmChart,
    check: (document) => {
      if (chartOf(document) !== 'ccm') return []
      if (document.kind === 'helm-values') return elsewhere(document, ['namespace'])
      if (!isHelmChart(document)) return []
      return elsewhere(document, field(document, 'targetNamespace') ? targetPath : ['metadata', 'namespace'])
    },
    fix: {
      label: { en: 'Use kube-system', 'zh-CN': '使用 kube-system' },
      // A HelmChart of another namespace may stay there: its target is what counts.
      edits: (_, { path }) => [{ op: 'set', path: path[0] === 'metadata' ? targetPath : path, value: chart.namespace }],
    },
  },
]

function elsewhere({ root }: BroughtDocument, path: readonly string[]) {
  const given = textOf(nodeAt(root, path))
  return given !== undefined && given !== chart.namespace ? [{ path }] : []
}

/** The text below its first line, as far to the left as it goes. */
function outdented(text: string): string {
  const lines = text.replace(itsOwnName, '').split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const least = indents.reduce((one, other) => Math.min(one, other), Infinity)
  return lines.map((line) => line.slice(Math.min(least, line.length))).join('\n')
}
