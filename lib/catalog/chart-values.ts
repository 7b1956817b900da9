import type { Source, Text } from '@/lib/text'
import { ccmChart, ccmCode, issue, kopsPolicy, plannerCode } from './sources'

interface Why {
  readonly reason: Text
  readonly source: Source
}

const compatibility: Source = {
  name: 'kubernetes/cloud-provider-aws README, compatibility',
  url: 'https://github.com/kubernetes/cloud-provider-aws#compatibility-with-kubernetes',
}
const taints: Source = {
  name: 'Kubernetes documentation, Taints and Tolerations',
  url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
}

/** Why each value Lariat gives to the chart is there. */
export const chartValueReasons = {
  hostNetworking: {
    reason: {
      en: 'On the host network it starts before the CNI does, and reaches instance metadata at any hop limit.',
      'zh-CN': '使用主机网络，可先于 CNI 启动，并且无论跳数限制（hop limit）为多少都能访问实例元数据。',
    },
    source: ccmChart,
  },
  imageTag: {
    reason: {
      en: 'The newest release of the cluster\'s own Kubernetes minor, whatever the chart\'s default is.',
      'zh-CN': '与集群 Kubernetes 次版本一致的最新发布版本，不受 Chart 默认值影响。',
    },
    source: compatibility,
  },
  imageTagTyped: {
    reason: {
      en: 'Your own tag. Upstream asks for a release of the cluster\'s Kubernetes minor.',
      'zh-CN': '您指定的标签。上游要求使用与集群 Kubernetes 次版本一致的发布版本。',
    },
    source: compatibility,
  },
  nodeSelector: {
    reason: {
      en: 'The label\'s value is "true" here; the chart\'s default of "" would match no node.',
      'zh-CN': '此处标签的值是 "true"；Chart 默认的空值不会匹配任何节点。',
    },
    source: issue('rancher/rancher#43891'),
  },
  nodeSelectorRke1: {
    reason: {
      en: 'RKE1 writes "controlplane". Helm merges maps, so the chart\'s own key is taken away with null.',
      'zh-CN': 'RKE1 使用“controlplane”。Helm 会合并映射，因此需要用 null 移除 Chart 自带的键。',
    },
    source: issue('kubernetes/cloud-provider-openstack#2550'),
  },
  cpuRequest: {
    reason: {
      en: 'Your own CPU request; the chart\'s default is 200m.',
      'zh-CN': '您指定的 CPU 请求；Chart 的默认值为 200m。',
    },
    source: ccmChart,
  },
} as const satisfies Record<string, Why>

/** Why each toleration is there. */
export const tolerationReasons = {
  uninitialized: {
    reason: {
      en: 'Every new node has this taint until the cloud controller itself has initialised it.',
      'zh-CN': '每个新节点都带有该污点，直到云控制器管理器完成其初始化。',
    },
    source: ccmChart,
  },
  controlPlane: {
    reason: {
      en: 'Rancher\'s taint of control plane nodes. It has no value, so only Exists matches it.',
      'zh-CN': 'Rancher 为控制平面节点添加的污点。该污点没有值，因此只有 Exists 能匹配。',
    },
    source: plannerCode,
  },
  controlPlaneRke1: {
    reason: {
      en: 'RKE1\'s taint of control plane nodes is written without a hyphen.',
      'zh-CN': 'RKE1 为控制平面节点添加的污点键中没有连字符。',
    },
    source: {
      name: 'rancher/rke services/workerplane.go',
      url: 'https://github.com/rancher/rke/blob/40c5dd46/services/workerplane.go',
    },
  },
  etcd: {
    reason: {
      en: 'A control plane node that also runs etcd has this one as well, and NoExecute evicts.',
      'zh-CN': '同时运行 etcd 的控制平面节点还带有该污点，其效果 NoExecute 会驱逐 Pod。',
    },
    source: issue('rancher/rancher#49889'),
  },
  notReady: {
    reason: {
      en: 'Lets it start while the CNI is not ready yet. A DaemonSet tolerates only the NoExecute form by itself.',
      'zh-CN': '使其在 CNI 就绪之前即可启动。DaemonSet 自身只容忍 NoExecute 形式的该污点。',
    },
    source: taints,
  },
  user: {
    reason: {
      en: 'A taint of one of your control plane pools.',
      'zh-CN': '您在控制平面节点池上设置的污点。',
    },
    source: taints,
  },
  all: {
    reason: {
      en: 'Tolerates every taint, as kops ships this controller; the node selector keeps it on the control plane.',
      'zh-CN': '容忍所有污点（kops 也以此方式部署该控制器）；节点选择器使其只运行在控制平面上。',
    },
    source: { name: 'kubernetes/kops aws-cloud-controller.addons.k8s.io', url: kopsPolicy.url },
  },
} as const satisfies Record<string, Why>

export type TolerationReason = keyof typeof tolerationReasons

/** Arguments that are always given, in this order; `--v` and the user's own follow. */
export const controllerArguments: readonly ({ readonly arg: string } & Why)[] = [
  {
    arg: '--cloud-provider=aws',
    reason: {
      en: 'This list replaces the chart\'s, so its one necessary argument is repeated.',
      'zh-CN': '该列表会整体替换 Chart 的参数列表，因此需要重复这一必需参数。',
    },
    source: ccmCode('cmd/aws-cloud-controller-manager/main.go'),
  },
  {
    arg: '--configure-cloud-routes=false',
    reason: {
      en: 'The CNI routes pods by itself. The default would look for a tagged route table and fail.',
      'zh-CN': 'Pod 路由由 CNI 自行处理。默认值会去查找带标签的路由表并报错。',
    },
    source: issue('kubernetes/cloud-provider-aws#627'),
  },
]

/** Only while both controller managers run: the new one waits for the old one to let go. */
export const leaderMigrationArgument = {
  arg: '--enable-leader-migration=true',
  reason: {
    en: 'For the migration only. The cloud controller waits until the controller manager has let go of the cloud loops. '
      + 'values.yaml is the same without it.',
    'zh-CN': '仅用于迁移：云控制器管理器会等待 kube-controller-manager 交出云相关的控制循环。values.yaml 除此项外与本文件相同。',
  },
  source: {
    name: 'Kubernetes documentation, Migrate Replicated Control Plane To Use Cloud Controller Manager',
    url: 'https://kubernetes.io/docs/tasks/administer-cluster/controller-manager-leader-migration/',
  },
} as const satisfies { readonly arg: string } & Why
