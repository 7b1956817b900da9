import { chart } from '@/lib/catalog/chart'
import { kubernetesMinor } from '@/lib/catalog/kubernetes'
import { ccmChart, ccmCode } from '@/lib/catalog/sources'
import { minorOf } from '@/lib/catalog/version'
import { underDefaults } from '@/lib/derive/effective-values'
import { isMap } from '@/lib/derive/merge-values'
import { entryOf, itemsOf, nodeAt, textOf, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { chartVersion, effective, gives, givenValues, isCcmValues, isWholeValues } from '../chart-values'
import { contextOf } from '../context'
import type { DocumentRule } from '../types'

const routes = '--configure-cloud-routes'
const serviceAccounts = '--use-service-account-credentials'
const necessary = ['--cloud-provider=aws', `${routes}=false`, '--v=2']

/** The arguments that are written, with their places. */
const argsOf = (document: BroughtDocument) =>
  isCcmValues(document)
    ? itemsOf(entryOf(document.root, 'args')?.value).flatMap((item, index) => {
        const text = textOf(item)
        return text === undefined ? [] : [{ text, path: ['args', index] as TreePath }]
      })
    : []
/** A bare list of arguments adds to others that are not there to see. */
const isWholeList = ({ home, root }: BroughtDocument) =>
  home.wrapped.length === 0 && entryOf(root, 'args')?.value.type === 'list'
const isFlag = (flag: string) => ({ text }: { text: string }) => text === flag || text.startsWith(`${flag}=`)
const asksForCredentials = (document: BroughtDocument) =>
  argsOf(document).filter((one) => isFlag(serviceAccounts)(one) && !one.text.endsWith('=false'))

/** The image tag that is given, and the one that the chart would take. */
function tagsOf(document: BroughtDocument) {
  const { image } = givenValues(document)
  const given = isMap(image) && typeof image.tag === 'string' ? image.tag : ''
  const own = chart.versions.find(({ version }) => version === chartVersion(document))!.imageTag
  const pinned = document.parent && nodeAt(document.parent.root, ['spec', 'version'])
  return { given, own, pinned: textOf(pinned) !== undefined }
}

/** Rules of the chart's ClusterRole that the given list leaves out, as `group/resource verb`. */
function lostRules(document: BroughtDocument): string[] {
  if (!isCcmValues(document) || document.home.wrapped.length > 0) return []
  const { remarks } = underDefaults(chartVersion(document), givenValues(document))
  const lost = remarks.flatMap((remark) =>
    remark.kind === 'list' && remark.path[0] === 'clusterRoleRules' ? remark.lost : [],
  )
  return lost.filter(isMap).map(({ apiGroups, resources, verbs }) =>
    [apiGroups, resources, verbs].map(String).filter(Boolean).join(' '),
  )
}

/** What the cloud controller's container is given. */
export const controllerRules: readonly DocumentRule[] = [
  {
    id: 'LAR-829',
    severity: 'warning',
    kinds: ['helm-values'],
    title: { en: 'The controller\'s image is the chart\'s own: {own}', 'zh-CN': '控制器镜像使用 Chart 的默认值：{own}' },
    explain: {
      en:
        'Upstream tests and supports a controller only with a cluster of the same minor version. No chart has 1.28 to '
        + '1.32 or 1.36, and the next chart brings another image. Set image.tag.',
      'zh-CN': '上游只针对相同次版本的集群测试和支持控制器。没有任何 Chart 默认使用 1.28 到 1.32 或 1.36，而且下一版 Chart 会换用其他镜像。请设置 image.tag。',
    },
    source: ccmCode('README.md'),
    check: (document, bundle) => {
      if (!isCcmValues(document) || !isWholeValues(document)) return []
      const { given, own, pinned } = tagsOf(document)
      const fits = pinned && contextOf(document, bundle).minor === minorOf(own)
      return given === '' && !fits ? [{ path: ['image', 'tag'], values: { own } }] : []
    },
    fix: {
      label: { en: 'Use the newest of the cluster\'s minor', 'zh-CN': '使用集群次版本的最新镜像' },
      edits: (document, _, bundle) => {
        const tag = kubernetesMinor(contextOf(document, bundle).minor)?.ccmTag
        return tag ? [{ op: 'set', path: ['image', 'tag'], value: tag }] : []
      },
    },
  },
  {
    id: 'LAR-835',
    severity: 'warning',
    kinds: ['helm-values'],
    title: { en: 'The chart\'s permissions do not suffice for {argument}', 'zh-CN': 'Chart 的权限不足以支持 {argument}' },
    explain: {
      en:
        'It makes the controller read service accounts, which the chart\'s ClusterRole does not allow: it does not '
        + 'start unless all rules are replaced. Nothing needs it; leave both alone.',
      'zh-CN': '该参数会让控制器读取 ServiceAccount，而 Chart 的 ClusterRole 并未授权：除非替换全部规则，否则控制器无法启动。没有功能需要它，请都不要设置。',
    },
    source: ccmChart,
    check: (document) => asksForCredentials(document).map(({ path, text }) => ({ path, values: { argument: text } })),
    fix: { label: { en: 'Remove it', 'zh-CN': '删除' }, edits: (_, { path }) => [{ op: 'delete', path }] },
  },
  {
    id: 'LAR-836',
    severity: 'warning',
    kinds: ['helm-values'],
    title: { en: 'This list takes rules of chart {version} away', 'zh-CN': '此列表会丢掉 Chart {version} 中的规则' },
    explain: {
      en:
        'It replaces the chart\'s own rules as a whole, and loses: {lost}. Authenticated requests to the '
        + 'controller\'s metrics are then refused, and a later chart may refuse custom rules. The chart\'s own are '
        + 'enough without --use-service-account-credentials.',
      'zh-CN':
        '它会整体取代 Chart 自带的规则，丢失的有：{lost}。此后对控制器指标的认证请求会被拒绝，更新的 Chart 还可能不接受自定义规则。不使用 --use-service-account-credentials '
        + '时，Chart 自带的规则已经足够。',
    },
    source: ccmChart,
    check: (document) => {
      const lost = lostRules(document)
      return lost.length > 0
        ? [{ path: ['clusterRoleRules'], values: { lost: lost.join(', '), version: chartVersion(document) } }]
        : []
    },
    fix: {
      label: { en: 'Leave the chart\'s rules alone', 'zh-CN': '保留 Chart 自带的规则' },
      edits: (document) =>
        asksForCredentials(document).length > 0 ? [] : [{ op: 'delete', path: ['clusterRoleRules'] }],
    },
  },
  {
    id: 'LAR-837',
    severity: 'error',
    kinds: ['helm-values'],
    title: { en: '--cloud-provider=aws is missing', 'zh-CN': '缺少 --cloud-provider=aws' },
    explain: {
      en: 'The list replaces the chart\'s arguments as a whole. Without this one the controller ends at once.',
      'zh-CN': '该列表会整体取代 Chart 的参数。缺少此项时，控制器会立即退出。',
    },
    source: ccmCode('cmd/aws-cloud-controller-manager/main.go'),
    check: (document) => {
      const given = argsOf(document).some(({ text }) => text === '--cloud-provider=aws')
      return isCcmValues(document) && isWholeList(document) && !given ? [{ path: ['args'] }] : []
    },
    fix: {
      label: { en: 'Add it', 'zh-CN': '添加' },
      edits: () => [{ op: 'append', path: ['args'], value: '--cloud-provider=aws' }],
    },
  },
  {
    id: 'LAR-838',
    severity: 'warning',
    kinds: ['helm-values'],
    title: { en: 'The controller would manage routes', 'zh-CN': '控制器会管理路由' },
    explain: {
      en:
        'That is the default. The CNIs of RKE2 and K3s route pods by themselves; the controller looks for one tagged '
        + `route table and node CIDRs, and reports an error for each node. Set ${routes}=false, or --cluster-cidr if `
        + 'routes are wanted.',
      'zh-CN':
        '这是默认行为。RKE2 和 K3s 的 CNI 会自行处理 Pod 路由；控制器则会查找带标签的唯一路由表和节点 CIDR，并对每个节点报错。'
        + `请设置 ${routes}=false；如果确实需要云路由，请设置 --cluster-cidr。`,
    },
    source: ccmChart,
    check: (document) => {
      if (!isCcmValues(document) || !(isWholeValues(document) || isWholeList(document))) return []
      const { args } = effective(document)
      const texts = Array.isArray(args) ? args.map((text) => ({ text: String(text) })) : []
      if (texts.some(({ text }) => text === `${routes}=false`) || texts.some(isFlag('--cluster-cidr'))) return []
      return [{ path: argsOf(document).find(isFlag(routes))?.path ?? ['args'] }]
    },
    fix: {
      label: { en: 'Turn it off', 'zh-CN': '关闭' },
      edits: (document, { path }) => {
        if (path.length > 1) return [{ op: 'set', path, value: `${routes}=false` }]
        if (gives(document, 'args')) return [{ op: 'append', path, value: `${routes}=false` }]
        return [{ op: 'set', path, value: necessary }]
      },
    },
  },
  {
    id: 'LAR-839',
    severity: 'info',
    kinds: ['helm-values'],
    title: { en: '{argument} logs every request', 'zh-CN': '{argument} 会记录每个请求' },
    explain: {
      en:
        'From 4 on the controller writes the details of its calls to AWS. --v=2 is enough to see what it does and '
        + 'what fails.',
      'zh-CN': '从 4 开始，控制器会记录对 AWS 的调用细节。--v=2 已足以了解它在做什么、哪里失败。',
    },
    source: ccmChart,
    check: (document) =>
      argsOf(document).flatMap(({ text, path }) =>
        /^--v=([4-9]|\d\d+)$/.test(text) ? [{ path, values: { argument: text } }] : [],
      ),
    fix: {
      label: { en: 'Use --v=2', 'zh-CN': '改为 --v=2' },
      edits: (_, { path }) => [{ op: 'set', path, value: '--v=2' }],
    },
  },
  {
    id: 'LAR-840',
    severity: 'warning',
    kinds: ['helm-values'],
    title: { en: 'The controller is on the pod network', 'zh-CN': '控制器使用 Pod 网络' },
    explain: {
      en:
        'It must start before the CNI does, and reads instance metadata, which pods reach only with a hop limit of 2. '
        + 'hostNetworking: true needs neither. The chart\'s values.yaml does not mention it, its templates honour it.',
      'zh-CN':
        '它必须在 CNI 之前启动，还要读取实例元数据，而 Pod 只有在跳数限制为 2 时才能访问元数据。hostNetworking: true 不受这两点影响。Chart 的 values.yaml 没有提到它，'
        + '但模板支持它。',
    },
    source: ccmChart,
    check: (document) => {
      const judged = isCcmValues(document) && isWholeValues(document)
      return judged && givenValues(document).hostNetworking !== true ? [{ path: ['hostNetworking'] }] : []
    },
    fix: {
      label: { en: 'Use the host network', 'zh-CN': '使用主机网络' },
      edits: () => [{ op: 'set', path: ['hostNetworking'], value: true }],
    },
  },
  {
    id: 'LAR-841',
    severity: 'info',
    kinds: ['helm-values'],
    title: { en: '{argument} does not set the cluster ID', 'zh-CN': '{argument} 不会设置集群 ID' },
    explain: {
      en:
        'The controller takes the ID from the tag kubernetes.io/cluster/<ID> of the machine that it runs on. The '
        + 'argument only goes into names of routes and of network load balancers.',
      'zh-CN': '控制器从自己所在机器的 kubernetes.io/cluster/<ID> 标签获取 ID。该参数只影响路由和网络负载均衡器的名称。',
    },
    source: ccmCode('pkg/providers/v1/tags.go'),
    check: (document) =>
      argsOf(document).filter(isFlag('--cluster-name')).map(({ path, text }) => ({ path, values: { argument: text } })),
  },
]
