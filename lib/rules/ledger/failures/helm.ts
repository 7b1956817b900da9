import { issue } from '@/lib/catalog/sources'
import type { FailureOfStep } from '../types'

/** How charts fail. */
export const failures: readonly FailureOfStep[] = [
  {
    id: 'F01',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'The cluster waits for its agent for ever',
      'zh-CN': '集群一直等待 cluster agent',
    },
    effect: {
      en:
        'Every node starts with the taint uninitialized, which only the cloud controller removes. Without it Rancher’s '
        + 'agent stays Pending, and without the agent nobody can install it through Rancher.',
      'zh-CN':
        '每个节点启动时都带有 uninitialized 污点，只有云控制器管理器才会移除它。没有云控制器管理器，Rancher 的 agent 一直处于 Pending；没有 agent，又无法通过 Rancher 安装它。',
    },
    instead: {
      en: 'The HelmChart stands in the additional manifest with bootstrap: true, so the cluster installs it by itself.',
      'zh-CN': 'HelmChart 写入附加清单，并设置 bootstrap: true，由集群自行安装。',
    },
    source: issue('rancher/rancher#43891'),
    causedBy: ['E12'],
  },
  {
    id: 'F02',
    title: {
      en: 'The cloud controller has no pods at all',
      'zh-CN': '云控制器管理器一个 Pod 都没有',
    },
    effect: {
      en:
        'The chart selects nodes whose label control-plane is empty, but RKE2 and K3s write "true". On RKE1 the chart’s '
        + 'own key stays beside the new one. The DaemonSet wants 0 pods, and no node is initialised.',
      'zh-CN':
        'Chart 默认选择 control-plane 标签值为空的节点，而 RKE2 和 K3s 写入的值是 "true"；在 RKE1 上，Chart 自带的键又会与新键并存。DaemonSet 期望的 Pod 数为 0，节点都不会被初始化。',
    },
    instead: {
      en: 'The selector has the value that the nodes have; on RKE1 the chart’s own key is set to null.',
      'zh-CN': '选择器使用节点实际的标签值；在 RKE1 上将 Chart 自带的键设为 null。',
    },
    source: issue('rancher/rancher#43891'),
    causedBy: ['E17'],
  },
  {
    id: 'F03',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'The cloud controller stays Pending on control plane nodes',
      'zh-CN': '云控制器管理器在控制平面节点上一直 Pending',
    },
    effect: {
      en:
        'Rancher’s taints have no value. A toleration with value: "true" and no operator compares the values, so it '
        + 'matches none of them.',
      'zh-CN': 'Rancher 添加的污点没有值。容忍度写了 value: "true" 而没有写 operator，就会比较值，因此一个也匹配不上。',
    },
    instead: {
      en: 'Every toleration has operator: Exists and is derived from the roles and taints of the pools.',
      'zh-CN': '每条容忍度都使用 operator: Exists，并根据节点池的角色和污点推导。',
    },
    source: issue('rancher/rancher-docs#1250'),
    causedBy: ['E09'],
  },
  {
    id: 'F04',
    title: {
      en: 'The cloud controller is missing where etcd runs',
      'zh-CN': '在运行 etcd 的控制平面节点上没有云控制器管理器',
    },
    effect: {
      en:
        'A node that is etcd and control plane also has the taint etcd:NoExecute. Neither the documented values nor '
        + 'those of the chart tolerate it.',
      'zh-CN': '同时承担 etcd 和控制平面角色的节点还带有 etcd:NoExecute 污点，文档给出的值和 Chart 的默认值都不容忍它。',
    },
    instead: {
      en: 'The taint of etcd is always tolerated.',
      'zh-CN': '始终容忍 etcd 的污点。',
    },
    source: issue('rancher/rancher#49889'),
    causedBy: ['E10', 'E11', 'E19'],
  },
  {
    id: 'F08',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'addons.yaml is invalid, and Rancher waits for a viable init node',
      'zh-CN': 'addons.yaml 无效，Rancher 一直等待可用的初始节点',
    },
    effect: {
      en:
        'The line additionalManifest: |- was copied into the field itself. The manifest then begins with a key that is '
        + 'no Kubernetes object, and nothing in it is installed.',
      'zh-CN': '把 additionalManifest: |- 这一行也粘贴到了字段中。清单因此以一个不属于任何 Kubernetes 对象的键开头，其中的内容都不会被安装。',
    },
    instead: {
      en: 'The value begins with the HelmChart. What people paste is looked at before it is used.',
      'zh-CN': '字段的值直接以 HelmChart 开头；用户粘贴的内容在使用前会先检查。',
    },
    source: issue('rancher/dashboard#18373'),
  },
  {
    id: 'F13',
    title: {
      en: 'Pods get no credentials and time out at 169.254.169.254',
      'zh-CN': 'Pod 获取不到凭证，访问 169.254.169.254 超时',
    },
    effect: {
      en:
        'With a hop limit of 1 the answer of the metadata service does not reach the pod network. The EC2 driver has no '
        + 'field for the limit.',
      'zh-CN': '跳数限制为 1 时，元数据服务的响应到不了 Pod 网络，而 EC2 驱动没有设置该限制的字段。',
    },
    instead: {
      en:
        'The cloud controller runs on the host network. For add-ons that need it, the runbook raises the limit on '
        + 'exactly the machines they may land on.',
      'zh-CN': '云控制器管理器使用主机网络；需要该限制的附加组件，由操作手册只在它们可能运行的机器上调高限制。',
    },
    source: issue('rancher/rancher#56145'),
    causedBy: ['E32', 'E44'],
  },
  {
    id: 'F27',
    title: {
      en: 'Volumes stay Pending',
      'zh-CN': '存储卷一直 Pending',
    },
    effect: {
      en:
        'The cloud provider makes no volumes; that is the EBS CSI driver. And the driver needs the providerID that only '
        + 'the cloud controller writes.',
      'zh-CN': '云提供商不负责创建存储卷，那是 EBS CSI 驱动的工作；而驱动又依赖云控制器管理器写入的 providerID。',
    },
    instead: {
      en: 'The driver comes with its own policy, and after the nodes have been initialised.',
      'zh-CN': '驱动带有自己的策略，并在节点完成初始化之后安装。',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#1144'),
    causedBy: ['E27'],
  },
  {
    id: 'F31',
    title: {
      en: 'Routes cannot be created: “multiple tagged route tables”',
      'zh-CN': '无法创建路由：“multiple tagged route tables”',
    },
    effect: {
      en:
        'Cloud routes are on by default. They are of no use with the overlay networks of RKE2 and K3s, and need a '
        + 'tagged route table.',
      'zh-CN': '云路由默认开启。对于 RKE2 和 K3s 的 overlay 网络它没有意义，而且需要带标签的路由表。',
    },
    instead: {
      en: '--configure-cloud-routes=false is always written, and cannot be overridden by an extra argument.',
      'zh-CN': '始终写入 --configure-cloud-routes=false，附加参数不能覆盖它。',
    },
    source: issue('kubernetes/cloud-provider-aws#627'),
  },
  {
    id: 'F34',
    title: {
      en: 'Rancher’s form refuses the node selector: “got map, expected string”',
      'zh-CN': 'Rancher 表单拒绝 nodeSelector：“got map, expected string”',
    },
    effect: {
      en: 'The form of older Rancher versions split keys at their dots. The YAML editor and the command line do not.',
      'zh-CN': '旧版 Rancher 的表单会在点号处拆分键名，YAML 编辑器和命令行没有这个问题。',
    },
    instead: {
      en: 'The values are a YAML file, with the key of the selector whole.',
      'zh-CN': '值以 YAML 文件给出，选择器的键保持完整。',
    },
    source: issue('rancher/dashboard#9249'),
    causedBy: ['E13'],
  },
]
