import type { Source, Text } from '@/lib/text'
import { ebsCode, issue } from './sources'

/** The aws-ebs-csi-driver Helm chart, and what it is called in the cluster. */
export const ebsChart = {
  name: 'aws-ebs-csi-driver',
  repository: 'https://kubernetes-sigs.github.io/aws-ebs-csi-driver',
  version: '2.64.0',
  namespace: 'kube-system',
  driver: 'ebs.csi.aws.com',
  controller: 'ebs-csi-controller',
  storageClass: 'ebs-gp3',
  snapshotClass: 'ebs',
} as const

interface Why {
  readonly reason: Text
  readonly source: Source
}

export const ebsChartValues = ebsCode('charts/aws-ebs-csi-driver/values.yaml')
export const ebsParameters = ebsCode('docs/parameters.md')
export const storageClassDoc: Source = {
  name: 'Kubernetes documentation, Storage Classes',
  url: 'https://kubernetes.io/docs/concepts/storage/storage-classes/',
}
export const snapshotClassDoc: Source = {
  name: 'Kubernetes documentation, Volume Snapshot Classes',
  url: 'https://kubernetes.io/docs/concepts/storage/volume-snapshot-classes/',
}

/** Why the lines of the chart, its values and the classes are there. */
export const ebsReasons = {
  chartVersion: {
    reason: {
      en: 'Pinned, as the cloud controller is. No bootstrap: the driver needs the provider ID and the zone label that '
        + 'the cloud controller writes, so it starts after it.',
      'zh-CN': '与云控制器管理器一样固定版本。不设 bootstrap：驱动需要云控制器管理器写入的 provider ID 和可用区标签，因此在其之后启动。',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#1144'),
  },
  region: {
    reason: {
      en: 'Given, so the controller need not ask the instance metadata for it.',
      'zh-CN': '直接给出，控制器无需从实例元数据中查询。',
    },
    source: ebsChartValues,
  },
  clusterId: {
    reason: {
      en: 'Volumes and snapshots get the cluster tag, by which they are found when the cluster is gone.',
      'zh-CN': '卷和快照会带上集群标签，集群删除后可据此查找。',
    },
    source: ebsCode('docs/tagging.md'),
  },
  controlPlane: {
    reason: {
      en: 'The controller runs on the control plane, whose role alone carries its policy. With the chart\'s own '
        + 'tolerations it would find no place there, or be evicted after five minutes.',
      'zh-CN': '控制器运行在控制平面节点上，只有该角色带有其策略。若使用 Chart 自带的容忍度，它无法调度到那里，或在五分钟后被驱逐。',
    },
    source: ebsCode('charts/aws-ebs-csi-driver/templates/controller.yaml'),
  },
  tainted: {
    reason: {
      en: 'Every worker pool has taints of yours; without these the controller would find no node.',
      'zh-CN': '所有工作节点池都带有您设置的污点；缺少这些容忍度，控制器将无节点可用。',
    },
    source: ebsCode('charts/aws-ebs-csi-driver/templates/controller.yaml'),
  },
  snapshotter: {
    reason: {
      en: 'Otherwise the chart leaves snapshots out if it is installed before their API is there.',
      'zh-CN': '否则，如果安装该 Chart 时快照 API 尚不存在，快照功能会被省略。',
    },
    source: ebsCode('charts/aws-ebs-csi-driver/templates/controller.yaml'),
  },
  helmTester: {
    reason: {
      en: 'The chart\'s own test pod pulls a large image that no cluster needs.',
      'zh-CN': 'Chart 自带的测试 Pod 会拉取一个集群用不到的大镜像。',
    },
    source: ebsChartValues,
  },
  defaultClass: {
    reason: {
      en: 'Claims that name no class get this one.',
      'zh-CN': '未指定存储类的 PVC 使用此存储类。',
    },
    source: storageClassDoc,
  },
  volumeType: {
    reason: {
      en: 'Cheaper and faster than gp2, and its speed does not depend on its size.',
      'zh-CN': '比 gp2 更便宜、更快，性能不受容量限制。',
    },
    source: ebsParameters,
  },
  encrypted: {
    reason: {
      en: 'Under the account\'s key aws/ebs. The value is text.',
      'zh-CN': '使用账户的 aws/ebs 密钥加密。该值必须是文本。',
    },
    source: ebsParameters,
  },
  encryptedUnderKey: {
    reason: {
      en: 'Under the key below, by its whole ARN. The role of the controller may use it.',
      'zh-CN': '使用下面的密钥加密，须填写完整 ARN。控制器所用的角色有权使用该密钥。',
    },
    source: ebsParameters,
  },
  notEncrypted: {
    reason: {
      en: 'Off, unless the account encrypts every new volume by itself.',
      'zh-CN': '不加密，除非账户设置为默认加密所有新卷。',
    },
    source: ebsParameters,
  },
  deletes: {
    reason: {
      en: 'The volume is deleted with its claim.',
      'zh-CN': '删除 PVC 时一并删除卷。',
    },
    source: storageClassDoc,
  },
  retains: {
    reason: {
      en: 'The volume stays when its claim is deleted; removing it is then up to you.',
      'zh-CN': '删除 PVC 后卷会保留，需要您自行删除。',
    },
    source: storageClassDoc,
  },
  firstConsumer: {
    reason: {
      en: 'The volume is made in the zone where its pod will run. A volume never leaves its zone.',
      'zh-CN': '在 Pod 将要运行的可用区中创建卷。卷无法跨可用区移动。',
    },
    source: storageClassDoc,
  },
  snapshotClass: {
    reason: {
      en: 'For VolumeSnapshots. RKE2 brings their API and the snapshot controller; elsewhere install both first.',
      'zh-CN': '用于 VolumeSnapshot。RKE2 自带其 API 和快照控制器；其他发行版需要先安装这两者。',
    },
    source: snapshotClassDoc,
  },
} as const satisfies Record<string, Why>

/** What a file is and where it goes, as its first lines. */
export const ebsHeaders = {
  helmChart: {
    en: 'Already part of cluster.yaml. For a cluster that exists: kubectl apply -f it there, once its cloud controller '
      + 'runs.',
    'zh-CN': '已包含在 cluster.yaml 中。对于已存在的集群，待其云控制器管理器运行后，在该集群上执行 kubectl apply -f 即可。',
  },
  values: {
    en: 'Values of the aws-ebs-csi-driver chart {version}, for namespace kube-system. Install it after the cloud '
      + 'controller.',
    'zh-CN': 'aws-ebs-csi-driver Chart {version} 的 values，安装在 kube-system 命名空间。请在云控制器管理器之后安装。',
  },
  valuesEmbedded: {
    en: 'Values of the aws-ebs-csi-driver chart {version}, for namespace kube-system.\n'
      + 'cluster.yaml installs the chart with the same values; do not install it a second time.',
    'zh-CN': 'aws-ebs-csi-driver Chart {version} 的 values，安装在 kube-system 命名空间。\n'
      + 'cluster.yaml 已使用相同的 values 安装该 Chart，请勿重复安装。',
  },
  valuesMigration: {
    en: 'Values of the aws-ebs-csi-driver chart {version}, for namespace kube-system. Install it before the switch to the '
      + 'cloud controller: MIGRATION.md says when.',
    'zh-CN': 'aws-ebs-csi-driver Chart {version} 的 values，安装在 kube-system 命名空间。请在切换到云控制器管理器之前安装：时机见 MIGRATION.md。',
  },
  storageClassMigration: {
    en: 'For the cluster that is migrated, after the driver: MIGRATION.md says when.',
    'zh-CN': '应用到待迁移的集群，在安装驱动之后：时机见 MIGRATION.md。',
  },
  storageClass: {
    en: 'For the new cluster: kubectl apply -f aws-ebs-csi/storageclass.yaml',
    'zh-CN': '应用到新集群：kubectl apply -f aws-ebs-csi/storageclass.yaml',
  },
  storageClassEmbedded: {
    en: 'Already part of cluster.yaml; for a cluster that exists, apply it there.',
    'zh-CN': '已包含在 cluster.yaml 中；对于已存在的集群，请在该集群上应用。',
  },
} as const satisfies Record<string, Text>
