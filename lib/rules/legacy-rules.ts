import { hasInTree, kubernetesMinor, kubernetesSources } from '@/lib/catalog/kubernetes'
import { rancherMinor } from '@/lib/catalog/rancher'
import { nodeTemplatePage, rke1ConfigPage, rke1Types } from '@/lib/catalog/rke1-reasons'
import { issue, rancherAmazonPage } from '@/lib/catalog/sources'
import { minorOf } from '@/lib/catalog/version'
import { namesOverImdsV1 } from '@/lib/derive/cloud-provider'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { each, when } from './finding'
import { driverMetadata } from './sources'
import type { Rule } from './types'

const isRke1 = ({ cluster }: Plan) => cluster.distribution === 'rke1'
const inTree = ({ cluster }: Plan) => cluster.provider === 'in-tree' && hasInTree(minorOf(cluster.kubernetes))

/** What is near its end: the provider inside Kubernetes, and RKE1. */
export const legacyRules: readonly Rule[] = [
  {
    id: 'LAR-760',
    severity: 'error',
    title: { en: 'K3s never had the in-tree AWS provider', 'zh-CN': 'K3s 从未包含树内 AWS 云提供商' },
    explain: {
      en:
        'K3s leaves the providers out of its build, and it has no option cloud-provider-name: Rancher drops the key. '
        + 'Use the external provider.',
      'zh-CN': 'K3s 在编译时移除了这些云提供商，也没有 cloud-provider-name 选项：Rancher 会丢弃该键。请使用外部云提供商。',
    },
    source: driverMetadata,
    check: ({ cluster }) =>
      when(cluster.provider === 'in-tree' && cluster.distribution === 'k3s', 'cluster.provider'),
    fix: {
      label: { en: 'Use the external provider', 'zh-CN': '使用外部云提供商' },
      apply: (plan) => setIn(plan, 'cluster.provider', 'external'),
    },
  },
  {
    id: 'LAR-761',
    severity: 'info',
    title: { en: 'The in-tree provider ends with Kubernetes 1.26', 'zh-CN': '树内云提供商止于 Kubernetes 1.26' },
    explain: {
      en:
        'The cluster must be migrated to the external provider before it can be upgraded to 1.27. For that, choose the '
        + 'external provider and say that the cluster runs in-tree today. A new cluster had better begin with the '
        + 'external one: it works from 1.23 on.',
      'zh-CN':
        '集群必须先迁移到外部云提供商，才能升级到 1.27：请选择外部云提供商，并注明集群目前使用树内云提供商。新集群最好直接采用外部云提供商，它自 1.23 起即可使用。',
    },
    source: kubernetesSources.inTree,
    check: (plan) => when(inTree(plan) && plan.cluster.distribution !== 'k3s', 'cluster.provider'),
  },
  {
    id: 'LAR-762',
    severity: 'warning',
    title: { en: 'In-tree volumes need the EBS CSI driver from 1.25 on', 'zh-CN': '自 1.25 起，树内卷需要 EBS CSI 驱动' },
    explain: {
      en:
        'Since 1.25 Kubernetes hands every EBS volume to that driver, whatever the provider, and the gate that '
        + 'prevented it is locked. Without the driver such volumes stay Pending. Turn EBS volumes on, or use none.',
      'zh-CN':
        '自 1.25 起，无论使用哪种云提供商，Kubernetes 都会将 EBS 卷交给该驱动处理，且相应的特性门控已锁定。没有该驱动时，这类卷会一直处于 Pending。请启用 EBS 卷，或不使用此类卷。',
    },
    source: kubernetesSources.csiMigrationGate,
    check: (plan) =>
      when(
        inTree(plan)
          && !plan.storage.ebs
          && kubernetesMinor(minorOf(plan.cluster.kubernetes))?.csiMigrationGate === 'locked',
        'storage.ebs',
      ),
  },
  {
    id: 'LAR-763',
    severity: 'warning',
    title: { en: 'RKE1 is at its end of life', 'zh-CN': 'RKE1 已结束生命周期' },
    explain: {
      en:
        'End of life since 31 July 2025; later releases were for Extended Life alone, and the repository is archived '
        + 'since 31 August 2026. Rancher 2.12 does not start while such a cluster exists, and there is no upgrade in '
        + 'place to RKE2. For a new cluster choose RKE2.',
      'zh-CN':
        'RKE1 已于 2025 年 7 月 31 日结束生命周期，此后的版本仅面向延长支持（Extended Life），代码仓库也已于 2026 年 8 月 31 日归档。'
        + '只要存在此类集群，Rancher 2.12 就无法启动；也无法原地升级到 RKE2。新集群请选择 RKE2。',
    },
    source: { name: 'rancher/rke README', url: 'https://github.com/rancher/rke' },
    check: (plan) =>
      when(isRke1(plan) && rancherMinor(plan.cluster.rancher)?.rke1 !== false, 'cluster.distribution'),
  },
  {
    id: 'LAR-764',
    severity: 'warning',
    title: {
      en: 'Rancher {rancher} may not know the provider external-aws',
      'zh-CN': 'Rancher {rancher} 可能不支持 external-aws 提供商',
    },
    explain: {
      en:
        'RKE1 has it since RKE 1.4.15, which is part of Rancher 2.7.11 and 2.8. An older one does not know the name. '
        + 'Upgrade Rancher first.',
      'zh-CN': 'RKE1 自 RKE 1.4.15 起支持该提供商，包含在 Rancher 2.7.11 和 2.8 中。更早的版本不认识该名称。请先升级 Rancher。',
    },
    source: { name: 'rancher/rke release v1.4.15', url: 'https://github.com/rancher/rke/releases/tag/v1.4.15' },
    check: (plan) => {
      const { provider, rancher } = plan.cluster
      const old = rancher === '2.6' || rancher === '2.7'
      return when(isRke1(plan) && provider === 'external' && old, 'cluster.rancher', { rancher })
    },
  },
  {
    id: 'LAR-765',
    severity: 'warning',
    title: { en: 'RKE1 brings no Cilium', 'zh-CN': 'RKE1 不提供 Cilium' },
    explain: {
      en:
        'It installs Canal, Flannel, Calico or Weave. The file says none, so that Cilium can be installed by hand; '
        + 'until then no node becomes ready.',
      'zh-CN': '它可以安装 Canal、Flannel、Calico 或 Weave。生成的文件中为 none，以便您手动安装 Cilium；在此之前没有节点会就绪。',
    },
    source: rke1ConfigPage,
    check: (plan) => when(isRke1(plan) && plan.cluster.cni === 'cilium', 'cluster.cni'),
    fix: {
      label: { en: 'Use Canal', 'zh-CN': '使用 Canal' },
      apply: (plan) => setIn(plan, 'cluster.cni', 'canal'),
    },
  },
  {
    id: 'LAR-766',
    severity: 'warning',
    title: { en: 'RKE1 takes no secret for a registry', 'zh-CN': 'RKE1 不支持用 Secret 登录镜像仓库' },
    explain: {
      en:
        'It stores user and password in the cluster itself, so {secret} is left out. Enter both in Rancher’s form, '
        + 'under Private Registry.',
      'zh-CN': '它把用户名和密码保存在集群配置中，因此文件不包含 {secret}。请在 Rancher 表单的私有镜像仓库部分填写。',
    },
    source: rke1Types,
    check: (plan) =>
      each(plan.cluster.registries, 'cluster.registries', ({ authSecret: secret }, at) =>
        when(isRke1(plan) && secret !== '', at('authSecret'), { secret }),
      ),
  },
  {
    id: 'LAR-767',
    severity: 'warning',
    title: { en: 'RKE1 takes no cloud credential for snapshots', 'zh-CN': 'RKE1 的快照不支持云凭证' },
    explain: {
      en:
        'It knows an access key, which no file of Lariat carries, or the instance profile of the etcd nodes, which the '
        + 'file relies on. Allow that role to write to the bucket, or enter a key in Rancher’s form.',
      'zh-CN':
        '它只支持访问密钥（Lariat 的文件中不包含）或 etcd 节点的实例配置文件（生成的文件采用此方式）。请允许该角色写入存储桶，或在 Rancher 表单中填写密钥。',
    },
    source: rke1Types,
    check: (plan) => {
      const { bucket, credential } = plan.cluster.etcd.s3
      return when(isRke1(plan) && bucket !== '' && credential !== '', 'cluster.etcd.s3.credential')
    },
  },
  {
    id: 'LAR-768',
    severity: 'info',
    title: { en: 'RKE1 reads node names over IMDSv1', 'zh-CN': 'RKE1 通过 IMDSv1 读取节点名称' },
    explain: {
      en:
        'Instances that require IMDSv2 give it none, and their nodes keep the names of their hosts. The node templates '
        + 'allow both; on existing machines set HttpTokens to optional, or register them with --node-name.',
      'zh-CN':
        '强制使用 IMDSv2 的实例不会返回名称，节点会保留主机名。节点模板同时允许两种方式；对于现有机器，请将 HttpTokens 设为 optional，或在注册时使用 --node-name。',
    },
    source: issue('rancher/rancher#46582'),
    check: (plan) => when(isRke1(plan) && namesOverImdsV1(plan), 'nodes.naming'),
  },
  {
    id: 'LAR-769',
    severity: 'info',
    title: { en: 'Docker options are for RKE1 on new machines only', 'zh-CN': 'Docker 选项仅用于新建机器上的 RKE1' },
    explain: {
      en: 'RKE2 and K3s bring containerd, and Rancher installs nothing on machines that exist. The option has no effect.',
      'zh-CN': 'RKE2 和 K3s 自带 containerd；对于现有机器，Rancher 不会安装任何内容。该选项不起作用。',
    },
    source: nodeTemplatePage,
    check: (plan) => {
      if (isRke1(plan) && plan.nodes.source === 'ec2') return []
      return Object.entries(plan.cluster.docker).flatMap(([field, value]) =>
        when(value.length > 0, `cluster.docker.${field}`),
      )
    },
  },
  {
    id: 'LAR-770',
    severity: 'info',
    title: { en: 'RKE1 has no additional manifest', 'zh-CN': 'RKE1 没有附加清单' },
    explain: {
      en:
        'RKE1 does not know HelmChart objects, so the runbook installs the chart with Helm. The cluster comes up without '
        + 'it, so nothing has to come earlier.',
      'zh-CN': 'RKE1 不支持 HelmChart 对象，因此运维手册改用 Helm 安装该 Chart。RKE1 集群无需该 Chart 即可启动，不必提前安装。',
    },
    source: rancherAmazonPage,
    check: (plan) =>
      when(
        isRke1(plan) && plan.cluster.provider === 'external' && plan.helm.delivery === 'additional-manifest',
        'helm.delivery',
      ),
    fix: {
      label: { en: 'Use Helm', 'zh-CN': '使用 Helm' },
      apply: (plan) => setIn(plan, 'helm.delivery', 'helm-cli'),
    },
  },
]
