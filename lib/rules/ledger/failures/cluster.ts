import { issue, plannerCode } from '@/lib/catalog/sources'
import { kdmArguments } from '../sources'
import type { FailureOfStep } from '../types'

/** How clusters fail for their versions, their provider and their options. */
export const failures: readonly FailureOfStep[] = [
  {
    id: 'F05',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'kube-apiserver ends with “unknown flag: --cloud-provider”',
      'zh-CN': 'kube-apiserver 因“unknown flag: --cloud-provider”退出',
    },
    effect: {
      en: 'Kubernetes 1.33 removed the flag. The API server starts, fails on it and starts again, for ever.',
      'zh-CN': 'Kubernetes 1.33 移除了该参数。API server 每次启动都会因此失败，反复重启。',
    },
    instead: {
      en: 'The argument is written only for RKE2 builds before 1.32 that would pass on “aws” themselves.',
      'zh-CN': '仅对那些自身会传递 aws 的旧版 RKE2（1.32 之前）写入该参数。',
    },
    source: issue('rancher/rke2#8134'),
    causedBy: ['E04'],
  },
  {
    id: 'F06',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Nodes have a providerID of rke2:// and load balancers have no targets',
      'zh-CN': '节点的 providerID 是 rke2://，负载均衡器没有目标',
    },
    effect: {
      en:
        'The distribution’s own cloud controller was first and wrote its providerID, which can never be changed. The '
        + 'AWS one then reports an invalid scheme. Only making the nodes anew helps.',
      'zh-CN':
        '发行版自带的云控制器管理器抢先写入了自己的 providerID，而该字段无法修改。AWS 的云控制器管理器随后会报告 scheme 无效，只能重建节点。',
    },
    instead: {
      en: 'disable-cloud-controller stands in machineGlobalConfig, where no indentation can lose it.',
      'zh-CN': '将 disable-cloud-controller 写在 machineGlobalConfig 中，不会因缩进问题而丢失。',
    },
    source: issue('rancher/rke2#4267'),
    causedBy: ['E03'],
  },
  {
    id: 'F07',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'kubectl apply refuses “unknown field … disable-cloud-controller”',
      'zh-CN': 'kubectl apply 拒绝“unknown field … disable-cloud-controller”',
    },
    effect: {
      en:
        'The options stand beside config instead of below it. A strict API server refuses the object, a lenient one '
        + 'drops them without a word.',
      'zh-CN': '这些选项与 config 同级，而没有缩进到它下面。开启严格校验的 API server 会拒绝该对象，宽松模式则会静默丢弃这些选项。',
    },
    instead: {
      en: 'No role selectors are written: one global block says the same for every node.',
      'zh-CN': '不写按角色的选择器，用一个全局块为所有节点设置相同的内容。',
    },
    source: issue('rancher/rke2#4267'),
    causedBy: ['E03'],
  },
  {
    id: 'F10c',
    distributions: ['rke2'],
    title: {
      en: 'RKE2 1.27 or later does not start with cloud-provider-name: aws',
      'zh-CN': 'RKE2 1.27 及以上版本设置 cloud-provider-name: aws 后无法启动',
    },
    effect: {
      en:
        'Up to 1.29.10, 1.30.6 and 1.31.2 RKE2 hands “aws” to kubelet and the control plane, which have not known it '
        + 'since 1.27.',
      'zh-CN': '1.29.10、1.30.6、1.31.2 及更早的 RKE2 会把 aws 传给 kubelet 和控制平面组件，而它们从 1.27 起已不认识该值。',
    },
    instead: {
      en: 'For these builds every component is told external explicitly; newer ones need no override.',
      'zh-CN': '对这些版本逐个为组件显式指定 external；更新的版本无需覆盖。',
    },
    source: issue('rancher/rke2#4183'),
    causedBy: ['E06'],
  },
  {
    id: 'F11',
    distributions: ['rke2'],
    title: {
      en: 'node-name-from-cloud-provider-metadata has no effect',
      'zh-CN': 'node-name-from-cloud-provider-metadata 不起作用',
    },
    effect: {
      en:
        'Rancher passes on only keys that its driver metadata (KDM) knows. An older one drops this key without a '
        + 'word.',
      'zh-CN': 'Rancher 只传递其驱动元数据（KDM）中存在的键，旧版 KDM 会静默丢弃这个键。',
    },
    instead: {
      en:
        'The key is written only for a Rancher that knows it. For others the name comes from cloud-provider-name: '
        + 'aws.',
      'zh-CN': '只为支持该键的 Rancher 写入它；其他版本通过 cloud-provider-name: aws 获取名称。',
    },
    source: issue('rancher/rancher#55932'),
  },
  {
    id: 'F24',
    title: {
      en: 'The driver cannot resolve the endpoint of EC2',
      'zh-CN': '驱动无法解析 EC2 的端点',
    },
    effect: {
      en:
        'Since Rancher 2.13 it asks for dual-stack endpoints. Those names do not resolve in AWS China, behind interface '
        + 'endpoints, or where outgoing traffic has an allow-list.',
      'zh-CN': '从 Rancher 2.13 起，它会请求双栈端点。在 AWS 中国区、使用接口端点或对出站流量设置白名单的环境中，这些域名可能无法解析。',
    },
    instead: {
      en: 'Regions and Rancher versions with this trouble are reported before machines are made.',
      'zh-CN': '在创建机器之前，提示存在该问题的区域与 Rancher 版本组合。',
    },
    source: issue('rancher/rancher#53237'),
  },
  {
    id: 'F28',
    title: {
      en: 'Components refuse to start because of CSIMigrationAWS',
      'zh-CN': '组件因 CSIMigrationAWS 而拒绝启动',
    },
    effect: {
      en:
        'The gate can be turned off in 1.23 and 1.24 only. In 1.25 and 1.26 it is locked, from 1.27 on it is '
        + 'unknown.',
      'zh-CN': '只有 1.23 和 1.24 可以关闭该特性门控；在 1.25 和 1.26 中它被锁定，从 1.27 起已不存在。',
    },
    instead: {
      en: 'The gate is written for 1.23 and 1.24 only, and only where the EBS CSI driver is not used.',
      'zh-CN': '只在 1.23 和 1.24 且未使用 EBS CSI 驱动时才写入该开关。',
    },
    source: issue('kubernetes/kubernetes#111479'),
    causedBy: ['E01'],
  },
  {
    id: 'F32',
    distributions: ['rke2'],
    title: {
      en: 'cilium-operator stays Pending while the cluster starts',
      'zh-CN': '集群启动时 cilium-operator 一直 Pending',
    },
    effect: {
      en:
        'In some RKE2 releases it does not tolerate nodes that nobody has initialised yet, and they wait for the '
        + 'network.',
      'zh-CN': '部分 RKE2 版本中的 cilium-operator 不容忍尚未初始化的节点，而节点又在等待网络就绪。',
    },
    instead: {
      en: 'For exactly those releases the chart is told to tolerate everything, as it did before.',
      'zh-CN': '仅对这些版本，通过 Chart 的值恢复以前容忍所有污点的行为。',
    },
    source: issue('rancher/rke2#8974'),
  },
  {
    id: 'F33',
    distributions: ['k3s'],
    title: {
      en: 'Services on K3s show node addresses instead of a load balancer',
      'zh-CN': 'K3s 的 Service 显示节点地址，而不是负载均衡器',
    },
    effect: {
      en:
        'K3s’ own ServiceLB still serves Services of type LoadBalancer, and both controllers write their status in '
        + 'turn.',
      'zh-CN': 'K3s 自带的 ServiceLB 仍在处理 LoadBalancer 类型的 Service，两个控制器会轮流改写其状态。',
    },
    instead: {
      en: 'K3s gets disable: [servicelb] together with disable-cloud-controller.',
      'zh-CN': '为 K3s 同时设置 disable: [servicelb] 和 disable-cloud-controller。',
    },
    source: {
      name: 'k3s-io/k3s pkg/daemons/control/server.go',
      url: 'https://github.com/k3s-io/k3s/blob/master/pkg/daemons/control/server.go',
    },
  },
  {
    id: 'F38',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'kubelet does not start with the argument cloud-provider-name=external',
      'zh-CN': 'kubelet 使用参数 cloud-provider-name=external 时无法启动',
    },
    effect: {
      en: 'cloud-provider-name is a key of RKE2. The flag of kubelet is called cloud-provider.',
      'zh-CN': 'cloud-provider-name 是 RKE2 的配置键，kubelet 的参数名是 cloud-provider。',
    },
    instead: {
      en: 'Arguments of components are data of the program and are never typed by hand.',
      'zh-CN': '各组件的参数是程序内置的数据，不需要手动输入。',
    },
    source: issue('rancher/terraform-provider-rancher2#1266'),
  },
  {
    id: 'F39',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'A misspelled key has no effect, and nothing says so',
      'zh-CN': '拼错的键不起作用，也没有任何提示',
    },
    effect: {
      en:
        'Rancher drops keys that its driver metadata does not know, kubeapi-server-arg for kube-apiserver-arg among '
        + 'them.',
      'zh-CN': 'Rancher 会丢弃驱动元数据中不存在的键，例如把 kube-apiserver-arg 写成 kubeapi-server-arg。',
    },
    instead: {
      en: 'Only keys that the driver metadata knows are written; the lint compares yours with the same list.',
      'zh-CN': '只写入驱动元数据中存在的键；检查功能会用同一份列表核对您的文件。',
    },
    source: kdmArguments,
  },
  {
    id: 'F40',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Tuning of kubelet is lost when the provider is turned on',
      'zh-CN': '启用云提供商后，原有的 kubelet 调优参数丢失',
    },
    effect: {
      en: 'A kubelet-arg in a role selector replaces the whole global list. Rancher joins no lists.',
      'zh-CN': '角色选择器中的 kubelet-arg 会整体替换全局列表，Rancher 不会合并列表。',
    },
    instead: {
      en: 'Arguments stand in the global block only, so there is nothing to replace.',
      'zh-CN': '参数只写在全局块中，不存在互相替换的问题。',
    },
    source: plannerCode,
    causedBy: ['E08'],
  },
]
