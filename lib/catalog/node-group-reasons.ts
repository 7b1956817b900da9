import type { Source } from '@/lib/text'
import { why, type Why } from './why'

const lariat: Source = { name: 'Lariat' }
const cli = (name: string): Source => ({
  name: `AWS CLI reference, ${name}`,
  url: `https://docs.aws.amazon.com/cli/latest/reference/ec2/${name}.html`,
})
const provider = (name: string): Source => ({
  name: `hashicorp/terraform-provider-aws website/docs/r/${name}.html.markdown`,
  url: `https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/${name}`,
})
const template = (name: string): Source => ({
  name: `CloudFormation template reference, AWS::EC2::${name}`,
  url: `https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-${name.toLowerCase()}.html`,
})

const group = {
  what: ['The nodes’ own security group, by its name and VPC.', '节点专用的安全组，由名称和 VPC 确定。'],
  name: ['The name by which machine pools ask for it.', '节点池以此名称引用该安全组。'],
  description: ['What the console shows; EC2 cannot change it later.', '控制台中显示的说明；EC2 之后无法更改。'],
  vpc: ['A group belongs to one VPC: that of the nodes.', '安全组属于单个 VPC，即节点所在的 VPC。'],
  id: ['The group that this rule belongs to.', '该规则所属的安全组。'],
  rule: ['A rule of its own, so that those of the cloud controller stay.', '各规则独立成为资源，不影响云控制器管理器写入的规则。'],
  protocol: ['The protocol; -1 is all.', '协议；-1 表示全部。'],
  ports: ['The ports; of ICMP type and code.', '端口；对 ICMP 则为类型和代码。'],
  source: ['Who may come in.', '允许的来源。'],
  own: ['The nodes among themselves.', '节点之间互访。'],
  mark: ['By the word in front, rules of Lariat’s are told from others.', '以开头的标记区分 Lariat 写入的规则与其他规则。'],
  out: [
    'Terraform takes away what EC2 lets out by itself; nodes need images, Rancher and AWS.',
    'Terraform 会移除 EC2 默认的出站规则；而节点需要访问镜像仓库、Rancher 和 AWS。',
  ],
} as const
const say = (source: Source, key: keyof typeof group): Why => why(source, group[key][0], group[key][1])

const tfGroup = provider('security_group')
const tfIn = provider('vpc_security_group_ingress_rule')
const tfOut = provider('vpc_security_group_egress_rule')

export const terraformNodeGroup = {
  group: say(tfGroup, 'what'),
  attributes: { name: say(tfGroup, 'name'), description: say(tfGroup, 'description'), vpc_id: say(tfGroup, 'vpc') },
  rule: {
    security_group_id: say(tfIn, 'id'),
    for_each: say(tfIn, 'source'),
    cidr_ipv4: say(tfIn, 'source'),
    cidr_ipv6: say(tfIn, 'source'),
    referenced_security_group_id: say(tfIn, 'own'),
    ip_protocol: say(tfIn, 'protocol'),
    from_port: say(tfIn, 'ports'),
    to_port: say(tfIn, 'ports'),
    description: say(tfIn, 'mark'),
  },
  out: say(tfOut, 'out'),
} as const

const stackGroup = template('SecurityGroup')
const stackRule = template('SecurityGroupIngress')

export const stackNodeGroup = {
  group: say(stackGroup, 'what'),
  attributes: { GroupName: say(stackGroup, 'name'), GroupDescription: say(stackGroup, 'description'), VpcId: say(stackGroup, 'vpc') },
  rule: {
    GroupId: say(stackRule, 'id'),
    CidrIp: say(stackRule, 'source'),
    CidrIpv6: say(stackRule, 'source'),
    SourceSecurityGroupId: say(stackRule, 'own'),
    IpProtocol: say(stackRule, 'protocol'),
    FromPort: say(stackRule, 'ports'),
    ToPort: say(stackRule, 'ports'),
    Description: say(stackRule, 'mark'),
  },
} as const

/** Functions and their calls in the scripts. */
export const nodeGroupFunctions: Readonly<Record<string, Why>> = {
  find_group: why(cli('describe-security-groups'), 'Reads the group with its tags; empty where there is none.', '读取该安全组及其标签；不存在时为空。'),
  read_rules: why(cli('describe-security-group-rules'), 'The rules that the group has, as protocol, ports and source.', '该安全组现有的规则，按协议、端口和来源列出。'),
  make_group: why(cli('create-security-group'), 'Makes the group with its tags in one call; one of somebody else’s is left alone.', '一次调用创建带标签的安全组；他人的同名安全组不作改动。'),
  allow: why(lariat, 'Notes that these ports are wanted for this source, and whether they are still closed to it.', '记录需要对该来源放行的端口，以及是否尚未放行。'),
  open_missing: why(cli('authorize-security-group-ingress'), 'Opens all that was still closed, in one call.', '一次调用放行所有尚未放行的端口。'),
  close_others: why(cli('revoke-security-group-ingress'), 'Closes what Lariat opened before and the Plan no longer wants. Rules of the cloud controller stay.', '关闭 Lariat 曾放行、而方案已不再需要的端口；云控制器管理器的规则保留。'),
  has_group: why(cli('describe-security-groups'), 'Whether the group is there and carries its tags.', '检查安全组是否存在且带有其标签。'),
  allowed: why(lariat, 'Whether the group lets this source in.', '检查安全组是否对该来源放行。'),
  remove_group: why(cli('delete-security-group'), 'Deletes the group once no machine has it; EC2 refuses before.', '在没有机器使用后删除安全组；在此之前 EC2 会拒绝。'),
}
