import { chart } from '@/lib/catalog/chart'
import { kubernetesSources } from '@/lib/catalog/kubernetes'
import {
  ccmChart, ccmCode, ecrPull, issue, kopsPolicy, plannerCode,
} from '@/lib/catalog/sources'
import type { Plan } from '@/lib/plan/schema'
import {
  driverMetadata, ec2HostNames, rancherClusterCrd, rancherMachineArgs, rancherSystemTemplate,
} from '../sources'
import { helmNull } from './sources'
import type { DocumentError } from './types'

const onExisting = ({ nodes }: Plan) => nodes.source === 'existing'
const onPools = ({ nodes }: Plan) => nodes.source === 'ec2'

/** What is wrong in “Setting up the Amazon Cloud Provider”. */
const errors: readonly Omit<DocumentError, 'document'>[] = [
  {
    id: 'E01',
    step: 'cluster',
    distributions: ['rke2', 'rke1'],
    title: {
      en: 'From 1.23 on, turn off CSIMigrationAWS',
      'zh-CN': '从 1.23 起停用 CSIMigrationAWS',
    },
    documented: {
      en:
        'From Kubernetes 1.23 on, the in-tree provider needs the feature gate CSIMigrationAWS turned off in every '
        + 'component.',
      'zh-CN': '从 Kubernetes 1.23 开始，必须在各组件中停用 CSIMigrationAWS 特性开关，才能使用树内 AWS 云提供商。',
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
    step: 'cluster',
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
    step: 'cluster',
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
    step: 'cluster',
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
    id: 'E05',
    step: 'nodes',
    distributions: ['k3s'],
    title: {
      en: 'K3s sets node names by cloud-provider-name as well',
      'zh-CN': 'K3s 也能通过 cloud-provider-name 设置节点名称',
    },
    documented: {
      en: 'For RKE2 and K3s alike, cloud-provider-name: aws makes the engine set the name of the node correctly.',
      'zh-CN': '对 RKE2 和 K3s，设置 cloud-provider-name: aws 后引擎都会正确设置节点名称。',
    },
    snippet: `machineGlobalConfig:
  cloud-provider-name: aws`,
    effect: {
      en:
        'K3s has no such option and Rancher drops the key. Nodes are called by their host names, and no instance is '
        + 'found.',
      'zh-CN': 'K3s 没有这个选项，Rancher 会丢弃该键。节点以主机名命名，云控制器管理器找不到实例。',
    },
    instead: {
      en: 'Every K3s machine is registered with --node-name and its EC2 private DNS name.',
      'zh-CN': '每台 K3s 机器都用 --node-name 指定其 EC2 私有 DNS 名称来注册。',
    },
    source: driverMetadata,
  },
  {
    id: 'E06',
    step: 'cluster',
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
    step: 'cluster',
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
    step: 'cluster',
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
  {
    id: 'E09',
    step: 'helm',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Tolerations with a value',
      'zh-CN': '容忍度写了值',
    },
    documented: {
      en: 'The values tolerate the control plane taint with value true and without an operator.',
      'zh-CN': '值文件中对控制平面污点的容忍度写了值 true，而没有写 operator。',
    },
    snippet: `- effect: NoSchedule
  value: 'true'
  key: node-role.kubernetes.io/control-plane`,
    effect: {
      en:
        'Without an operator values are compared, and Rancher’s taint has none. The pods stay Pending on dedicated '
        + 'control plane nodes.',
      'zh-CN': '不写 operator 时会比较值，而 Rancher 添加的污点没有值。在专用控制平面节点上 Pod 一直处于 Pending。',
    },
    instead: {
      en: 'operator: Exists, with no value.',
      'zh-CN': '使用 operator: Exists，不写值。',
    },
    source: plannerCode,
  },
  {
    id: 'E10',
    step: 'helm',
    distributions: ['rke2'],
    title: {
      en: 'The taint of etcd is not tolerated',
      'zh-CN': '没有容忍 etcd 的污点',
    },
    documented: {
      en: 'The tolerations name uninitialized and control-plane only.',
      'zh-CN': '容忍度只列出了 uninitialized 和 control-plane。',
    },
    effect: {
      en: 'Nodes that are etcd and control plane also have etcd:NoExecute, and the cloud controller never runs there.',
      'zh-CN': '同时承担 etcd 和控制平面角色的节点还带有 etcd:NoExecute，云控制器管理器无法在上面运行。',
    },
    instead: {
      en: 'node-role.kubernetes.io/etcd is tolerated with Exists and NoExecute.',
      'zh-CN': '以 Exists 和 NoExecute 容忍 node-role.kubernetes.io/etcd。',
    },
    source: issue('rancher/rancher#49889'),
  },
  {
    id: 'E11',
    step: 'helm',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'The manifest pins nothing and logs everything',
      'zh-CN': '清单没有固定版本，日志级别却很高',
    },
    documented: {
      en: 'The HelmChart has neither version nor image tag nor tolerations, and asks for verbosity 5.',
      'zh-CN': 'HelmChart 没有版本、镜像标签和容忍度，并把日志级别设为 5。',
    },
    snippet: `args:
  - --configure-cloud-routes=false
  - --v=5
  - --cloud-provider=aws`,
    effect: {
      en:
        'The newest chart is taken whenever Helm runs, with a controller of another minor than the cluster. On nodes '
        + 'with the etcd role it stays Pending. At level 5 the logs hold the details of every AWS request.',
      'zh-CN':
        'Helm 每次运行都会取最新的 Chart，其中云控制器管理器的次版本可能与集群不符；在带 etcd 角色的节点上会一直 Pending；级别 5 会在日志中记录每个 AWS 请求的细节。',
    },
    instead: {
      en: `Chart ${chart.newest}, the controller of the cluster’s own minor, derived tolerations and --v=2.`,
      'zh-CN': `固定 Chart ${chart.newest}，使用与集群次版本一致的云控制器管理器、推导出的容忍度和 --v=2。`,
    },
    source: ccmChart,
  },
  {
    id: 'E12',
    step: 'helm',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'Install the chart from Rancher’s Apps page',
      'zh-CN': '从 Rancher 的应用页面安装 Chart',
    },
    documented: {
      en: 'For RKE2, too, the chart can be installed under Apps in Rancher’s interface.',
      'zh-CN': '对于 RKE2，也可以在 Rancher 界面的 Apps 中安装 Chart。',
    },
    effect: {
      en:
        'Apps go through the cluster agent. On a new cluster it waits for initialised nodes, which wait for this '
        + 'very chart.',
      'zh-CN': '应用要通过 cluster agent 安装。在新集群中，agent 等待节点完成初始化，而节点的初始化等的正是这个 Chart。',
    },
    instead: {
      en: 'The additional manifest, which the cluster installs without Rancher.',
      'zh-CN': '使用附加清单，由集群自行安装，不依赖 Rancher。',
    },
    source: rancherSystemTemplate,
  },
  {
    id: 'E13',
    step: 'helm',
    title: {
      en: 'Edit the DaemonSet, since the form cannot set nodeSelector',
      'zh-CN': '表单无法设置 nodeSelector，请手动编辑 DaemonSet',
    },
    documented: {
      en: 'The page calls it a known issue and has people edit the DaemonSet after the installation.',
      'zh-CN': '页面称这是已知问题，要求安装后手动编辑 DaemonSet。',
    },
    effect: {
      en:
        'What is edited by hand is lost at the next upgrade of the chart. The issue is closed, and the YAML editor '
        + 'never had it.',
      'zh-CN': '手动改动会在下次升级 Chart 时丢失。该问题早已关闭，而且 YAML 编辑器从来没有这个问题。',
    },
    instead: {
      en: 'The selector stands in the values.',
      'zh-CN': '选择器写在值文件中。',
    },
    source: issue('rancher/dashboard#9249'),
  },
  {
    id: 'E14',
    step: 'helm',
    title: {
      en: 'Replace clusterRoleRules by a full list',
      'zh-CN': '用完整列表替换 clusterRoleRules',
    },
    documented: {
      en: 'The values repeat ten rules of the chart, for one more verb on service accounts.',
      'zh-CN': '值文件重复了 Chart 的十条规则，只是为了给 serviceaccounts 多加一个动词。',
    },
    snippet: `- apiGroups:
   - ''
  resources:
    - serviceaccounts
  verbs:
  - create
  - get`,
    effect: {
      en:
        'Helm replaces lists as a whole. From chart 0.0.9 on tokenreviews and subjectaccessreviews are lost, and '
        + 'authenticated requests for metrics are refused.',
      'zh-CN': 'Helm 会整体替换列表。从 Chart 0.0.9 起，这会丢失 tokenreviews 和 subjectaccessreviews 两条规则，需要认证的指标请求会被拒绝。',
    },
    instead: {
      en: 'The chart’s own rules, untouched.',
      'zh-CN': '保留 Chart 自带的规则，不作改动。',
    },
    source: ccmChart,
  },
  {
    id: 'E15',
    step: 'helm',
    title: {
      en: 'The argument --use-service-account-credentials=true',
      'zh-CN': '参数 --use-service-account-credentials=true',
    },
    documented: {
      en: 'The argument stands in the values and in the steps for Rancher’s interface.',
      'zh-CN': '值文件和 Rancher 界面的步骤中都有该参数。',
    },
    snippet: '--use-service-account-credentials=true',
    effect: {
      en:
        'The controller then reads service accounts, which the chart does not allow it, and so all rules must be '
        + 'replaced.',
      'zh-CN': '云控制器管理器因此要读取服务账户，而 Chart 没有授予该权限，于是只好替换全部规则。',
    },
    instead: {
      en: 'Left out. Without it the chart’s own rules are enough.',
      'zh-CN': '不写入。没有它，Chart 自带的规则就已足够。',
    },
    source: ccmChart,
  },
  {
    id: 'E16',
    step: 'helm',
    distributions: ['rke2', 'k3s'],
    title: {
      en: 'helm upgrade --install without a namespace',
      'zh-CN': 'helm upgrade --install 没有指定命名空间',
    },
    documented: {
      en: 'The command for RKE2 names no namespace, and the next one looks in kube-system.',
      'zh-CN': '针对 RKE2 的命令没有指定命名空间，而下一条命令却到 kube-system 中查看。',
    },
    snippet: 'helm upgrade --install aws-cloud-controller-manager '
      + 'aws-cloud-controller-manager/aws-cloud-controller-manager --values values.yaml',
    effect: {
      en:
        'The release is recorded in the current namespace, so helm status fails, and a later upgrade makes a second '
        + 'release.',
      'zh-CN': '发布记录写入当前命名空间，helm status 因此失败，以后升级还会生成第二个发布。',
    },
    instead: {
      en: 'Commands for Helm always carry -n kube-system and the version of the chart.',
      'zh-CN': 'Helm 命令始终带有 -n kube-system 和 Chart 版本。',
    },
    source: ccmChart,
  },
  {
    id: 'E17',
    step: 'helm',
    distributions: ['rke1'],
    title: {
      en: 'Edit the DaemonSet to take the chart’s node selector away',
      'zh-CN': '编辑 DaemonSet 以移除 Chart 自带的节点选择器',
    },
    documented: {
      en: 'For RKE1, the default selector is to be removed with kubectl edit after the installation.',
      'zh-CN': '对于 RKE1，安装后要用 kubectl edit 移除默认的节点选择器。',
    },
    snippet: 'kubectl edit daemonset aws-cloud-controller-manager -n kube-system',
    effect: {
      en:
        'Helm merges maps, so both keys are there and no node has both. What was edited comes back with the next '
        + 'upgrade.',
      'zh-CN': 'Helm 会合并 map，因此两个键同时存在，而没有节点同时具备。手动移除的内容在下次升级时又会恢复。',
    },
    instead: {
      en: 'The chart’s key is set to null in the values, which deletes it.',
      'zh-CN': '在值文件中将 Chart 自带的键设为 null，即可删除它。',
    },
    source: helmNull,
  },
  {
    id: 'E18',
    step: 'helm',
    distributions: ['rke1'],
    title: {
      en: 'Wait for the rollout of a deployment',
      'zh-CN': '等待 deployment 完成滚动更新',
    },
    documented: {
      en: 'For RKE1, the last step asks for the status of a deployment.',
      'zh-CN': '对于 RKE1，最后一步查看的是 deployment 的状态。',
    },
    snippet: 'kubectl rollout status deployment -n kube-system aws-cloud-controller-manager',
    effect: {
      en: 'The chart installs a DaemonSet, so the answer is “not found”.',
      'zh-CN': 'Chart 安装的是 DaemonSet，因此只会得到“not found”。',
    },
    instead: {
      en: 'The runbook looks at the pods of the DaemonSet.',
      'zh-CN': '操作手册查看的是 DaemonSet 的 Pod。',
    },
    source: ccmChart,
  },
  {
    id: 'E19',
    step: 'helm',
    distributions: ['rke1'],
    title: {
      en: 'On RKE1 only the controlplane taint is tolerated',
      'zh-CN': '在 RKE1 上只容忍 controlplane 污点',
    },
    documented: {
      en: 'The tolerations for RKE1 name uninitialized and controlplane.',
      'zh-CN': 'RKE1 的容忍度只列出了 uninitialized 和 controlplane。',
    },
    effect: {
      en: 'Nodes that are etcd as well have etcd=true:NoExecute, and the pods are evicted there.',
      'zh-CN': '同时承担 etcd 角色的节点带有 etcd=true:NoExecute，其上的 Pod 会被驱逐。',
    },
    instead: {
      en: 'The taint of etcd is tolerated on RKE1 too.',
      'zh-CN': '在 RKE1 上同样容忍 etcd 的污点。',
    },
    source: {
      name: 'rancher/rke services/workerplane.go',
      url: 'https://github.com/rancher/rke/blob/release/v1.8/services/workerplane.go',
    },
  },
  {
    id: 'E20',
    step: 'nodes',
    applies: onExisting,
    title: {
      en: 'Names of the form ip-….ec2.<region>.internal',
      'zh-CN': '形如 ip-….ec2.<region>.internal 的名称',
    },
    documented: {
      en: 'With IP-based naming, nodes must be named after the instance, followed by the regional domain.',
      'zh-CN': '使用基于 IP 的命名时，节点名称必须由实例名称加上区域域名组成。',
    },
    snippet: 'ip-xxx-xxx-xxx-xxx.ec2.<region>.internal',
    effect: {
      en: 'No region has such names, so no instance is ever found by one.',
      'zh-CN': '任何区域都没有这种形式的名称，因此永远找不到实例。',
    },
    instead: {
      en: 'ip-….ec2.internal in us-east-1, ip-….<region>.compute.internal everywhere else.',
      'zh-CN': 'us-east-1 使用 ip-….ec2.internal，其他区域使用 ip-….<region>.compute.internal。',
    },
    source: ec2HostNames,
  },
  {
    id: 'E21',
    step: 'nodes',
    applies: onExisting,
    title: {
      en: 'Register with --node-name "$(hostname -f)"',
      'zh-CN': '以 --node-name "$(hostname -f)" 注册',
    },
    documented: {
      en: 'Machines of a custom cluster are registered under what hostname -f says, as an example.',
      'zh-CN': '文档以 hostname -f 的输出为例，作为自定义集群机器注册时的名称。',
    },
    snippet: '"$(hostname -f)"',
    effect: {
      en:
        'Ubuntu’s images answer with a short name, and with a DHCP domain of one’s own it is that domain. Neither '
        + 'is what EC2 knows.',
      'zh-CN': 'Ubuntu 镜像返回的是短名称；在自定义 DHCP 域名的 VPC 中返回的是该域名。两者都不是 EC2 所知的名称。',
    },
    instead: {
      en: 'The EC2 private DNS name of each machine, read from the account.',
      'zh-CN': '使用从账户读取的每台机器的 EC2 私有 DNS 名称。',
    },
    source: issue('kubernetes/cloud-provider-aws#384'),
  },
  {
    id: 'E21b',
    step: 'nodes',
    distributions: ['rke2', 'rke1'],
    title: {
      en: 'Names from the metadata are always right',
      'zh-CN': '取自元数据的名称总是正确的',
    },
    documented: {
      en:
        'useInstanceMetadataHostname, and aws as the provider’s name, are said to give names that follow the '
        + 'convention.',
      'zh-CN': '文档称 useInstanceMetadataHostname 和云提供商名称 aws 都能得到符合约定的名称。',
    },
    snippet: 'useInstanceMetadataHostname: true',
    effect: {
      en:
        'The metadata answers with the domain of the VPC’s DHCP options, and with a short name where DNS host names are '
        + 'off. The cloud controller compares it with EC2’s own name and finds nothing.',
      'zh-CN':
        '元数据返回的名称使用 VPC DHCP 选项中的域名；关闭 DNS 主机名时则是短名称。云控制器管理器拿它与 EC2 自己的名称比较，结果找不到实例。',
    },
    instead: {
      en: 'DNS attributes and DHCP options of the VPC are read, and the calculator shows the name that comes out.',
      'zh-CN': '读取 VPC 的 DNS 属性和 DHCP 选项，并由计算器给出最终的节点名称。',
    },
    source: issue('kubernetes/cloud-provider-aws#384'),
  },
  {
    id: 'E22',
    step: 'nodes',
    distributions: ['rke1'],
    title: {
      en: 'Set --hostname-override on kube-proxy and kubelet',
      'zh-CN': '在 kube-proxy 和 kubelet 上设置 --hostname-override',
    },
    documented: {
      en: 'With a domain of one’s own in the DHCP options, both are to be given the override.',
      'zh-CN': '如果 DHCP 选项中设置了自定义域名，必须为两者设置该参数。',
    },
    snippet: '--hostname-override',
    effect: {
      en: 'RKE sets this flag itself on the nodes it manages. A second one is in its way.',
      'zh-CN': 'RKE 会在它管理的节点上自行设置该参数，再设置一次会发生冲突。',
    },
    instead: {
      en: 'useInstanceMetadataHostname, or --node-name at the registration; never both.',
      'zh-CN': '使用 useInstanceMetadataHostname，或在注册时使用 --node-name，两者不会同时出现。',
    },
    source: {
      name: 'rancher/rke cluster/plan.go',
      url: 'https://github.com/rancher/rke/blob/release/v1.8/cluster/plan.go',
    },
  },
  {
    id: 'E23',
    step: 'iam',
    title: {
      en: 'The control plane policy lacks permissions',
      'zh-CN': '控制平面策略缺少权限',
    },
    documented: {
      en: 'The example policy for nodes with the controlplane role lists 53 actions.',
      'zh-CN': '针对 controlplane 角色节点的示例策略列出了 53 项操作。',
    },
    effect: {
      en:
        'ec2:DescribeAvailabilityZones is not among them, so since 1.30 no node is initialised. Nor are '
        + 'DeregisterTargets, DescribeInstanceTopology, SetSecurityGroups and those for target group attributes.',
      'zh-CN':
        '其中没有 ec2:DescribeAvailabilityZones，因此从 1.30 起节点都无法完成初始化；也缺少 DeregisterTargets、DescribeInstanceTopology、SetSecurityGroups 以及目标组属性相关的操作。',
    },
    instead: {
      en: 'What the cloud controller of this version calls for the features that are chosen, each with its reason.',
      'zh-CN': '只列出该版本云控制器管理器为所选功能实际调用的操作，每项都附理由。',
    },
    source: ccmCode('docs/prerequisites.md'),
  },
  {
    id: 'E24',
    step: 'iam',
    title: {
      en: 'The control plane policy allows far too much',
      'zh-CN': '控制平面策略的权限过大',
    },
    documented: {
      en: 'The same policy allows deleting volumes, groups and load balancers on all resources.',
      'zh-CN': '同一份策略允许对所有资源执行删除存储卷、安全组和负载均衡器等操作。',
    },
    snippet: '"Resource": ["*"]',
    effect: {
      en:
        'Whatever pod reaches the metadata service of a control plane node can delete any of them in the account. '
        + 'Actions for volumes, autoscaling and KMS are of no use to the external provider.',
      'zh-CN':
        '任何能访问控制平面节点元数据服务的 Pod，都能删除账户中的这些资源。存储卷、自动扩缩和 KMS 的操作对外部云提供商毫无用处。',
    },
    instead: {
      en: 'Fewer actions, and in tag-scoped mode only on what carries the cluster tag.',
      'zh-CN': '减少操作；按标签限定的模式下只作用于带集群标签的资源。',
    },
    source: kopsPolicy,
  },
  {
    id: 'E25',
    step: 'iam',
    title: {
      en: 'The policy of the other nodes has needless permissions',
      'zh-CN': '其他节点的策略含有多余权限',
    },
    documented: {
      en: 'etcd and worker nodes may read instances and regions from EC2 and have seven actions of ECR.',
      'zh-CN': 'etcd 和 worker 节点可以读取 EC2 的实例和区域，并有七项 ECR 操作。',
    },
    effect: {
      en: 'With the external provider kubelet calls nothing of EC2, and pulling an image takes four actions.',
      'zh-CN': '使用外部云提供商时，kubelet 不调用任何 EC2 API；拉取镜像只需要四项操作。',
    },
    instead: {
      en: 'The four actions for pulling where ECR is used, otherwise nothing.',
      'zh-CN': '使用 ECR 时只有拉取镜像所需的四项操作，否则没有任何权限。',
    },
    source: ecrPull,
  },
  {
    id: 'E26',
    step: 'iam',
    title: {
      en: 'All nodes must be able to create and delete resources',
      'zh-CN': '所有节点都必须能创建和删除资源',
    },
    documented: {
      en: 'The introduction says so of all nodes, and then shows a second policy that only reads.',
      'zh-CN': '引言要求所有节点都具备该能力，随后给出的第二份策略却只有读取权限。',
    },
    effect: {
      en: 'Who follows the sentence puts the control plane policy on every worker, within the reach of every pod.',
      'zh-CN': '照这句话去做，就会把控制平面策略附加到每个工作节点，让所有 Pod 都可能用到它。',
    },
    instead: {
      en: 'Only nodes that run the cloud controller may write. Two roles, and one name for both is refused.',
      'zh-CN': '只有运行云控制器管理器的节点才有写权限；使用两个角色，同名会被拒绝。',
    },
    source: ccmCode('docs/prerequisites.md'),
  },
  {
    id: 'E27',
    step: 'helm',
    title: {
      en: 'Persistent volumes are a feature of the provider',
      'zh-CN': '持久卷是云提供商的功能',
    },
    documented: {
      en: 'The page begins with two features: load balancers, and EBS volumes.',
      'zh-CN': '页面开头列出两项功能：负载均衡器和 EBS 存储卷。',
    },
    effect: {
      en:
        'Since 1.27 (by default since 1.23) volumes are the work of the EBS CSI driver alone. Claims stay Pending '
        + 'without it.',
      'zh-CN': '从 1.27 起（默认情况下从 1.23 起），存储卷完全由 EBS CSI 驱动负责。没有它，存储卷声明会一直 Pending。',
    },
    instead: {
      en: 'The driver as a part of its own, with its chart, its policy and a storage class.',
      'zh-CN': '将驱动作为单独的组成部分，配有 Chart、策略和存储类。',
    },
    source: issue('kubernetes/kubernetes#111479'),
  },
  {
    id: 'E28',
    step: 'iam',
    applies: ({ features }) => features.ecr,
    title: {
      en: 'kubelet signs in to ECR by itself since 1.15',
      'zh-CN': '从 1.15 起 kubelet 可自动登录 ECR',
    },
    documented: {
      en: 'With the profile attached, kubelet gets its ECR credentials without any further configuration.',
      'zh-CN': '附加实例配置文件后，kubelet 无需其他配置即可获取 ECR 凭证。',
    },
    effect: {
      en: 'That ended with 1.26. Since then a program on the node has to do it, and pulls fail without one.',
      'zh-CN': '这一功能止于 1.26。此后必须由节点上的程序完成，没有它就无法拉取镜像。',
    },
    instead: {
      en: 'A script that installs the program and its configuration, for machines and for AMIs.',
      'zh-CN': '提供安装该程序及其配置的脚本，可用于机器，也可用于制作 AMI。',
    },
    source: issue('rancher/rancher#44365'),
  },
  {
    id: 'E29',
    step: 'tags',
    title: {
      en: 'The cluster ID can be any string',
      'zh-CN': 'ClusterID 可以是任何字符串',
    },
    documented: {
      en: 'CLUSTERID may be any string, and is set automatically on machines that Rancher makes.',
      'zh-CN': 'CLUSTERID 可以是任何字符串，并会为 Rancher 创建的节点自动配置。',
    },
    snippet: 'kubernetes.io/cluster/CLUSTERID',
    effect: {
      en:
        'Rancher’s automatic tag has an ID of its own, such as c-m-abcd1234. Subnets and groups that carry another '
        + 'string belong to another cluster.',
      'zh-CN': 'Rancher 自动添加的标签使用它自己的 ID，例如 c-m-abcd1234；子网和安全组若用了别的字符串，就属于另一个集群。',
    },
    instead: {
      en: 'One ID, in the tags of every pool and on everything else. Rancher then adds none of its own.',
      'zh-CN': '所有节点池和其他资源都使用同一个 ID，这样 Rancher 就不会再添加自己的标签。',
    },
    source: rancherMachineArgs,
  },
  {
    id: 'E30',
    step: 'tags',
    title: {
      en: 'Do not tag several security groups',
      'zh-CN': '不要标记多个安全组',
    },
    documented: {
      en: 'A note says that tagging several groups produces an error when a load balancer is made.',
      'zh-CN': '说明中提到，标记多个安全组会在创建负载均衡器时产生错误。',
    },
    effect: {
      en: 'The rule is one per machine. A machine with several groups of which none is tagged fails just the same.',
      'zh-CN': '规则针对的是每台机器。机器附加了多个安全组而没有一个带标签，同样会出错。',
    },
    instead: {
      en: 'Exactly one tagged group per machine, counted for each of them.',
      'zh-CN': '逐台检查，保证每台机器恰好有一个带标签的安全组。',
    },
    source: ccmCode('pkg/providers/v1/aws.go'),
  },
  {
    id: 'E31',
    step: 'tags',
    title: {
      en: 'Tag the nodes, the subnet and the security group as owned',
      'zh-CN': '将节点、子网和安全组标记为 owned',
    },
    documented: {
      en: 'These three carry the cluster tag with the value owned; shared is for what clusters share.',
      'zh-CN': '这三类资源都打上值为 owned 的集群标签；集群之间共享时才用 shared。',
    },
    snippet: `Key = kubernetes.io/cluster/CLUSTERID
Value = owned`,
    effect: {
      en:
        'Which subnets serve public or internal load balancers is told by two more tags, elb and internal-elb. And owned '
        + 'says that a cluster may take the resource along when it goes, which is rarely true of a subnet.',
      'zh-CN':
        '子网用于公网还是内网负载均衡器，要由另外两个标签 elb 和 internal-elb 指明。而 owned 表示资源归集群所有、可随集群一起清理，对子网来说很少如此。',
    },
    instead: {
      en: 'Role tags on the subnets as well, and shared for what was there before the cluster.',
      'zh-CN': '子网还会打上角色标签；集群创建之前就存在的资源使用 shared。',
    },
    source: ccmCode('pkg/providers/v1/tags.go'),
  },
  {
    id: 'E32',
    step: 'nodes',
    title: {
      en: 'Nothing about the metadata service, DNS or spot machines',
      'zh-CN': '没有提到元数据服务、DNS 和 Spot 机器',
    },
    documented: {
      en: 'The page says nothing of IMDSv2 and its hop limit, of the DNS attributes of the VPC, or of spot machines.',
      'zh-CN': '页面没有提到 IMDSv2 及其跳数限制、VPC 的 DNS 属性和 Spot 机器。',
    },
    effect: {
      en:
        'Pods time out at the metadata service, nodes get names that nobody finds, and a spot machine is tagged only '
        + 'after it runs.',
      'zh-CN': 'Pod 访问元数据服务超时，节点得到无法对应实例的名称，Spot 机器则在运行之后才被打上标签。',
    },
    instead: {
      en: 'IMDSv2 is required; hop limit, DNS attributes and spot control planes are looked at.',
      'zh-CN': '强制使用 IMDSv2，并检查跳数限制、DNS 属性以及使用 Spot 的控制平面。',
    },
    source: issue('rancher/rancher#56145'),
  },
  {
    id: 'E33',
    step: 'iam',
    title: {
      en: 'Menus of a Rancher that is gone',
      'zh-CN': '旧版 Rancher 的菜单',
    },
    documented: {
      en: 'Load balancers are made by choosing Layer-4 Load Balancer under Port Mapping.',
      'zh-CN': '在 Port Mapping 中选择 Layer-4 Load Balancer 来创建负载均衡器。',
    },
    snippet: 'Layer-4 Load Balancer',
    effect: {
      en: 'Today’s Rancher has no such field. It is of the interface for RKE1.',
      'zh-CN': '如今的 Rancher 没有这个字段，它属于 RKE1 时代的界面。',
    },
    instead: {
      en: 'A Service of type LoadBalancer, in the runbook, as a file to apply.',
      'zh-CN': '操作手册中给出一个可直接应用的 LoadBalancer 类型 Service。',
    },
    source: {
      name: 'Kubernetes documentation, Service',
      url: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
    },
  },
  {
    id: 'E34',
    step: 'nodes',
    applies: onPools,
    title: {
      en: 'Fill in the instance profile in the node template',
      'zh-CN': '在节点模板中填写实例配置文件',
    },
    documented: {
      en: 'The name of the IAM instance profile is entered when the node template is made.',
      'zh-CN': '在创建节点模板时填写 IAM Instance Profile Name。',
    },
    effect: {
      en:
        'Machine pools took the place of templates, and their form asks for a profile only if the provider is Amazon. Who '
        + 'chooses External leaves it empty, and the cloud controller has no credentials.',
      'zh-CN':
        '节点池已取代节点模板，其表单只有在云提供商为 Amazon 时才要求填写。选择 External 的人往往留空，云控制器管理器因此没有凭证。',
    },
    instead: {
      en: 'Every pool names the profile of its roles.',
      'zh-CN': '每个节点池都写明与其角色对应的实例配置文件。',
    },
    source: {
      name: 'rancher/dashboard machine-config/amazonec2.vue',
      url: 'https://github.com/rancher/dashboard/blob/master/shell/machine-config/amazonec2.vue',
    },
  },
]

export const cloudProviderErrors: readonly DocumentError[] = errors.map((error) => ({
  ...error,
  document: 'cloud-provider',
}))
