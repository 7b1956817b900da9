import { issue } from '@/lib/catalog/sources'
import type { Plan } from '@/lib/plan/schema'
import { driverMetadata, ec2HostNames } from '../../sources'
import type { ErrorOfStep } from '../types'

const onExisting = ({ nodes }: Plan) => nodes.source === 'existing'
const onPools = ({ nodes }: Plan) => nodes.source === 'ec2'

/** What it says of machines and their names. */
export const errors: readonly ErrorOfStep[] = [
  {
    id: 'E05',
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
    id: 'E20',
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
    id: 'E32',
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
    id: 'E34',
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
