import type { Source, Text } from '@/lib/text'
import { lbcCode } from './sources'

/** The Helm chart of the AWS Load Balancer Controller. Chart and controller have the same version. */
export const lbcChart = {
  name: 'aws-load-balancer-controller',
  repository: 'https://aws.github.io/eks-charts',
  version: '3.5.0',
  namespace: 'kube-system',
} as const

interface Why {
  readonly reason: Text
  readonly source: Source
}

const values = lbcCode('helm/aws-load-balancer-controller/values.yaml')
const installation = lbcCode('docs/deploy/installation.md')

/** Why each value Lariat gives to the chart is there. */
export const lbcReasons = {
  clusterName: {
    reason: {
      en: 'The cluster ID: subnets and groups are found by their tag kubernetes.io/cluster/<ID>.',
      'zh-CN': '即集群 ID：控制器按 kubernetes.io/cluster/<ID> 标签查找子网和安全组。',
    },
    source: values,
  },
  region: {
    reason: {
      en: 'Given, so it need not ask the instance metadata for it.',
      'zh-CN': '直接给出，无需从实例元数据中查询。',
    },
    source: installation,
  },
  vpcId: {
    reason: {
      en: 'Given for the same reason: pods reach the instance metadata at a hop limit of 2 or more only.',
      'zh-CN': '同样直接给出：跳数限制（hop limit）小于 2 时，Pod 无法访问实例元数据。',
    },
    source: installation,
  },
  targetType: {
    reason: {
      en: 'Nodes are the targets. Pods cannot be: their addresses come from an overlay the VPC does not know.',
      'zh-CN': '以节点为目标。不能以 Pod 为目标：Pod 地址来自 VPC 不可见的覆盖网络。',
    },
    source: values,
  },
  beside: {
    reason: {
      en: 'The cloud controller stays in charge of Services. This one serves only those with loadBalancerClass '
        + 'service.k8s.aws/nlb, and Ingresses of class alb.',
      'zh-CN': 'Service 仍由云控制器管理器负责。本控制器只处理 loadBalancerClass 为 service.k8s.aws/nlb 的 Service，以及 '
        + 'alb 类的 Ingress。',
    },
    source: installation,
  },
  byDefault: {
    reason: {
      en: 'Its webhook gives every new Service of type LoadBalancer to this controller; the cloud controller then leaves '
        + 'them alone.',
      'zh-CN': '其 webhook 会将所有新建的 LoadBalancer 类型 Service 交给本控制器，云控制器管理器不再处理它们。',
    },
    source: installation,
  },
  tainted: {
    reason: {
      en: 'Every worker pool has taints of yours; without these it would find no node.',
      'zh-CN': '所有工作节点池都带有您设置的污点；缺少这些容忍度将无节点可用。',
    },
    source: values,
  },
} as const satisfies Record<string, Why>

/** The first lines of the file. */
export const lbcHeader: Text = {
  en: 'Values of the aws-load-balancer-controller chart {version}, for namespace kube-system.\n'
    + 'The role of the nodes it runs on needs iam/load-balancer-controller.json; see RUNBOOK.md.',
  'zh-CN': 'aws-load-balancer-controller Chart {version} 的 values，安装在 kube-system 命名空间。\n'
    + '其所在节点的角色需要 iam/load-balancer-controller.json 中的权限，参见 RUNBOOK.md。',
}
