import { kubernetesSources } from '@/lib/catalog/kubernetes'
import { ccmCode, issue, plannerCode } from '@/lib/catalog/sources'
import { rancherClusterCrd } from '../../sources'
import type { ErrorOfStep } from '../types'

/** What it says of versions, the provider and the options of a cluster. */
export const errors: readonly ErrorOfStep[] = [
  {
    id: 'E01',
    distributions: ['rke2', 'rke1'],
    title: {
      en: 'From 1.23 on, turn off CSIMigrationAWS',
      'zh-CN': '从 1.23 起停用 CSIMigrationAWS',
    },
    documented: {
      en:
        'From Kubernetes 1.23 on, the in-tree provider needs the feature gate CSIMigrationAWS turned off in every '
        + 'component.',
      'zh-CN': '从 Kubernetes 1.23 开始，必须在各组件中停用 CSIMigrationAWS 特性门控，才能使用树内 AWS 云提供商。',
    },
    snippet: 'feature-gates=CSIMigrationAWS=false',
    effect: {
      en:
        'The gate is locked in 1.25 and 1.26 and unknown from 1.27 on: components that are given it do not start. It '
        + 'works in 1.23 and 1.24 only.',
      'zh-CN': '该开关在 1.25 和 1.26 中已被锁定，从 1.27 起不再存在，设置了它的组件无法启动；只有 1.23 和 1.24 有效。',
    },
    instead: {
      en: 'The gate is written for 1.23 and 1.24 without the EBS CSI driver, and nowhere else.',
      'zh-CN': '仅在 1.23 和 1.24 且未使用 EBS CSI 驱动时写入该开关。',
    },
    source: kubernetesSources.csiMigrationGate,
  },
  {
    id: 'E02',
    title: {
      en: 'Nothing says that the in-tree provider ended',
      'zh-CN': '没有说明树内云提供商已被移除',
    },
    documented: {
      en: 'The page explains the in-tree provider first, and names no version at which it ends.',
      'zh-CN': '页面首先介绍树内云提供商，却没有说明它到哪个版本为止。',
    },
    effect: {
      en:
        'The provider is part of Kubernetes up to 1.26. Components of 1.27 or later that are told “aws” do not '
        + 'start.',
      'zh-CN': '树内云提供商只存在于 Kubernetes 1.26 及以下版本；在 1.27 及以上版本中指定 aws，组件无法启动。',
    },
    instead: {
      en: 'The external provider, and in-tree only where the version still has it.',
      'zh-CN': '使用外部云提供商；仅在版本仍支持时才允许选择树内。',
    },
    source: kubernetesSources.inTree,
  },
  {
    id: 'E03',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'The options for the control plane are indented wrongly',
      'zh-CN': '控制平面的选项缩进错误',
    },
    documented: {
      en: 'In the override for the control plane, the options stand beside config.',
      'zh-CN': '在控制平面的覆盖配置中，各选项与 config 写在同一级。',
    },
    snippet: `machineSelectorConfig:
  - config:
    disable-cloud-controller: true
    kube-apiserver-arg:
      - cloud-provider=external
    kube-controller-manager-arg:
      - cloud-provider=external
    kubelet-arg:
      - cloud-provider=external
    machineLabelSelector:`,
    effect: {
      en:
        'config is then null and the options are unknown fields. A strict API server refuses them, Rancher drops them. '
        + 'RKE2’s own cloud controller keeps running and writes rke2:// as the providerID of every node, for good.',
      'zh-CN':
        '这样 config 的值就是 null，各选项成了未知字段：严格的 API server 会拒绝，Rancher 则直接丢弃。RKE2 自带的云控制器管理器继续运行，为每个节点写入无法再修改的 rke2:// providerID。',
    },
    instead: {
      en: 'One block in machineGlobalConfig, without selectors. Workers ignore what only servers know.',
      'zh-CN': '只用 machineGlobalConfig 中的一个块，不写选择器；工作节点会忽略仅对 server 有效的选项。',
    },
    source: rancherClusterCrd,
  },
  {
    id: 'E04',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'The API server is given cloud-provider=external',
      'zh-CN': '为 API server 设置 cloud-provider=external',
    },
    documented: {
      en: 'The API server is given the flag along with the other components.',
      'zh-CN': '与其他组件一样，也为 API server 设置该参数。',
    },
    snippet: `kube-apiserver-arg:
  - cloud-provider=external`,
    effect: {
      en:
        'kube-apiserver has not known the flag since 1.33 and does not start with it. Before that it is of use to a '
        + 'few old RKE2 builds only.',
      'zh-CN': 'kube-apiserver 从 1.33 起不再识别该参数，带上它就无法启动；在此之前也只对少数旧版 RKE2 有用。',
    },
    instead: {
      en: 'Left out, except for old RKE2 builds that would hand “aws” to the API server themselves.',
      'zh-CN': '不写入；只有那些自身会把 aws 传给 API server 的旧版 RKE2 例外。',
    },
    source: kubernetesSources.apiServerFlag,
  },
  {
    id: 'E06',
    distributions: ['rke2'],
    title: {
      en: '“aws” is passed to the components and must be overridden',
      'zh-CN': 'aws 会传给各组件，必须逐一覆盖',
    },
    documented: {
      en: 'cloud-provider-name: aws is passed to the components of every node and must be overridden for each of them.',
      'zh-CN': 'cloud-provider-name: aws 会传递给节点上的各个组件，必须逐个组件覆盖。',
    },
    effect: {
      en:
        'Since 1.29.11, 1.30.7, 1.31.3 and 1.32.0 RKE2 passes it to nobody; it is deprecated and only sets the name. Its '
        + 'authors never meant it as the way to set up a cluster.',
      'zh-CN': '从 1.29.11、1.30.7、1.31.3 和 1.32.0 起，RKE2 不再向任何组件传递它；它已弃用，只用于设置节点名称，维护者也从未建议以此搭建集群。',
    },
    instead: {
      en:
        'external with node-name-from-cloud-provider-metadata where Rancher knows the key; “aws” for the name alone '
        + 'elsewhere.',
      'zh-CN': 'Rancher 支持时使用 external 加 node-name-from-cloud-provider-metadata；否则仅为获取名称而使用 aws。',
    },
    source: issue('rancher/rke2#7336'),
  },
  {
    id: 'E07',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Select Amazon to set the provider ID',
      'zh-CN': '选择 Amazon 来设置 provider ID',
    },
    documented: {
      en: 'The second step, of which there are two, says to select Amazon if its mechanism is to set the provider ID.',
      'zh-CN': '（重复出现的）第 2 步提到：如果要依靠上述机制设置 provider ID，请选择 Amazon。',
    },
    snippet: 'Select `Amazon` if relying on the above mechanism to set the provider ID.',
    effect: {
      en:
        'The mechanism sets the name of the node. The provider ID is written by the cloud controller, which finds '
        + 'the instance by that name.',
      'zh-CN': '该机制设置的是节点名称。provider ID 由云控制器管理器写入，它正是根据这个名称找到实例的。',
    },
    instead: {
      en: 'Naming is a choice of its own, and says for each way which name the cloud controller will look for.',
      'zh-CN': '节点命名作为单独的选项，并说明每种方式下云控制器管理器会查找什么名称。',
    },
    source: ccmCode('pkg/providers/v1/instances_v2.go'),
  },
  {
    id: 'E08',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Three overrides, each in a block of its own',
      'zh-CN': '三段覆盖配置各自成块',
    },
    documented: {
      en: 'etcd, control plane and worker each get a snippet with spec, rkeConfig and machineSelectorConfig.',
      'zh-CN': 'etcd、控制平面和 worker 各有一段包含 spec、rkeConfig 和 machineSelectorConfig 的代码。',
    },
    effect: {
      en:
        'Pasted one after the other they repeat the same keys, and only the last one stays. A node with several roles '
        + 'matches several entries, whose lists replace one another.',
      'zh-CN': '依次粘贴会产生重复的键，只有最后一段生效。承担多个角色的节点会匹配多个条目，其中的列表相互替换而不会合并。',
    },
    instead: {
      en: 'One global block, the same for all roles.',
      'zh-CN': '使用一个全局块，对所有角色相同。',
    },
    source: plannerCode,
  },
]
