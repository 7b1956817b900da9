import { issue, nodeDriverCode } from '@/lib/catalog/sources'
import { rke2Requirements } from '../sources'
import type { FailureOfStep } from '../types'

/** How machines fail to become nodes. */
export const failures: readonly FailureOfStep[] = [
  {
    id: 'F09',
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
    id: 'F12',
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
    id: 'F25',
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
    id: 'F36',
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
]
