import type { Source, Text } from '@/lib/text'
import { nodeDriverCode } from './sources'

interface Why {
  readonly reason: Text
  readonly source: Source
}

export const clusterCrd: Source = {
  name: 'rancher/rancher pkg/crds/yaml/generated/provisioning.cattle.io_clusters.yaml',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/crds/yaml/generated/provisioning.cattle.io_clusters.yaml',
}
export const accessEndpointDoc: Source = {
  name: 'Rancher documentation, How the Authorized Cluster Endpoint Works',
  url: 'https://ranchermanager.docs.rancher.com/how-to-guides/new-user-guides/manage-clusters/access-clusters/'
    + 'authorized-cluster-endpoint',
}
export const snapshotDoc: Source = {
  name: 'RKE2 documentation, Backup and Restore',
  url: 'https://docs.rke2.io/datastore/backup_restore',
}
export const snapshotStoreCode: Source = {
  name: 'k3s-io/k3s pkg/etcd/s3/s3.go',
  url: 'https://github.com/k3s-io/k3s/blob/master/pkg/etcd/s3/s3.go',
}
export const drainCode: Source = {
  name: 'rancher/rancher pkg/controllers/capr/machinedrain/machinedrain.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/controllers/capr/machinedrain/machinedrain.go',
}
export const registryCode: Source = {
  name: 'k3s-io/k3s pkg/agent/containerd/config.go',
  url: 'https://github.com/k3s-io/k3s/blob/master/pkg/agent/containerd/config.go',
}

/** Why the optional lines of the Cluster and the Amazonec2Config are there. */
export const clusterOptionReasons = {
  networkPolicy: {
    reason: {
      en: 'Pods of one Rancher project cannot reach those of another.',
      'zh-CN': '不同 Rancher 项目的 Pod 之间不能互相访问。',
    },
    source: clusterCrd,
  },
  accessEndpoint: {
    reason: {
      en: 'kubectl reaches the control plane directly, also while Rancher is down: port 6443 must be open to its users.',
      'zh-CN': 'kubectl 直接访问控制平面，Rancher 不可用时也能使用：6443 端口必须对使用者开放。',
    },
    source: accessEndpointDoc,
  },
  snapshotsOff: {
    reason: {
      en: 'No scheduled snapshots: losing the majority of the etcd nodes loses the cluster.',
      'zh-CN': '不做定时快照：多数 etcd 节点丢失时，集群无法恢复。',
    },
    source: snapshotDoc,
  },
  snapshots: {
    reason: {
      en: 'In the nodes\' own time zone. Without a schedule RKE2 and K3s take a snapshot at 00:00 and 12:00.',
      'zh-CN': '按节点自身的时区计算。未指定时，RKE2 和 K3s 在 00:00 和 12:00 各做一次快照。',
    },
    source: snapshotDoc,
  },
  snapshotBucket: {
    reason: {
      en: 'Snapshots are copied here; those on an etcd node are lost together with it.',
      'zh-CN': '快照会复制到此存储桶；仅保存在 etcd 节点上的快照会随节点一起丢失。',
    },
    source: snapshotDoc,
  },
  snapshotEndpoint: {
    reason: {
      en: 'The region\'s own endpoint: s3.amazonaws.com, the default, knows nothing of AWS China.',
      'zh-CN': '使用区域自己的端点：默认的 s3.amazonaws.com 不包含 AWS 中国区域。',
    },
    source: snapshotStoreCode,
  },
  snapshotProfile: {
    reason: {
      en: 'No credential: the etcd nodes use their instance profile, whose role must be allowed to write here.',
      'zh-CN': '未指定凭证：etcd 节点使用自己的实例配置文件，其角色必须有权写入此存储桶。',
    },
    source: snapshotStoreCode,
  },
  concurrency: {
    reason: {
      en: 'Text, not a number: how many nodes, or what share of them, are upgraded at a time.',
      'zh-CN': '必须是文本而非数字：同时升级的节点数量或比例。',
    },
    source: clusterCrd,
  },
  drain: {
    reason: {
      en: 'Pods move away before their node is upgraded. gracePeriod -1 leaves them the time they ask for: without it '
        + 'they would be killed at once. Without deleteEmptyDirData one pod with an emptyDir stops the upgrade.',
      'zh-CN': '节点升级前先迁走 Pod。gracePeriod 设为 -1 时使用 Pod 自己的终止宽限期，不设则立即强制终止；'
        + '不设 deleteEmptyDirData 时，只要有一个使用 emptyDir 的 Pod，升级就会停住。',
    },
    source: drainCode,
  },
  mirrors: {
    reason: {
      en: 'By the host in an image\'s name. Where no endpoint answers, nodes still ask that host itself.',
      'zh-CN': '以镜像名称中的主机为键。所有端点都无响应时，节点仍会访问该主机本身。',
    },
    source: registryCode,
  },
  registryAuth: {
    reason: {
      en: 'By the host that is really asked, so for a mirror its own, not the one in the image\'s name. The secret is of '
        + 'type kubernetes.io/basic-auth, in this namespace.',
      'zh-CN': '以实际访问的主机为键：使用镜像站时填镜像站的主机，而不是镜像名称中的主机。'
        + 'Secret 的类型为 kubernetes.io/basic-auth，位于同一命名空间。',
    },
    source: registryCode,
  },
  spot: {
    reason: {
      en: 'The driver tags spot machines only after they run.',
      'zh-CN': 'Spot 实例在运行之后才会写入标签。',
    },
    source: nodeDriverCode,
  },
  spotPrice: {
    reason: {
      en: 'US dollars an hour at most. While the market asks for more, no machine starts.',
      'zh-CN': '每小时最高出价（美元）。市场价格更高时，机器无法启动。',
    },
    source: nodeDriverCode,
  },
} as const satisfies Record<string, Why>
