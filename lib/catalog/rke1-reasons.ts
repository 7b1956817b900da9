import type { Source, Text } from '@/lib/text'
import { issue, rancherAmazonPage } from './sources'

interface Why {
  readonly reason: Text
  readonly source: Source
}

const rke = 'https://github.com/rancher/rke/blob/40c5dd465677305662bc0471bfb9cf6ccf966782'
const rkeCode = (path: string): Source => ({ name: `rancher/rke ${path}`, url: `${rke}/${path}` })

export const rke1Types = rkeCode('types/rke_types.go')
export const rke1Plan = rkeCode('cluster/plan.go')
export const backupTypes = rkeCode('types/backup_types.go')

/** How Rancher reads the file: its keys, and what it adds. */
export const rke1ConfigPage: Source = {
  name: 'Rancher documentation, RKE Cluster Configuration Reference',
  url: 'https://ranchermanager.docs.rancher.com/v2.8/reference-guides/cluster-configuration/'
    + 'rancher-server-configuration/rke1-cluster-configuration',
}
export const nodeTemplatePage: Source = {
  name: 'Rancher documentation, Node Templates',
  url: 'https://ranchermanager.docs.rancher.com/v2.8/how-to-guides/new-user-guides/launch-kubernetes-with-rancher/'
    + 'use-new-nodes-in-an-infra-provider',
}
export const nodeTemplateCode: Source = {
  name: 'rancher/rancher pkg/client/generated/management/v3/zz_generated_node_template.go',
  url: 'https://github.com/rancher/rancher/blob/release/v2.11/pkg/client/generated/management/v3/'
    + 'zz_generated_node_template.go',
}

/** Why each line of an RKE1 cluster's configuration, and of its node templates, is there. */
export const rke1Reasons = {
  external: {
    reason: {
      en: 'Every component waits for an external cloud controller, and the name is taken as it is: the plain '
        + '"external" would leave node names alone.',
      'zh-CN': '各组件等待外部云控制器管理器。必须使用此名称：仅写“external”不会处理节点名称。',
    },
    source: rke1Plan,
  },
  inTree: {
    reason: {
      en: 'The provider inside Kubernetes, which ends with 1.26.',
      'zh-CN': '使用 Kubernetes 内置的云提供商，它止于 1.26。',
    },
    source: rkeCode('cluster/defaults.go'),
  },
  metadataName: {
    reason: {
      en: 'Names a node as its instance\'s metadata does. Otherwise RKE names it after its host, which no instance is '
        + 'found by.',
      'zh-CN': '按实例元数据为节点命名；否则 RKE 使用主机名，而按主机名找不到对应的实例。',
    },
    source: rancherAmazonPage,
  },
  metadataNameInTree: {
    reason: {
      en: 'The kubelet takes its name from AWS; this gives kube-proxy the same one. With two names it would route '
        + 'nothing.',
      'zh-CN': 'kubelet 的名称取自 AWS，此项使 kube-proxy 使用相同的名称；名称不一致时，kube-proxy 的转发规则不会生效。',
    },
    source: issue('rancher/rke-tools#143'),
  },
  namedByHand: {
    reason: {
      en: 'Off: the name comes from --node-name, and metadata would replace it.',
      'zh-CN': '关闭：名称由 --node-name 指定，启用后会被元数据中的名称覆盖。',
    },
    source: rancherAmazonPage,
  },
  registries: {
    reason: {
      en: 'No file carries a password: enter user and password of each registry in Rancher\'s form.',
      'zh-CN': '文件中不含密码：请在 Rancher 的表单中填写每个镜像仓库的用户名和密码。',
    },
    source: rke1Types,
  },
  defaultRegistry: {
    reason: {
      en: 'RKE pulls all of its own images from here instead of Docker Hub.',
      'zh-CN': 'RKE 自身的所有镜像都从此处拉取，而不是 Docker Hub。',
    },
    source: rke1Types,
  },
  snapshots: {
    reason: {
      en: 'RKE1 knows no cron, only an interval in hours; this is the nearest to your schedule.',
      'zh-CN': 'RKE1 不支持 cron，只能指定以小时为单位的间隔；此值最接近您的计划。',
    },
    source: backupTypes,
  },
  snapshotBucket: {
    reason: {
      en: 'No access key: the etcd nodes use their instance profile, whose role must be allowed to write here.',
      'zh-CN': '未指定访问密钥：etcd 节点使用自己的实例配置文件，其角色必须有权写入此存储桶。',
    },
    source: backupTypes,
  },
  upgrade: {
    reason: {
      en: 'Text, not a number: how many nodes, or what share of them, are upgraded at a time.',
      'zh-CN': '必须是文本而非数字：同时升级的节点数量或比例。',
    },
    source: rke1Types,
  },
  drain: {
    reason: {
      en: 'Pods move away before their node is upgraded, and get the time they ask for.',
      'zh-CN': '节点升级前先迁走 Pod，并使用 Pod 自己的终止宽限期。',
    },
    source: rke1Types,
  },
  engine: {
    reason: {
      en: 'The script with which Rancher installs Docker. It must fit the Kubernetes version.',
      'zh-CN': 'Rancher 安装 Docker 所用的脚本，其版本必须与 Kubernetes 版本匹配。',
    },
    source: nodeTemplatePage,
  },
  tokensOptional: {
    reason: {
      en: 'RKE1 reads node names over IMDSv1. With "required" a node keeps the name of its host.',
      'zh-CN': 'RKE1 通过 IMDSv1 读取节点名称。若设为“required”，节点会保留主机名。',
    },
    source: issue('rancher/rancher#46582'),
  },
} as const satisfies Record<string, Why>
