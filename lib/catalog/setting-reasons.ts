import type { Source, Text } from '@/lib/text'
import { issue } from './sources'
import { why, type Why } from './why'

const ec2Guide = (name: string, page: string): Source => ({
  name: `Amazon EC2 User Guide, ${name}`,
  url: `https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/${page}.html`,
})
const vpcDns: Source = {
  name: 'Amazon VPC User Guide, DNS attributes',
  url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html',
}
const metadata = ec2Guide('instance metadata options', 'configuring-instance-metadata-options')
const names = ec2Guide('instance hostname types', 'ec2-instance-naming')
const terraform: Source = {
  name: 'hashicorp/terraform-provider-aws internal/service/ec2/ec2_instance_metadata_defaults.go',
  url: 'https://github.com/hashicorp/terraform-provider-aws/blob/02568cd96c755798f5e9f9adca199da877b7912e/internal/service/ec2/ec2_instance_metadata_defaults.go',
}

/** Why a setting of EC2 is changed, by its kind. */
export const settingReasons = {
  'vpc-dns': why(vpcDns,
    'The cloud controller looks for a machine by its private DNS name, which it has only in a VPC with both attributes on. '
    + 'EC2 takes one of them at a time.',
    '云控制器管理器按私有 DNS 名称查找机器，只有 VPC 的两个 DNS 属性都启用时机器才有这个名称。EC2 每次只接受一个属性。'),
  'metadata-options': why(metadata,
    'A pod on the pod network is one hop further from the instance metadata than its machine.',
    '位于 Pod 网络的 Pod 到实例元数据的距离比机器本身多一跳。'),
  'metadata-defaults': why(issue('rancher/rancher#56145'),
    'The node driver has no field for the hop limit, so every machine launched in this region from now on gets it from '
    + 'the account.',
    '节点驱动没有跳数限制字段，因此之后在该区域启动的所有机器都使用账户的默认值。'),
  'hostname-type': why(names,
    'With resource names nodes are found by their instance ID, in a VPC with a DHCP domain of its own as well.',
    '使用资源名称时，节点凭实例 ID 即可找到，即使 VPC 使用自定义的 DHCP 域名。'),
} as const satisfies Record<string, Why>

/** Functions of the scripts that are about settings. */
export const settingFunctions = {
  change: why(metadata,
    'Makes a change of EC2; what EC2 refuses is shown in its own words, and the rest goes on.',
    '调用 EC2 进行更改；被拒绝时原样显示 EC2 的说明，并继续其余操作。'),
  machine: why(metadata,
    'The same for a machine of the Plan, but not for one that another cluster has.',
    '对方案中的机器进行同样的更改，但跳过属于其他集群的机器。'),
  hostname_type: why(names,
    'EC2 changes the host name type of a stopped machine only, so one that has it already is left alone.',
    'EC2 只能修改已停止机器的主机名类型，因此类型已正确的机器不作改动。'),
  is: why(metadata, 'Whether AWS gives this answer.', '判断 AWS 的返回是否与此一致。'),
} as const satisfies Record<string, Why>

/** What cleanup.sh says of a setting. */
export const settingStays: Text = {
  en: 'stays as it is: setup.sh has kept no record of what it was before',
  'zh-CN': '设置保持现状：setup.sh 没有记录之前的值',
}

/** What Terraform and CloudFormation cannot do; each is about some kinds of settings. */
export const settingGaps = {
  terraform: {
    en: 'DNS of the VPC, metadata options and host name types are not here: Terraform changes a VPC, subnet or machine that '
      + 'exists only after an import, and then destroys it with the rest. Metadata defaults of the account are here only when the Plan '
      + 'says what tokens are to be: Terraform would clear what is left out. aws-cli/setup.sh changes them all.',
    'zh-CN': '此处不含 VPC 的 DNS、元数据选项和主机名类型：已有的 VPC、子网和机器必须先导入，Terraform 才能修改，之后也会随其他资源一起被销毁。只有当方案指定了令牌设置时，此处才包含账户的元数据默认值，因为 Terraform 会清除未写出的项。以上各项均可使用 aws-cli/setup.sh 修改。',
  },
  cloudFormation: {
    en: 'CloudFormation cannot change settings of a VPC, subnet or machine that exists, nor the metadata defaults of an '
      + 'account: aws-cli/setup.sh does.',
    'zh-CN': 'CloudFormation 无法修改已有 VPC、子网和机器的设置，也无法修改账户的元数据默认值：请使用 aws-cli/setup.sh。',
  },
} as const satisfies Record<string, Text>

/** Of the one setting that has a resource in Terraform. */
export const terraformDefaults = {
  resource: why(terraform,
    'The account has one set of defaults in each region. What stands below is all of it: the endpoint and tags in metadata '
    + 'become no-preference, and destroying this clears the whole set, whatever was there before.',
    '账户在每个区域只有一组默认值，以此处内容为准：端点和元数据中的标签将变为 no-preference；销毁该资源会清除整组默认值，不会恢复之前的值。'),
  http_tokens: why(metadata,
    'required: only IMDSv2 is answered; optional: both versions.',
    'required 表示只接受 IMDSv2，optional 表示两个版本都接受。'),
  http_put_response_hop_limit: settingReasons['metadata-defaults'],
} as const satisfies Record<string, Why>
