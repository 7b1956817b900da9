import { kubernetesMinor, kubernetesSources } from '@/lib/catalog/kubernetes'
import { rke2Behaviour } from '@/lib/catalog/rke2'
import { issue } from '@/lib/catalog/sources'
import { itemsOf, nodeAt, textOf, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { argumentsOf, globalPath, writtenSettings } from '../cluster'
import { contextOf, type Context } from '../context'
import type { DocumentFinding, DocumentRule } from '../types'

interface Argument {
  readonly component: string
  readonly text: string
  readonly path: TreePath
}

/** Arguments of components, wherever they are written. */
const argumentsIn = (document: BroughtDocument): Argument[] =>
  writtenSettings(document).flatMap((setting) =>
    setting.key.endsWith('-arg') ? argumentsOf(setting).map((one) => ({ ...one, component: setting.key })) : [],
  )

const found = ({ path, text }: Argument): DocumentFinding => ({ path, values: { argument: text } })
const remove = {
  label: { en: 'Remove it', 'zh-CN': '删除' },
  edits: (_: BroughtDocument, { path }: DocumentFinding) => [{ op: 'delete', path }] as const,
}

const toApiServer = (document: BroughtDocument) =>
  argumentsIn(document).filter(
    ({ component, text }) => component === 'kube-apiserver-arg' && /^cloud-(provider|config)=/.test(text),
  )

/** From 1.27 on the API server has no use for it, but for RKE2 builds that hand it `aws`. */
const isPointless = ({ minor, version, distribution }: Context) =>
  minor !== null && minor >= 27 && !(distribution === 'rke2' && rke2Behaviour(version) === 'legacy')
/** All lines of what such builds need, in one place: it is known what is done. */
const isForOldBuilds = ({ root }: BroughtDocument) => forOldBuilds.every((key) => nodeAt(root, [...globalPath, key]))
const forOldBuilds = [
  'cloud-provider-name',
  'disable-cloud-controller',
  'kubelet-arg',
  'kube-controller-manager-arg',
  'kube-apiserver-arg',
]
const hasFlag = ({ minor }: Context) => minor === null || (kubernetesMinor(minor)?.apiServerFlag ?? minor <= 32)

const gate = /(^feature-gates=|,)CSIMigrationAWS=false(?=,|$)/
const gates = (document: BroughtDocument) => argumentsIn(document).filter(({ text }) => gate.test(text))

/** Arguments of Kubernetes components. */
export const argumentRules: readonly DocumentRule[] = [
  {
    id: 'LAR-806',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: 'The API server does not start with {argument}', 'zh-CN': '使用 {argument} 时 API 服务器无法启动' },
    explain: {
      en:
        'Kubernetes 1.33 and later does not know the flag any more: kube-apiserver ends with “unknown flag”. It never '
        + 'was of use with an external provider.',
      'zh-CN': 'Kubernetes 1.33 及以后已没有该参数：kube-apiserver 会报“unknown flag”并退出。对外部提供商而言，它本来也没有作用。',
    },
    source: kubernetesSources.apiServerFlag,
    check: (document, bundle) => (hasFlag(contextOf(document, bundle)) ? [] : toApiServer(document).map(found)),
    fix: remove,
  },
  {
    id: 'LAR-807',
    severity: 'warning',
    kinds: ['cluster'],
    title: { en: 'The API server has no use for {argument}', 'zh-CN': 'API 服务器用不到 {argument}' },
    explain: {
      en:
        'From Kubernetes 1.33 on kube-apiserver does not start with it; from 1.27 to 1.32 it does nothing. Only RKE2 '
        + 'before 1.29.11, 1.30.7 and 1.31.3 needs it, where cloud-provider-name is aws. The documentation adds it '
        + 'everywhere.',
      'zh-CN':
        '从 Kubernetes 1.33 起，kube-apiserver 带有该参数时无法启动；在 1.27 到 1.32 中它不起作用。只有 1.29.11、1.30.7 和 1.31.3 之前的 RKE2 在 '
        + 'cloud-provider-name 为 aws 时才需要。文档则在所有情况下都加上了它。',
    },
    source: issue('rancher/rancher-docs#2281'),
    check: (document, bundle) => {
      const context = contextOf(document, bundle)
      const doubtful = context.minor === null ? !isForOldBuilds(document) : isPointless(context)
      return hasFlag(context) && doubtful ? toApiServer(document).map(found) : []
    },
    fix: {
      label: remove.label,
      edits: (document, finding, bundle) =>
        isPointless(contextOf(document, bundle)) ? remove.edits(document, finding) : [],
    },
  },
  {
    id: 'LAR-820',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: '{argument} is not an argument of a component', 'zh-CN': '{argument} 不是组件的参数' },
    explain: {
      en:
        'cloud-provider-name is a key of RKE2\'s own configuration. kubelet and the controllers know '
        + '--cloud-provider, and do not start with a flag that they do not know.',
      'zh-CN': 'cloud-provider-name 是 RKE2 自身配置的键。kubelet 和各控制器的参数是 --cloud-provider，遇到不认识的参数时无法启动。',
    },
    source: issue('rancher/terraform-provider-rancher2#1266'),
    check: (document) => argumentsIn(document).filter(({ text }) => text.startsWith('cloud-provider-name=')).map(found),
    fix: {
      label: { en: 'Write cloud-provider=', 'zh-CN': '改为 cloud-provider=' },
      edits: ({ root }, { path }) => {
        const text = (textOf(nodeAt(root, path)) ?? '').replace('cloud-provider-name=', 'cloud-provider=')
        const others = itemsOf(nodeAt(root, path.slice(0, -1)))
        return [others.some((other) => textOf(other) === text) ? { op: 'delete', path } : { op: 'set', path, value: text }]
      },
    },
  },
  {
    id: 'LAR-821',
    severity: 'error',
    kinds: ['cluster'],
    title: {
      en: 'Components of 1.{minor} do not start with CSIMigrationAWS=false',
      'zh-CN': '1.{minor} 的组件使用 CSIMigrationAWS=false 时无法启动',
    },
    explain: {
      en:
        'The gate could be turned off in 1.23 and 1.24 only. It is locked in 1.25 and 1.26 and unknown since 1.27: '
        + 'remove it, and install the EBS CSI driver for volumes.',
      'zh-CN': '该特性门控只能在 1.23 和 1.24 中关闭，在 1.25 和 1.26 中已锁定，从 1.27 起不再存在：请删除它，并安装 EBS CSI 驱动来提供卷。',
    },
    source: kubernetesSources.csiMigrationGate,
    check: (document, bundle) => {
      const { minor } = contextOf(document, bundle)
      return minor !== null && minor >= 25 ? gates(document).map(({ path }) => ({ path, values: { minor } })) : []
    },
    fix: {
      label: remove.label,
      edits: ({ root }, { path }) => {
        const rest = withoutGate(textOf(nodeAt(root, path)) ?? '')
        return [rest === 'feature-gates=' ? { op: 'delete', path } : { op: 'set', path, value: rest }]
      },
    },
  },
  {
    id: 'LAR-822',
    severity: 'warning',
    kinds: ['cluster'],
    title: {
      en: 'CSIMigrationAWS=false works in 1.23 and 1.24 alone',
      'zh-CN': 'CSIMigrationAWS=false 只在 1.23 和 1.24 中有效',
    },
    explain: {
      en:
        'The documentation says “from 1.23 on”. From 1.25 on components with it do not start: the gate is locked in '
        + '1.25 and 1.26 and unknown since 1.27. This file does not say which version it is for.',
      'zh-CN': '文档写的是“从 1.23 开始”。实际上从 1.25 起，带有该设置的组件无法启动：该特性门控在 1.25 和 1.26 中已锁定，从 1.27 起不再存在。此文件没有说明适用的版本。',
    },
    source: kubernetesSources.csiMigrationGate,
    check: (document, bundle) =>
      contextOf(document, bundle).minor === null ? gates(document).map(({ path }) => ({ path })) : [],
  },
]

function withoutGate(text: string): string {
  const rest = text.replace(/^feature-gates=/, '').split(',').filter((one) => one !== 'CSIMigrationAWS=false')
  return `feature-gates=${rest.join(',')}`
}
