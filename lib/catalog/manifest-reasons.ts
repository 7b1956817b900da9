import type { Source, Text } from '@/lib/text'
import { ccmChart, issue, nodeDriverCode } from './sources'
import { rke2Source } from './rke2'

interface Why {
  readonly reason: Text
  readonly source: Source
}

export const rancherArgs: Source = {
  name: 'rancher/rancher pkg/controllers/capr/machineprovision/args.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/controllers/capr/machineprovision/args.go',
}
export const helmChartDoc: Source = {
  name: 'k3s-io/helm-controller doc/helmchart.md',
  url: 'https://github.com/k3s-io/helm-controller/blob/master/doc/helmchart.md',
}

/** Why the lines of the Cluster, the Amazonec2Config and the HelmChart that matter are there. */
export const manifestReasons = {
  additionalManifest: {
    reason: {
      en: 'Delivers the cloud controller with the first control plane node. '
        + 'The Apps page cannot: its agent waits for it.',
      'zh-CN': '随第一个控制平面节点一起部署云控制器管理器。Rancher 的应用页面做不到：其 agent 需要等待它先运行。',
    },
    source: issue('rancher/rancher#40004'),
  },
  zone: {
    reason: {
      en: 'The letter only, of the zone the subnet is in.',
      'zh-CN': '只填子网所在可用区的字母。',
    },
    source: nodeDriverCode,
  },
  privateAddress: {
    reason: {
      en: 'Private subnet: both flags. One alone still attaches a public address, or makes Rancher dial one.',
      'zh-CN': '私有子网：两个参数必须同时设置。只设其一时，实例仍会获得公有地址，或 Rancher 仍会连接公有地址。',
    },
    source: nodeDriverCode,
  },
  securityGroup: {
    reason: {
      en: 'Names, not IDs. A name that does not exist in the VPC would be created, empty.',
      'zh-CN': '填写名称而非 ID。VPC 中不存在的名称会被创建为空安全组。',
    },
    source: nodeDriverCode,
  },
  securityGroupDefault: {
    reason: {
      en: 'The driver\'s own group. It opens SSH, 6443 and the NodePorts to the world; choose your own for production.',
      'zh-CN': '驱动自带的安全组，会向公网开放 SSH、6443 和 NodePort；生产环境请使用自己的安全组。',
    },
    source: nodeDriverCode,
  },
  securityGroupReadonly: {
    reason: {
      en: 'Rancher leaves the rules of your groups alone.',
      'zh-CN': 'Rancher 不会修改这些安全组的规则。',
    },
    source: rancherArgs,
  },
  volumeType: {
    reason: {
      en: 'Explicit, because the driver\'s default is gp2.',
      'zh-CN': '显式指定，因为驱动的默认值是 gp2。',
    },
    source: nodeDriverCode,
  },
  encrypted: {
    reason: {
      en: 'Root volumes are encrypted under the account\'s key aws/ebs, which needs no permission.',
      'zh-CN': '根卷使用账户的 aws/ebs 密钥加密，该密钥无需额外权限。',
    },
    source: nodeDriverCode,
  },
  encryptedUnderKey: {
    reason: {
      en: 'Root volumes are encrypted under this key. Rancher\'s IAM user must be allowed to use it, by its policy and '
        + 'by the key\'s own.',
      'zh-CN': '根卷使用此密钥加密。Rancher 的 IAM 用户必须有权使用该密钥：既要由其策略允许，也要由密钥策略允许。',
    },
    source: nodeDriverCode,
  },
  controlPlaneProfile: {
    reason: {
      en: 'Name of the instance profile, not its ARN. These nodes run the cloud controller and need its permissions.',
      'zh-CN': '填写实例配置文件的名称而非 ARN。这些节点运行云控制器管理器，需要其权限。',
    },
    source: nodeDriverCode,
  },
  workerProfile: {
    reason: {
      en: 'Name of the instance profile, not its ARN. These nodes do not run the cloud controller.',
      'zh-CN': '填写实例配置文件的名称而非 ARN。这些节点不运行云控制器管理器。',
    },
    source: nodeDriverCode,
  },
  tokensRequired: {
    reason: {
      en: 'IMDSv2 only.',
      'zh-CN': '仅允许 IMDSv2。',
    },
    source: issue('rancher/rke2#7343'),
  },
  tokensOptional: {
    reason: {
      en: 'This RKE2 reads its node name over IMDSv1. With "required" it would fall back to the machine name.',
      'zh-CN': '此 RKE2 版本通过 IMDSv1 读取节点名称。若设为“required”，会退回使用机器名称。',
    },
    source: rke2Source,
  },
  spot: {
    reason: {
      en: 'The driver bids at most 0.50 USD an hour unless spotPrice says otherwise, '
        + 'and tags spot machines only after they run.',
      'zh-CN': '除非另设 spotPrice，驱动的最高出价为每小时 0.50 美元；Spot 实例在运行之后才会写入标签。',
    },
    source: nodeDriverCode,
  },
  tags: {
    reason: {
      en: 'As k1,v1,k2,v2. The cluster tag must be the same in every pool, or Rancher adds an ID of its own.',
      'zh-CN': '格式为 k1,v1,k2,v2。每个节点池的集群标签必须相同，否则 Rancher 会写入自己生成的 ID。',
    },
    source: rancherArgs,
  },
  chartVersion: {
    reason: {
      en: 'Pinned: without it every run of the Helm job takes the newest chart.',
      'zh-CN': '固定版本；否则每次 Helm 任务运行都会使用最新的 Chart。',
    },
    source: helmChartDoc,
  },
  targetNamespace: {
    reason: {
      en: 'The chart works in kube-system only: it binds a Role that exists nowhere else.',
      'zh-CN': '该 Chart 只能安装在 kube-system 中：它绑定的 Role 只存在于该命名空间。',
    },
    source: ccmChart,
  },
  bootstrap: {
    reason: {
      en: 'Lets the Helm job run on a node that is not initialised yet. Otherwise job and node wait for each other.',
      'zh-CN': '允许 Helm 任务在尚未初始化的节点上运行；否则任务与节点会互相等待。',
    },
    source: issue('k3s-io/k3s#1807'),
  },
} as const satisfies Record<string, Why>

/** What a file is and where it goes, as its first lines. */
export const fileHeaders = {
  cluster: {
    en: 'Apply it to the cluster that Rancher itself runs in: kubectl apply -f cluster.yaml',
    'zh-CN': '应用到运行 Rancher 的管理集群：kubectl apply -f cluster.yaml',
  },
  clusterExisting: {
    en: 'Apply it to the cluster that Rancher itself runs in: kubectl apply -f cluster.yaml\n'
      + 'Rancher then shows the command that registers each machine.',
    'zh-CN': '应用到运行 Rancher 的管理集群：kubectl apply -f cluster.yaml\n之后 Rancher 会显示用于注册每台机器的命令。',
  },
  clusterNamed: {
    en: 'Apply it to the cluster that Rancher itself runs in: kubectl apply -f cluster.yaml\n'
      + 'Rancher then shows the command that registers each machine. '
      + 'Add --node-name with the private DNS name EC2 shows for it.',
    'zh-CN': '应用到运行 Rancher 的管理集群：kubectl apply -f cluster.yaml\n'
      + '之后 Rancher 会显示用于注册每台机器的命令。请为其加上 --node-name，值为 EC2 中该实例的私有 DNS 名称。',
  },
  migrated: {
    en: 'The cluster as it is after the migration. Do not apply it to the cluster that runs: follow MIGRATION.md, and '
      + 'compare with this file at the end.',
    'zh-CN': '迁移完成后的集群。请勿将其应用到正在运行的集群：按照 MIGRATION.md 操作，最后再与本文件比较。',
  },
  valuesMigration: {
    en: 'Values of the aws-cloud-controller-manager chart {version} while the migration lasts: MIGRATION.md says when.',
    'zh-CN': '迁移期间使用的 aws-cloud-controller-manager Chart {version} 的 values：使用时机见 MIGRATION.md。',
  },
  rke1: {
    en: 'An RKE1 cluster. In Rancher: Create, RKE1, then Edit as YAML, and the content of this file in place of what is '
      + 'there.',
    'zh-CN': 'RKE1 集群的配置。在 Rancher 中：创建 → RKE1 → 以 YAML 编辑，用本文件的内容替换原有内容。',
  },
  helmChart: {
    en: 'Already part of cluster.yaml. '
      + 'Use this file for a cluster that exists: paste it into Additional Manifest as it is.',
    'zh-CN': '已包含在 cluster.yaml 中。对于已存在的集群，将本文件原样粘贴到 Additional Manifest 中即可。',
  },
  values: {
    en: 'Values of the aws-cloud-controller-manager chart {version}, for namespace kube-system.',
    'zh-CN': 'aws-cloud-controller-manager Chart {version} 的 values，安装在 kube-system 命名空间。',
  },
  valuesEmbedded: {
    en: 'Values of the aws-cloud-controller-manager chart {version}, for namespace kube-system.\n'
      + 'cluster.yaml installs the chart with the same values; do not install it a second time.',
    'zh-CN': 'aws-cloud-controller-manager Chart {version} 的 values，安装在 kube-system 命名空间。\n'
      + 'cluster.yaml 已使用相同的 values 安装该 Chart，请勿重复安装。',
  },
} as const satisfies Record<string, Text>

