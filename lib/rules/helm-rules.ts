import { chart } from '@/lib/catalog/chart'
import { kubernetesMinor } from '@/lib/catalog/kubernetes'
import { ccmChart, ccmCode, issue } from '@/lib/catalog/sources'
import { minorOf } from '@/lib/catalog/version'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { imageNames, quantities, rancherSystemTemplate } from './sources'
import type { Rule } from './types'

const toManifest = {
  label: { en: 'Use the additional manifest', 'zh-CN': '使用附加清单' },
  apply: (plan: Plan) => setIn(plan, 'helm.delivery', 'additional-manifest'),
}
const external = ({ cluster }: Plan) => cluster.provider === 'external' && cluster.distribution !== 'rke1'

/** A registry host with an optional port, and at least one more part; no scheme, no tag, no digest. */
const repositoryShape = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/
const tagShape = /^\w[\w.-]{0,127}$/
/** Kubernetes quantities that make sense for CPU. */
const cpuShape = /^(\d+m|\d+(\.\d{1,3})?)$/

/** The cloud controller's Helm chart and how it reaches the cluster. */
export const helmRules: readonly Rule[] = [
  {
    id: 'LAR-401',
    severity: 'warning',
    title: { en: 'Lariat does not know chart version “{version}”', 'zh-CN': 'Lariat 不认识 Chart 版本“{version}”' },
    explain: {
      en:
        'Values were checked against {newest} and older. A version that does not exist leaves the cluster without '
        + 'a cloud controller, and empty means “whatever is newest on that day”.',
      'zh-CN':
        '生成的 values 已针对 {newest} 及更早版本核对。版本不存在时集群将没有云控制器管理器；留空则表示“当天最新的版本”。',
    },
    source: ccmChart,
    check: ({ helm: { chartVersion: version } }) =>
      when(!chart.versions.some((known) => known.version === version), 'helm.chartVersion', {
        version,
        newest: chart.newest,
      }),
    fix: {
      label: { en: 'Use {newest}', 'zh-CN': '使用 {newest}' },
      apply: (plan) => setIn(plan, 'helm.chartVersion', chart.newest),
    },
  },
  {
    id: 'LAR-402',
    severity: 'warning',
    title: {
      en: 'Cloud controller {tag} is not of Kubernetes 1.{minor}',
      'zh-CN': '云控制器管理器 {tag} 与 Kubernetes 1.{minor} 不匹配',
    },
    explain: {
      en: 'Upstream tests and supports a controller only with a cluster of the same minor version.',
      'zh-CN': '上游只针对相同次版本的集群测试和支持云控制器管理器。',
    },
    source: ccmCode('README.md'),
    check: (plan) => {
      const { imageTag: tag } = plan.helm
      const minor = minorOf(plan.cluster.kubernetes)
      const own = minorOf(tag)
      return when(
        own !== null && minor !== null && own !== minor && kubernetesMinor(minor) !== undefined,
        'helm.imageTag',
        {
          tag,
          minor: minor ?? '',
          fitting: kubernetesMinor(minor)?.ccmTag ?? '',
        },
      )
    },
    fix: {
      label: { en: 'Use {fitting}', 'zh-CN': '使用 {fitting}' },
      apply: (plan) => setIn(plan, 'helm.imageTag', ''),
    },
  },
  {
    id: 'LAR-403',
    severity: 'error',
    title: { en: '“{tag}” is not an image tag', 'zh-CN': '“{tag}”不是镜像标签' },
    explain: {
      en: 'Enter the tag alone, such as v1.34.3, or nothing for the newest of the cluster’s minor.',
      'zh-CN': '请只填写标签，例如 v1.34.3；留空则使用与集群次版本一致的最新版本。',
    },
    source: imageNames,
    check: ({ helm: { imageTag: tag } }) => when(tag !== '' && !tagShape.test(tag), 'helm.imageTag', { tag }),
  },
  {
    id: 'LAR-404',
    severity: 'error',
    title: { en: 'Rancher’s Apps page cannot start a new cluster', 'zh-CN': '无法通过 Rancher 的应用页面启动新集群' },
    explain: {
      en:
        'Apps are installed through the cluster agent, the agent waits for an initialised node, and nodes are '
        + 'initialised by the app you are about to install. Put the chart into the additional manifest, which the '
        + 'cluster installs by itself.',
      'zh-CN':
        '应用通过 cluster agent 安装，agent 要等待节点完成初始化，而节点又要由您将要安装的这个应用来初始化。请将 Chart 放入附加清单，由集群自行安装。',
    },
    source: rancherSystemTemplate,
    check: (plan) => when(external(plan) && plan.helm.delivery === 'rancher-ui', 'helm.delivery'),
    fix: toManifest,
  },
  {
    id: 'LAR-405',
    severity: 'warning',
    title: {
      en: 'helm must run on a control plane node while the cluster waits',
      'zh-CN': '集群等待期间，helm 必须在控制平面节点上执行',
    },
    explain: {
      en:
        'Until the cloud controller runs, Rancher has no way into a new cluster: its agent stays Pending, so the '
        + 'kubeconfig from Rancher does not work. Install the chart on a control plane node with the local '
        + 'kubeconfig (/etc/rancher/rke2/rke2.yaml, for K3s /etc/rancher/k3s/k3s.yaml), or let the additional '
        + 'manifest do it. On a cluster that already runs, helm is fine.',
      'zh-CN':
        '在云控制器管理器运行之前，Rancher 无法进入新集群：其 agent 一直处于 Pending，从 Rancher 下载的 kubeconfig 不可用。请在控制平面节点上使用本地 '
        + 'kubeconfig（/etc/rancher/rke2/rke2.yaml，K3s 为 /etc/rancher/k3s/k3s.yaml）安装 Chart，或交给附加清单完成。对于已在运行的集群，'
        + '可以直接使用 helm。',
    },
    source: issue('rancher/rancher#40004'),
    check: (plan) => when(external(plan) && plan.helm.delivery === 'helm-cli', 'helm.delivery'),
    fix: toManifest,
  },
  {
    id: 'LAR-409',
    severity: 'error',
    title: { en: '“{cpu}” is not an amount of CPU', 'zh-CN': '“{cpu}”不是有效的 CPU 数量' },
    explain: {
      en: 'Kubernetes counts in thousandths (200m) or in CPUs (0.5, 1). Leave it empty for the chart’s own 200m.',
      'zh-CN': 'Kubernetes 以千分之一核（200m）或核数（0.5、1）计量 CPU。留空则使用 Chart 的默认值 200m。',
    },
    source: quantities,
    check: ({ helm: { cpuRequest: cpu } }) => when(cpu !== '' && !cpuShape.test(cpu), 'helm.cpuRequest', { cpu }),
    fix: {
      label: { en: 'Use 200m', 'zh-CN': '使用 200m' },
      apply: (plan) => setIn(plan, 'helm.cpuRequest', chart.defaults.cpuRequest),
    },
  },
  {
    id: 'LAR-410',
    severity: 'error',
    title: { en: '“{repository}” is not an image repository', 'zh-CN': '“{repository}”不是镜像仓库地址' },
    explain: {
      en:
        'Enter host and path without https:// and without a tag, such as '
        + 'registry.example.com/provider-aws/cloud-controller-manager. Leave it empty for the upstream registry.',
      'zh-CN':
        '请填写主机名和路径，不含 https://，也不含标签，例如 registry.example.com/provider-aws/cloud-controller-manager。留空则使用上游镜像仓库。',
    },
    source: imageNames,
    check: ({ helm: { imageRepository: repository } }) =>
      when(repository !== '' && !repositoryShape.test(repository), 'helm.imageRepository', { repository }),
    fix: {
      label: { en: 'Use the upstream registry', 'zh-CN': '使用上游镜像仓库' },
      apply: (plan) => setIn(plan, 'helm.imageRepository', chart.defaults.imageRepository),
    },
  },
]
