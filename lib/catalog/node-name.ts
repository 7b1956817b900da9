import type { Source, Text } from '@/lib/text'
import { rke2Source } from './rke2'
import { ccmCode, issue } from './sources'

interface Why {
  readonly reason: Text
  readonly source: Source
}

const aws = (name: string, path: string): Source => ({ name, url: `https://docs.aws.amazon.com/${path}` })
const hostnameTypes = aws(
  'Amazon EC2 User Guide, instance hostname types',
  'AWSEC2/latest/UserGuide/ec2-instance-naming.html',
)
const metadataOptions = aws(
  'Amazon EC2 User Guide, instance metadata options',
  'AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html',
)
const vpcDns = aws('Amazon VPC User Guide, DNS attributes', 'vpc/latest/userguide/vpc-dns.html')
const finder = ccmCode('pkg/providers/v1/aws.go')
const machineNames: Source = {
  name: 'rancher/rancher pkg/controllers/capr/machineprovision/args.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/controllers/capr/machineprovision/args.go',
}
const customDomain = issue('kubernetes/cloud-provider-aws#384')
const shortNames = issue('kubermatic/machine-controller#1590')
const commandName: Source = {
  name: 'rancher/rancher pkg/capr/configserver/custom.go',
  url: 'https://github.com/rancher/rancher/blob/main/pkg/capr/configserver/custom.go',
}

/** Why a name comes out as it does, from EC2 to the cloud controller; `lib/derive/node-name` fills the placeholders. */
export const nodeNameReasons = {
  ipName: {
    reason: {
      en: 'The private IPv4 address, and the domain AWS has for this region.',
      'zh-CN': '由私有 IPv4 地址加上 AWS 在该区域使用的域名组成。',
    },
    source: hostnameTypes,
  },
  resourceName: {
    reason: {
      en: 'The instance ID, and the domain AWS has for this region.',
      'zh-CN': '由实例 ID 加上 AWS 在该区域使用的域名组成。',
    },
    source: hostnameTypes,
  },
  ec2WithoutDns: {
    reason: {
      en:
        'As far as known. With DNS hostnames off in the VPC, this attribute may be empty: look at '
        + 'PrivateDnsName of a real instance.',
      'zh-CN': '据目前所知如此。VPC 关闭 DNS 主机名时，该属性可能为空：请查看一台真实实例的 PrivateDnsName。',
    },
    source: vpcDns,
  },
  metadataSame: {
    reason: {
      en: 'The VPC keeps the AWS domain, so metadata and EC2 agree.',
      'zh-CN': 'VPC 使用 AWS 自带的域名，因此元数据与 EC2 一致。',
    },
    source: hostnameTypes,
  },
  metadataDomain: {
    reason: {
      en: 'The domain in the VPC’s DHCP options replaces that of AWS here, but not in EC2’s own record.',
      'zh-CN': '此处的域名由 VPC 的 DHCP 选项决定，而 EC2 自身的记录不会随之改变。',
    },
    source: customDomain,
  },
  metadataNoDomain: {
    reason: {
      en: 'The VPC’s DHCP options name no domain, so only the short name is left.',
      'zh-CN': 'VPC 的 DHCP 选项未设置域名，因此只剩下短名称。',
    },
    source: issue('kubernetes/kubernetes#52241'),
  },
  metadataShort: {
    reason: {
      en: 'DNS hostnames are off in the VPC, so only the short name is left.',
      'zh-CN': 'VPC 未启用 DNS 主机名，因此只剩下短名称。',
    },
    source: shortNames,
  },
  metadataRefused: {
    reason: {
      en: 'The instance answers only with a token (IMDSv2), and this RKE2 asks without one.',
      'zh-CN': '实例只接受带令牌的请求（IMDSv2），而该 RKE2 版本的请求不带令牌。',
    },
    source: rke2Source,
  },
  metadataRefusedRke1: {
    reason: {
      en: 'The instance answers only with a token (IMDSv2), and rke-tools from before August 2024 ask without one.',
      'zh-CN': '实例只接受带令牌的请求（IMDSv2），而 2024 年 8 月之前的 rke-tools 请求时不带令牌。',
    },
    source: issue('rancher/rancher#46582'),
  },
  metadataOff: {
    reason: {
      en: 'The instance’s metadata endpoint is off or out of reach.',
      'zh-CN': '实例的元数据端点已关闭或无法访问。',
    },
    source: metadataOptions,
  },
  fromMetadata: {
    reason: {
      en: 'The node takes its name from metadata, whatever its host name or --node-name is.',
      'zh-CN': '节点从元数据获取名称，不受主机名或 --node-name 影响。',
    },
    source: rke2Source,
  },
  fromMetadataRke1: {
    reason: {
      en: 'useInstanceMetadataHostname: RKE1 leaves the name to instance metadata.',
      'zh-CN': 'useInstanceMetadataHostname：RKE1 使用实例元数据中的名称。',
    },
    source: issue('rancher/rancher#43175'),
  },
  fallback: {
    reason: {
      en: 'Metadata gives no name, so the host name of the operating system is taken.',
      'zh-CN': '元数据未给出名称，因此改用操作系统的主机名。',
    },
    source: rke2Source,
  },
  k3s: {
    reason: {
      en: 'K3s has no option to take its name from metadata: it is the host name of the operating system.',
      'zh-CN': 'K3s 没有从元数据获取名称的选项，因此使用操作系统的主机名。',
    },
    source: {
      name: 'rancher/kontainer-driver-metadata channels.yaml',
      url: 'https://github.com/rancher/kontainer-driver-metadata',
    },
  },
  explicit: {
    reason: { en: 'The name given by --node-name.', 'zh-CN': '由 --node-name 指定的名称。' },
    source: commandName,
  },
  hostname: {
    reason: {
      en: 'The host name of the operating system: short on Ubuntu, with the domain on Amazon Linux and RHEL.',
      'zh-CN': '操作系统的主机名：Ubuntu 上通常是短名称，Amazon Linux 和 RHEL 上带有域名。',
    },
    source: finder,
  },
  machineName: {
    reason: {
      en: 'Rancher’s node driver sets the host name to the name of the Rancher machine.',
      'zh-CN': 'Rancher 的节点驱动会将主机名设为 Rancher 的机器名。',
    },
    source: machineNames,
  },
  byProviderId: {
    reason: {
      en: 'The node already has a provider ID, and that comes before its name.',
      'zh-CN': '节点已有 providerID，它优先于节点名称。',
    },
    source: ccmCode('pkg/providers/v1/instances_v2.go'),
  },
  byInstanceId: {
    reason: {
      en: 'A name that begins with i- is read as an instance ID, up to its first dot.',
      'zh-CN': '以 i- 开头的名称会被当作实例 ID，取第一个点之前的部分。',
    },
    source: finder,
  },
  byPrivateDnsName: {
    reason: {
      en: 'An instance of this cluster whose private DNS name is exactly the node’s name.',
      'zh-CN': '本集群中私有 DNS 名称与节点名称完全一致的实例。',
    },
    source: finder,
  },
  foundById: {
    reason: { en: 'It names this instance.', 'zh-CN': '它指向的正是这台实例。' },
    source: finder,
  },
  foundByName: {
    reason: {
      en: 'The names are the same. The instance must also carry the tag {tag}.',
      'zh-CN': '名称一致。此外，实例还必须带有标签 {tag}。',
    },
    source: finder,
  },
  unknownName: {
    reason: {
      en: 'Only if that name is exactly {privateDnsName}, or begins with {instanceId}.',
      'zh-CN': '仅当该名称恰好是 {privateDnsName}，或以 {instanceId} 开头时才能找到。',
    },
    source: finder,
  },
  uncertain: {
    reason: {
      en: 'Only if EC2 keeps that name although DNS hostnames are off. It is not documented; switch them on.',
      'zh-CN': '仅当 EC2 在关闭 DNS 主机名后仍保留该名称时才能找到。对此没有文档说明，请启用 DNS 主机名。',
    },
    source: shortNames,
  },
  otherDomain: {
    reason: {
      en: 'Right address, wrong domain: EC2 knows the instance as {privateDnsName} only.',
      'zh-CN': '地址正确但域名不符：EC2 只认 {privateDnsName} 这个名称。',
    },
    source: customDomain,
  },
  impossible: {
    reason: {
      en: 'No region has names of this form, although documents print it. EC2 has {privateDnsName}.',
      'zh-CN': '尽管有文档这样写，但任何区域都不存在这种形式的名称。EC2 中的名称是 {privateDnsName}。',
    },
    source: hostnameTypes,
  },
  short: {
    reason: {
      en: 'The short name is not enough: EC2 has {privateDnsName}, and the whole name must match.',
      'zh-CN': '仅有短名称不够：EC2 中的名称是 {privateDnsName}，必须完全一致。',
    },
    source: shortNames,
  },
  otherName: {
    reason: {
      en: 'No instance has that private DNS name; this one has {privateDnsName}. The node stays uninitialised.',
      'zh-CN': '没有实例使用该私有 DNS 名称；这台实例的名称是 {privateDnsName}。节点将一直处于未初始化状态。',
    },
    source: issue('rancher/rancher#43175'),
  },
  otherInstance: {
    reason: {
      en: 'That is not the ID of this instance ({instanceId}). A host name of one’s own must not begin with i-.',
      'zh-CN': '这不是该实例的 ID（{instanceId}）。自定义主机名不能以 i- 开头。',
    },
    source: finder,
  },
  otherProviderId: {
    reason: {
      en: 'That provider ID belongs to another instance; this one is {instanceId}.',
      'zh-CN': '该 providerID 属于另一台实例；这台实例是 {instanceId}。',
    },
    source: finder,
  },
  foreignProviderId: {
    reason: {
      en: 'Not a provider ID of AWS. Another cloud controller wrote it first, and it can never be changed.',
      'zh-CN': '这不是 AWS 的 providerID。它由其他云控制器抢先写入，且之后无法更改。',
    },
    source: issue('rancher/rke2#4267'),
  },
} as const satisfies Record<string, Why>

export type NodeNameReason = keyof typeof nodeNameReasons

/** What makes a node be found that is not. */
export const nodeNameRemedyTexts = {
  dnsHostnames: {
    reason: {
      en: 'Turn DNS hostnames (and DNS support) on for the VPC before the machine is launched.',
      'zh-CN': '在启动机器之前，为 VPC 启用 DNS 主机名（以及 DNS 解析）。',
    },
    source: shortNames,
  },
  tokens: {
    reason: {
      en: 'Use RKE2 1.29.11, 1.30.7, 1.31.3, 1.32 or later, which ask for the name with a token.',
      'zh-CN': '使用 RKE2 1.29.11、1.30.7、1.31.3、1.32 或更高版本，它们会携带令牌请求名称。',
    },
    source: rke2Source,
  },
  tokensRke1: {
    reason: {
      en: 'Use an RKE1 release with rke-tools of August 2024 or later, or allow IMDSv1 on the instance.',
      'zh-CN': '使用带有 2024 年 8 月之后 rke-tools 的 RKE1 版本，或在实例上允许 IMDSv1。',
    },
    source: issue('rancher/rancher#46582'),
  },
  endpoint: {
    reason: {
      en: 'Switch the instance’s metadata endpoint on, and keep 169.254.169.254 out of any proxy (NO_PROXY).',
      'zh-CN': '启用实例的元数据端点，并使 169.254.169.254 不经过任何代理（NO_PROXY）。',
    },
    source: metadataOptions,
  },
  metadataNaming: {
    reason: {
      en: 'Let the node take its name from metadata.',
      'zh-CN': '让节点从元数据获取名称。',
    },
    source: rke2Source,
  },
  resourceNames: {
    reason: {
      en:
        'Set the subnet’s hostname type to resource name before the machine is launched. The name then begins with '
        + '{instanceId}, and the cloud controller cuts it at the first dot.',
      'zh-CN': '在启动机器之前，将子网的主机名类型设为资源名称。名称会以 {instanceId} 开头，云控制器管理器只取第一个点之前的部分。',
    },
    source: issue('kubernetes/cloud-provider-aws#799'),
  },
  nodeName: {
    reason: {
      en: 'Register the machine with --node-name {privateDnsName}, and not together with naming from metadata.',
      'zh-CN': '注册机器时使用 --node-name {privateDnsName}，且不要与从元数据获取名称同时使用。',
    },
    source: customDomain,
  },
  providerId: {
    reason: {
      en: 'Give the kubelet of this one machine the argument provider-id=aws:///<zone>/{instanceId}.',
      'zh-CN': '为这台机器的 kubelet 添加参数 provider-id=aws:///<zone>/{instanceId}。',
    },
    source: finder,
  },
  anew: {
    reason: {
      en:
        'Delete the node and register the machine anew, with the distribution’s own cloud controller off '
        + '(disable-cloud-controller).',
      'zh-CN': '删除该节点，关闭发行版自带的云控制器（disable-cloud-controller）后重新注册机器。',
    },
    source: issue('rancher/rke2#4267'),
  },
} as const satisfies Record<string, Why>

export type NodeNameRemedy = keyof typeof nodeNameRemedyTexts

/** Where nothing of the above helps. */
export const noRemedy: Why = {
  reason: {
    en:
      'K3s on machines that Rancher makes cannot be found by name. Take RKE2, or register existing machines '
      + 'with --node-name.',
    'zh-CN': '由 Rancher 创建的 K3s 机器无法通过名称找到。请改用 RKE2，或使用 --node-name 注册现有机器。',
  },
  source: machineNames,
}
