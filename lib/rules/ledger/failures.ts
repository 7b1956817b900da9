import { ccmCode, issue, nodeDriverCode, plannerCode } from '@/lib/catalog/sources'
import { kdmArguments, rke2Requirements } from './sources'
import type { Failure } from './types'

/** The ways in which clusters with the Amazon cloud provider fail. The order of the ids is that of the ledger. */
export const failures: readonly Failure[] = [
  {
    id: 'F01',
    step: 'helm',
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
    step: 'helm',
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
    step: 'helm',
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
    step: 'helm',
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
    id: 'F05',
    step: 'cluster',
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
    step: 'cluster',
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
    step: 'cluster',
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
    id: 'F08',
    step: 'helm',
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
    id: 'F09',
    step: 'nodes',
    title: {
      en: 'The cloud controller finds no instance for a node',
      'zh-CN': '云控制器管理器找不到节点对应的实例',
    },
    effect: {
      en:
        'It looks for the instance whose EC2 private DNS name is the name of the node. Machines that Rancher makes are '
        + 'called by their machine names, and many images have short host names: such nodes stay uninitialised.',
      'zh-CN':
        '它按“EC2 私有 DNS 名称等于节点名称”来查找实例。Rancher 创建的机器以机器名作为主机名，不少镜像的主机名也只是短名称，这样的节点始终无法完成初始化。',
    },
    instead: {
      en: 'Names come from the instance metadata, or are given by hand as the EC2 private DNS name.',
      'zh-CN': '节点名称取自实例元数据，或手动指定为 EC2 私有 DNS 名称。',
    },
    source: issue('kubernetes/cloud-provider-aws#384'),
    causedBy: ['E05', 'E20', 'E21'],
  },
  {
    id: 'F10',
    step: 'nodes',
    title: {
      en: 'No instance is found in a VPC with a DHCP domain of its own',
      'zh-CN': '在使用自定义 DHCP 域名的 VPC 中找不到实例',
    },
    effect: {
      en:
        'hostname -f and the instance metadata both answer with the custom domain, while EC2 keeps the AWS form in '
        + 'PrivateDnsName, and that is what the cloud controller looks for.',
      'zh-CN':
        'hostname -f 和实例元数据返回的都是自定义域名，而 EC2 的 PrivateDnsName 仍保持 AWS 的形式，云控制器管理器查找的正是后者。',
    },
    instead: {
      en:
        'The DHCP options of the VPC are read and the name of a node is worked out. The ways out are resource names on '
        + 'the subnets, or --node-name with the EC2 private DNS name.',
      'zh-CN': '读取 VPC 的 DHCP 选项并推算节点名称。解决办法是让子网使用资源名称，或用 --node-name 指定 EC2 私有 DNS 名称。',
    },
    source: issue('kubernetes/cloud-provider-aws#384'),
    causedBy: ['E21', 'E21b'],
  },
  {
    id: 'F10b',
    step: 'nodes',
    title: {
      en: 'Nodes have short names because the VPC gives no DNS host names',
      'zh-CN': 'VPC 未启用 DNS 主机名，节点只有短名称',
    },
    effect: {
      en:
        'With enableDnsHostnames off, new machines only know ip-10-0-1-2, and the cloud controller finds nothing of '
        + 'that name.',
      'zh-CN': '关闭 enableDnsHostnames 时，新机器只知道 ip-10-0-1-2 这样的短名称，云控制器管理器找不到同名实例。',
    },
    instead: {
      en: 'Both DNS attributes of the VPC are read before anything is launched.',
      'zh-CN': '在启动机器之前先读取 VPC 的两项 DNS 属性。',
    },
    source: issue('kubernetes/kops#2135'),
    causedBy: ['E21b'],
  },
  {
    id: 'F10c',
    step: 'cluster',
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
    step: 'cluster',
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
    id: 'F12',
    step: 'nodes',
    title: {
      en: 'The name of a node is short or empty where IMDSv2 is required',
      'zh-CN': '强制使用 IMDSv2 时，节点名称很短或为空',
    },
    effect: {
      en:
        'Old RKE2 builds, rke-tools and the agent’s install script ask for metadata without a token, and get '
        + 'nothing.',
      'zh-CN': '旧版 RKE2、rke-tools 以及 agent 的安装脚本在访问元数据时不带令牌，因此得不到任何内容。',
    },
    instead: {
      en: 'IMDSv2 is required, except where something on the nodes is known to ask without a token.',
      'zh-CN': '强制使用 IMDSv2；只有已知节点上有组件不带令牌访问时才例外。',
    },
    source: issue('rancher/rancher#46582'),
    causedBy: ['E32'],
  },
  {
    id: 'F13',
    step: 'helm',
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
    id: 'F14',
    step: 'tags',
    title: {
      en: 'The cloud controller exits with “failed to find ClusterID”',
      'zh-CN': '云控制器管理器因“failed to find ClusterID”退出',
    },
    effect: {
      en:
        'The cluster ID is read from the tag of the machine on which it runs; --cluster-name does not set it. A missing '
        + 'tag, an odd number of pool tags or a spot machine that is not tagged yet all end here.',
      'zh-CN':
        '集群 ID 取自它所在机器的标签，--cluster-name 并不能设置它。缺少标签、节点池标签个数为奇数，或 Spot 机器尚未打上标签，都会导致这个结果。',
    },
    instead: {
      en: 'Every pool and every machine carries the cluster tag, and tags that would shift the list are refused.',
      'zh-CN': '每个节点池、每台机器都带有集群标签；会使标签列表错位的标签会被拒绝。',
    },
    source: issue('rancher/rancher#17240'),
    causedBy: ['E29', 'E32'],
  },
  {
    id: 'F15',
    step: 'tags',
    title: {
      en: 'The cloud controller exits with “Found multiple cluster tags”',
      'zh-CN': '云控制器管理器因“Found multiple cluster tags”退出',
    },
    effect: {
      en:
        'A machine has two tags that begin with kubernetes.io/cluster/, and the controller does not choose between '
        + 'them.',
      'zh-CN': '同一台机器上有两个以 kubernetes.io/cluster/ 开头的标签，云控制器管理器不会替您选择。',
    },
    instead: {
      en: 'One tag with one ID is written everywhere; a second one among the extra tags is left out and reported.',
      'zh-CN': '处处只写入同一个 ID 的一个标签；附加标签中若再出现一个，会被忽略并给出提示。',
    },
    source: ccmCode('pkg/providers/v1/tags.go'),
    causedBy: ['E29'],
  },
  {
    id: 'F16',
    step: 'tags',
    title: {
      en: 'Load balancers fail with “Multiple tagged (or untagged) security groups”',
      'zh-CN': '负载均衡器报错“Multiple tagged（或 untagged）security groups”',
    },
    effect: {
      en:
        'The controller opens ports in one security group of each machine. Of several groups exactly one must carry the '
        + 'cluster tag: neither two nor none.',
      'zh-CN': '云控制器管理器会在每台机器的一个安全组中开放端口。附加了多个安全组时，必须恰好有一个带集群标签，多了或没有都不行。',
    },
    instead: {
      en: 'The groups of every machine are counted, and the one to tag is proposed.',
      'zh-CN': '逐台机器统计安全组，并建议应打标签的那一个。',
    },
    source: issue('kubernetes/kubernetes#26787'),
    causedBy: ['E30'],
  },
  {
    id: 'F17',
    step: 'tags',
    title: {
      en: 'No suitable subnet is found, or a load balancer is in one zone only',
      'zh-CN': '找不到合适的子网，或负载均衡器只在一个可用区',
    },
    effect: {
      en:
        'Subnets that are tagged for another cluster only are skipped, and internet-facing load balancers need a route '
        + 'to an internet gateway. When nothing is left, the controller falls back to the subnet of its own machine.',
      'zh-CN':
        '只带有其他集群标签的子网会被跳过，面向互联网的负载均衡器还要求子网有通往互联网网关的路由。若没有可用子网，云控制器管理器会退回到自己所在机器的子网。',
    },
    instead: {
      en: 'Subnets get the cluster tag and the tag of their role; the doctor shows which ones would be chosen.',
      'zh-CN': '为子网打上集群标签和角色标签；诊断功能会显示实际会选中哪些子网。',
    },
    source: issue('rancher/rancher#24963'),
    causedBy: ['E31'],
  },
  {
    id: 'F18',
    step: 'iam',
    title: {
      en: 'Nodes stay tainted: UnauthorizedOperation for DescribeAvailabilityZones',
      'zh-CN': '节点一直带有污点：DescribeAvailabilityZones 返回 UnauthorizedOperation',
    },
    effect: {
      en:
        'Since 1.30 the controller asks for the zone of every node while it initialises it, and gives up when it '
        + 'may not.',
      'zh-CN': '从 1.30 起，云控制器管理器初始化每个节点时都要查询可用区，没有权限就会放弃。',
    },
    instead: {
      en: 'The permission stands in the minimal and in the tag-scoped policy; the documented one is reported.',
      'zh-CN': '最小策略和按标签限定的策略都包含该权限；选用文档策略时会给出提示。',
    },
    source: issue('kubernetes/kops#14650'),
    causedBy: ['E23'],
  },
  {
    id: 'F19',
    step: 'iam',
    title: {
      en: 'Network Load Balancers keep dead targets: AccessDenied for DeregisterTargets',
      'zh-CN': 'NLB 保留失效目标：DeregisterTargets 返回 AccessDenied',
    },
    effect: {
      en: 'The documented policy may register targets, but not take them out again.',
      'zh-CN': '文档中的策略只允许注册目标，不允许注销。',
    },
    instead: {
      en: 'Whoever may register targets may also deregister them.',
      'zh-CN': '凡是允许注册目标，也同时允许注销。',
    },
    source: ccmCode('pkg/providers/v1/aws_loadbalancer.go'),
    causedBy: ['E23'],
  },
  {
    id: 'F20',
    step: 'iam',
    title: {
      en: 'The first load balancer of an account fails',
      'zh-CN': '账户中的第一个负载均衡器创建失败',
    },
    effect: {
      en:
        'AWS then makes the service-linked role of Elastic Load Balancing, for which the caller needs '
        + 'iam:CreateServiceLinkedRole.',
      'zh-CN': '此时 AWS 会创建 Elastic Load Balancing 的服务关联角色，调用方需要 iam:CreateServiceLinkedRole 权限。',
    },
    instead: {
      en: 'Wherever load balancers are allowed, so is this one service-linked role.',
      'zh-CN': '只要允许创建负载均衡器，就同时允许创建这一个服务关联角色。',
    },
    source: issue('rancher/rancher#14424'),
  },
  {
    id: 'F21',
    step: 'iam',
    title: {
      en: 'Machines can no longer be made after an upgrade to Rancher 2.13',
      'zh-CN': '升级到 Rancher 2.13 后无法再创建机器',
    },
    effect: {
      en:
        'The EC2 driver now also writes egress rules to its group rancher-nodes, and the documented policy does not '
        + 'allow AuthorizeSecurityGroupEgress.',
      'zh-CN': 'EC2 驱动现在还会为它的 rancher-nodes 安全组写入出站规则，而文档策略不允许 AuthorizeSecurityGroupEgress。',
    },
    instead: {
      en: 'The action is allowed where the driver keeps its own group; with groups of yours it is not needed.',
      'zh-CN': '驱动使用自建安全组时允许该操作；使用您自己的安全组时则不需要。',
    },
    source: nodeDriverCode,
    causedBy: ['E36'],
  },
  {
    id: 'F22',
    step: 'iam',
    title: {
      en: 'RunInstances is refused because of the instance profile',
      'zh-CN': '因实例配置文件导致 RunInstances 被拒绝',
    },
    effect: {
      en:
        'Rancher’s user may not pass the role behind the profile, or the field has the ARN of the profile where its '
        + 'name belongs.',
      'zh-CN': 'Rancher 使用的 IAM 用户没有传递该实例配置文件所含角色的权限，或者字段中填了 ARN 而不是名称。',
    },
    instead: {
      en: 'Both roles may be passed, to EC2 only; profiles are given by name, and an ARN is refused.',
      'zh-CN': '允许传递两个角色，且仅限传给 EC2；实例配置文件按名称填写，填写 ARN 会被拒绝。',
    },
    source: nodeDriverCode,
    causedBy: ['E40'],
  },
  {
    id: 'F23',
    step: 'iam',
    title: {
      en: 'Everything is denied in China or GovCloud',
      'zh-CN': '在中国区或 GovCloud 中一切操作都被拒绝',
    },
    effect: {
      en: 'ARNs there begin with arn:aws-cn or arn:aws-us-gov, so statements with arn:aws match nothing.',
      'zh-CN': '这些区域的 ARN 以 arn:aws-cn 或 arn:aws-us-gov 开头，写成 arn:aws 的语句什么都匹配不到。',
    },
    instead: {
      en: 'Every ARN has the partition of the region, in the documented policies as well.',
      'zh-CN': '每个 ARN 都使用所在区域的分区，文档策略也不例外。',
    },
    source: {
      name: 'AWS General Reference, Amazon Resource Names',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    },
    causedBy: ['E35'],
  },
  {
    id: 'F24',
    step: 'cluster',
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
    id: 'F25',
    step: 'nodes',
    title: {
      en: 'EC2 refuses to launch: “kubernetes.io/cluster/… is not a valid tag key”',
      'zh-CN': 'EC2 拒绝启动实例：“kubernetes.io/cluster/… is not a valid tag key”',
    },
    effect: {
      en:
        'When tags are shown in the instance metadata, their keys may not have a slash. An account can have that on '
        + 'by default.',
      'zh-CN': '如果在实例元数据中开放了标签访问，标签键就不能包含斜杠；账户可能默认开启了这个选项。',
    },
    instead: {
      en: 'Nothing that Lariat writes turns this on, and the account’s default is read.',
      'zh-CN': 'Lariat 生成的内容不会开启该选项，并会读取账户的默认值。',
    },
    source: issue('kubernetes/cloud-provider-aws#762'),
  },
  {
    id: 'F26',
    step: 'iam',
    title: {
      en: 'Images from ECR can no longer be pulled since 1.27',
      'zh-CN': '自 1.27 起无法再从 ECR 拉取镜像',
    },
    effect: {
      en:
        'kubelet lost its built-in sign-in to ECR. Permissions alone do nothing: a program on the node has to use '
        + 'them.',
      'zh-CN': 'kubelet 移除了内置的 ECR 登录功能。只有权限不起作用，还需要节点上有程序去使用这些权限。',
    },
    instead: {
      en: 'ecr/prepare-node.sh installs the credential provider and its configuration before a machine joins.',
      'zh-CN': 'ecr/prepare-node.sh 会在机器加入集群之前安装凭证提供程序及其配置。',
    },
    source: issue('rancher/rancher#44365'),
    causedBy: ['E28'],
  },
  {
    id: 'F27',
    step: 'helm',
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
    id: 'F28',
    step: 'cluster',
    title: {
      en: 'Components refuse to start because of CSIMigrationAWS',
      'zh-CN': '组件因 CSIMigrationAWS 而拒绝启动',
    },
    effect: {
      en:
        'The gate can be turned off in 1.23 and 1.24 only. In 1.25 and 1.26 it is locked, from 1.27 on it is '
        + 'unknown.',
      'zh-CN': '只有 1.23 和 1.24 可以关闭该特性开关；在 1.25 和 1.26 中它被锁定，从 1.27 起已不存在。',
    },
    instead: {
      en: 'The gate is written for 1.23 and 1.24 only, and only where the EBS CSI driver is not used.',
      'zh-CN': '只在 1.23 和 1.24 且未使用 EBS CSI 驱动时才写入该开关。',
    },
    source: issue('kubernetes/kubernetes#111479'),
    causedBy: ['E01'],
  },
  {
    id: 'F29',
    step: 'review',
    title: {
      en: 'Load balancers, security groups and volumes outlive the cluster',
      'zh-CN': '集群删除后，负载均衡器、安全组和存储卷仍然存在',
    },
    effect: {
      en: 'Rancher deletes machines. What the controllers made in AWS is removed only by them, while they still run.',
      'zh-CN': 'Rancher 只删除机器。控制器在 AWS 中创建的资源，只有它们仍在运行时才会被清理。',
    },
    instead: {
      en: 'The clean-up in the runbook deletes Services and claims first, and lists what is left by its tag.',
      'zh-CN': '操作手册的清理步骤先删除 Service 和存储卷声明，再按标签列出遗留的资源。',
    },
    source: issue('rancher/rancher#34293'),
  },
  {
    id: 'F30',
    step: 'tags',
    title: {
      en: 'A load balancer has no instances, though the workers are fine',
      'zh-CN': '工作节点一切正常，负载均衡器却没有实例',
    },
    effect: {
      en: 'Machines without the cluster tag, and nodes without a providerID of AWS, are left out without a word.',
      'zh-CN': '没有集群标签的机器，以及没有 AWS providerID 的节点，会被静默跳过。',
    },
    instead: {
      en: 'The cluster tag is on every pool and on every existing machine, whatever its role.',
      'zh-CN': '无论什么角色，每个节点池和每台现有机器都带有集群标签。',
    },
    source: issue('kubernetes/kubeadm#973'),
  },
  {
    id: 'F31',
    step: 'helm',
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
    id: 'F32',
    step: 'cluster',
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
    step: 'cluster',
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
    id: 'F34',
    step: 'helm',
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
  {
    id: 'F35',
    step: 'iam',
    title: {
      en: 'The AWS Load Balancer Controller takes Services away from the cloud controller',
      'zh-CN': 'AWS Load Balancer Controller 抢走云控制器管理器的 Service',
    },
    effect: {
      en: 'Since 2.5 its webhook gives every new Service of type LoadBalancer its own class.',
      'zh-CN': '从 2.5 起，它的 webhook 会给每个新建的 LoadBalancer 类型 Service 设置自己的 class。',
    },
    instead: {
      en: 'The webhook is off unless the Plan says that this controller is to be the default.',
      'zh-CN': '除非方案指定它为默认控制器，否则关闭该 webhook。',
    },
    source: {
      name: 'kubernetes-sigs/aws-load-balancer-controller docs/deploy/installation.md',
      url: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/',
    },
  },
  {
    id: 'F36',
    step: 'nodes',
    title: {
      en: 'Pods and the VPC cannot reach each other',
      'zh-CN': 'Pod 与 VPC 互相无法访问',
    },
    effect: {
      en: 'The VPC overlaps with 10.42.0.0/16 or 10.43.0.0/16, which RKE2 and K3s use for pods and Services.',
      'zh-CN': 'VPC 网段与 10.42.0.0/16 或 10.43.0.0/16 重叠，而 RKE2 和 K3s 正用它们分配给 Pod 和 Service。',
    },
    instead: {
      en: 'The ranges of the VPC are read and compared.',
      'zh-CN': '读取 VPC 的网段并进行比较。',
    },
    source: rke2Requirements,
  },
  {
    id: 'F37',
    step: 'nodes',
    title: {
      en: 'A machine waits for SSH for ever, or has a public address in a private subnet',
      'zh-CN': '机器一直等待 SSH，或在私有子网中带有公网地址',
    },
    effect: {
      en:
        'The driver asks for a public address unless privateAddressOnly is set, and Rancher then dials it, also where '
        + 'the subnet has no route to the internet.',
      'zh-CN': '除非设置 privateAddressOnly，驱动都会申请公网地址，Rancher 随后就用该地址连接，即使子网没有通往互联网的路由。',
    },
    instead: {
      en: 'In a private subnet both privateAddressOnly and usePrivateAddress are set, in a public one neither.',
      'zh-CN': '私有子网同时设置 privateAddressOnly 和 usePrivateAddress，公有子网则都不设置。',
    },
    source: nodeDriverCode,
    causedBy: ['E44'],
  },
  {
    id: 'F38',
    step: 'cluster',
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
    step: 'cluster',
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
    step: 'cluster',
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
