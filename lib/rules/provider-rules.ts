import { hasInTree, kubernetesSources } from '@/lib/catalog/kubernetes'
import { rancherMinor, rancherSources } from '@/lib/catalog/rancher'
import { rke2Source } from '@/lib/catalog/rke2'
import { issue } from '@/lib/catalog/sources'
import { minorOf } from '@/lib/catalog/version'
import { nodeConfig } from '@/lib/derive/cloud-provider'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { driverMetadata } from './sources'
import type { Rule } from './types'

const inTree = ({ cluster }: Plan) => cluster.provider === 'in-tree' && cluster.distribution !== 'k3s'
const toExternal = {
  label: { en: 'Use the external provider', 'zh-CN': '使用外部云提供商' },
  apply: (plan: Plan) => setIn(plan, 'cluster.provider', 'external'),
}

/** Distribution and cloud provider: what exists, and what Rancher still runs. */
export const providerRules: readonly Rule[] = [
  {
    id: 'LAR-026',
    severity: 'error',
    title: {
      en: 'Kubernetes {version} has no in-tree AWS provider',
      'zh-CN': 'Kubernetes {version} 中没有树内 AWS 云提供商',
    },
    explain: {
      en:
        'It was removed in 1.27, so components told to use “aws” do not start. Use the external provider, the AWS '
        + 'cloud controller manager.',
      'zh-CN': '该提供商在 1.27 中被移除，组件使用“aws”时将无法启动。请使用外部云提供商，即 AWS 云控制器管理器。',
    },
    source: kubernetesSources.inTree,
    check: (plan) => {
      const version = plan.cluster.kubernetes
      return when(inTree(plan) && !hasInTree(minorOf(version)), 'cluster.provider', { version })
    },
    fix: toExternal,
  },
  {
    id: 'LAR-028',
    severity: 'error',
    title: { en: 'Rancher {rancher} does not run RKE1 clusters', 'zh-CN': 'Rancher {rancher} 不支持 RKE1 集群' },
    explain: {
      en:
        'Since 2.12 Rancher does not even start while RKE1 clusters exist, and RKE1 is at its end of life since '
        + 'July 2025. Build the cluster with RKE2; there is no upgrade in place.',
      'zh-CN':
        '自 2.12 起，只要存在 RKE1 集群，Rancher 就无法启动；RKE1 也已于 2025 年 7 月结束生命周期。请使用 RKE2 新建集群，无法原地升级。',
    },
    source: rancherSources.rke1,
    check: ({ cluster: { distribution, rancher } }) =>
      when(distribution === 'rke1' && rancherMinor(rancher)?.rke1 === false, 'cluster.distribution', { rancher }),
  },
  {
    id: 'LAR-030',
    severity: 'error',
    title: {
      en: 'K3s on machines made by Rancher never finds its instances',
      'zh-CN': '在 Rancher 创建的机器上，K3s 无法匹配到实例',
    },
    explain: {
      en:
        'The EC2 driver names a host after its Rancher machine, K3s takes that name, and unlike RKE2 it has no '
        + 'option to take it from the metadata: every node stays uninitialised. Use RKE2, or K3s on existing '
        + 'machines registered with --node-name.',
      'zh-CN':
        'EC2 驱动以 Rancher 的机器名设置主机名，K3s 沿用该名称，且不像 RKE2 那样可以从元数据获取名称，因此所有节点都会停留在未初始化状态。请使用 RKE2，或在现有机器上使用 K3s '
        + '并通过 --node-name 注册。',
    },
    source: issue('rancher/rancher#43175'),
    check: ({ cluster, nodes }) =>
      when(
        cluster.distribution === 'k3s' && nodes.source === 'ec2' && cluster.provider === 'external',
        'cluster.distribution',
      ),
  },
  {
    id: 'LAR-031',
    severity: 'error',
    title: { en: 'K3s cannot take node names from the metadata', 'zh-CN': 'K3s 不能从元数据获取节点名称' },
    explain: {
      en:
        'Only RKE2 has that option; Rancher drops the key for K3s without a word. Register every machine with '
        + '--node-name and its EC2 private DNS name.',
      'zh-CN':
        '只有 RKE2 提供该选项；对于 K3s，Rancher 会静默丢弃该键。请在注册每台机器时使用 --node-name，并填写其 EC2 私有 DNS 名称。',
    },
    source: driverMetadata,
    check: ({ cluster, nodes }) =>
      when(
        cluster.distribution === 'k3s' && nodes.source === 'existing' && nodes.naming === 'metadata',
        'nodes.naming',
      ),
    fix: {
      label: { en: 'Name nodes by hand', 'zh-CN': '手动命名节点' },
      apply: (plan) => setIn(plan, 'nodes.naming', 'explicit'),
    },
  },
  {
    id: 'LAR-032',
    severity: 'info',
    title: { en: 'This RKE2 build needs the old set of overrides', 'zh-CN': '此 RKE2 版本需要旧的覆盖参数' },
    explain: {
      en:
        '{version} still hands “aws” to its components, so the files override it for the kubelet, the controller '
        + 'manager and the API server. The last one must be removed before 1.33, where it stops the API server. From '
        + '1.29.11, 1.30.7, 1.31.3 and 1.32.0 on none of it is needed.',
      'zh-CN':
        '{version} 仍会把“aws”传给各组件，因此生成的文件会为 kubelet、控制器管理器和 API 服务器覆盖该值。其中 API 服务器的参数必须在升级到 1.33 之前删除，否则 API '
        + '服务器无法启动。自 1.29.11、1.30.7、1.31.3 和 1.32.0 起不再需要这些参数。',
    },
    source: rke2Source,
    check: (plan) => when(nodeConfig(plan)?.form === 'C', 'cluster.kubernetes', { version: plan.cluster.kubernetes }),
  },
  {
    id: 'LAR-033',
    severity: 'info',
    title: { en: 'Some RKE2 releases start Cilium too late', 'zh-CN': '部分 RKE2 版本中 Cilium 启动过晚' },
    explain: {
      en:
        'Their cilium-operator does not tolerate nodes that the cloud controller has not initialised yet, and the '
        + 'first node never becomes ready. If it stays Pending, take a newer patch release, or give rke2-cilium a '
        + 'toleration for node.cloudprovider.kubernetes.io/uninitialized in chartValues.',
      'zh-CN':
        '这些版本中的 cilium-operator 不容忍尚未被云控制器管理器初始化的节点，导致首个节点无法就绪。如果它一直处于 Pending，请改用更新的补丁版本，或在 chartValues 中为 '
        + 'rke2-cilium 添加对 node.cloudprovider.kubernetes.io/uninitialized 的容忍度。',
    },
    source: issue('rancher/rke2#8974'),
    check: ({ cluster }) =>
      when(
        cluster.distribution === 'rke2' && cluster.cni === 'cilium' && cluster.provider === 'external',
        'cluster.cni',
      ),
  },
]
