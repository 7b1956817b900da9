import { ebsCode, issue, rancherAmazonPage } from '@/lib/catalog/sources'
import { hostProfiles } from '@/lib/derive/add-on-nodes'
import { metadataField, podHopLimit, podsReachMetadata } from '@/lib/derive/metadata-reach'
import { setIn } from '@/lib/plan/path'
import { when } from './finding'
import { storageClasses, volumeSnapshots } from './storage-sources'
import type { Rule } from './types'

/** Volumes: whose work they are, and what their driver needs. */
export const volumeRules: readonly Rule[] = [
  {
    id: 'LAR-720',
    severity: 'info',
    title: {
      en: 'The volume permissions of the documented policy make no volumes',
      'zh-CN': '文档策略中的卷权限并不能创建卷',
    },
    explain: {
      en:
        'The page lists persistent volumes as a feature of the cloud provider. That ended with Kubernetes 1.26: volumes '
        + 'are the work of the EBS CSI driver, which needs other permissions, on the nodes it runs on.',
      'zh-CN':
        '该文档将持久卷列为云提供商的功能，但这一功能止于 Kubernetes 1.26：卷由 EBS CSI 驱动负责，它需要其他权限，且必须授予其所在的节点。',
    },
    source: rancherAmazonPage,
    check: ({ cluster, iam, storage }) =>
      when(
        iam.mode === 'documented' && !storage.ebs && cluster.provider === 'external' && !cluster.migrating,
        'storage.ebs',
      ),
    fix: {
      label: { en: 'Add the EBS CSI driver', 'zh-CN': '添加 EBS CSI 驱动' },
      apply: (plan) => setIn(plan, 'storage.ebs', true),
    },
  },
  {
    id: 'LAR-721',
    severity: 'info',
    title: {
      en: 'Nodes of the EBS CSI driver’s controller need a hop limit of 2',
      'zh-CN': 'EBS CSI 驱动的控制器所在节点需要将跳数限制设为 2',
    },
    explain: {
      en:
        'The controller runs on the pod network and gets its credentials from the instance metadata ({profiles} '
        + 'nodes). The node driver has no field for the limit, so the account’s default must be 2 before machines are '
        + 'made: let Lariat set it, or use the command in RUNBOOK.md. At 2 any other pod on those nodes reaches the same permissions.',
      'zh-CN':
        '控制器运行在 Pod 网络中，凭证来自实例元数据（{profiles} 节点）。节点驱动没有对应的字段，因此必须在创建机器之前将账户默认值设为 2：可以由 Lariat 设置，或使用 RUNBOOK.md 中的命令。'
        + '设为 2 之后，这些节点上的其他 Pod 也能获得同样的权限。',
    },
    source: issue('rancher/rancher#56145'),
    check: (plan) =>
      when(plan.storage.ebs && !podsReachMetadata(plan), 'storage.ebs', {
        profiles: hostProfiles(plan, plan.storage.controllerOn).join(', '),
      }),
    fix: {
      label: { en: 'Let Lariat set it', 'zh-CN': '由 Lariat 设置' },
      apply: (plan) => {
        const hopLimit = Math.max(podHopLimit, plan.nodes.metadata.hopLimit)
        return setIn(setIn(plan, metadataField(plan), true), 'nodes.metadata.hopLimit', hopLimit)
      },
    },
  },
  {
    id: 'LAR-722',
    severity: 'warning',
    title: { en: 'Snapshots need the snapshot controller', 'zh-CN': '快照需要快照控制器' },
    explain: {
      en:
        'RKE2 brings it with its API; here nothing does, and neither does the driver’s chart. Install the CRDs and the '
        + 'controller of kubernetes-csi/external-snapshotter before the driver, or do without snapshots.',
      'zh-CN':
        'RKE2 自带快照控制器及其 API；此处没有，驱动的 Chart 也不包含。请在安装驱动之前安装 kubernetes-csi/external-snapshotter 的 CRD 和控制器，或不使用快照。',
    },
    source: volumeSnapshots,
    check: ({ cluster, storage }) =>
      when(storage.ebs && storage.snapshots && cluster.distribution !== 'rke2', 'storage.snapshots'),
  },
  {
    id: 'LAR-723',
    severity: 'info',
    title: { en: 'K3s has a default class of its own', 'zh-CN': 'K3s 自带默认存储类' },
    explain: {
      en:
        'With local-path there are two default classes. Since 1.26 claims without a class get the newer one, before that '
        + 'they are refused. Take the mark away from local-path, or start K3s with disable: local-storage.',
      'zh-CN':
        '加上 local-path，共有两个默认存储类。自 1.26 起，未指定存储类的 PVC 使用较新的一个，之前的版本会拒绝此类 PVC。请取消 local-path 的默认标记，或在启动 K3s 时设置 '
        + 'disable: local-storage。',
    },
    source: storageClasses,
    check: ({ cluster, storage }) =>
      when(storage.ebs && storage.defaultClass && cluster.distribution === 'k3s', 'storage.defaultClass'),
  },
  {
    id: 'LAR-724',
    severity: 'info',
    title: { en: 'Volumes are not encrypted', 'zh-CN': '卷未加密' },
    explain: {
      en:
        'Unless the account encrypts new volumes by itself, data lies on disk as it is. Encryption with the account’s '
        + 'own key aws/ebs costs nothing and needs no permission. A volume cannot be encrypted later.',
      'zh-CN':
        '除非账户默认加密新卷，否则数据以明文存储。使用账户自带的 aws/ebs 密钥加密不产生费用，也无需额外权限。卷创建之后无法再加密。',
    },
    source: ebsCode('docs/parameters.md'),
    check: ({ storage }) => when(storage.ebs && !storage.encryption.enabled, 'storage.encryption.enabled'),
    fix: {
      label: { en: 'Encrypt volumes', 'zh-CN': '加密卷' },
      apply: (plan) => setIn(plan, 'storage.encryption.enabled', true),
    },
  },
]
