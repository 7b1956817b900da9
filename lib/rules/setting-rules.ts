import { issue } from '@/lib/catalog/sources'
import { namesOverImdsV1 } from '@/lib/derive/cloud-provider'
import { needsPodMetadata, podHopLimit, setsMetadata } from '@/lib/derive/metadata-reach'
import { setIn } from '@/lib/plan/path'
import { each, when } from './finding'
import { ec2HostNames } from './sources'
import type { Rule } from './types'

/** What EC2 puts first in the name of a machine, by its host name type. */
const forms = { 'ip-name': /^ip-\d/, 'resource-name': /^i-[0-9a-f]/ } as const

/** Settings of EC2 that the Plan has changed. */
export const settingRules: readonly Rule[] = [
  {
    id: 'LAR-793',
    severity: 'warning',
    title: { en: 'A hop limit of {hopLimit} does not reach pods', 'zh-CN': '跳数限制为 {hopLimit} 时 Pod 无法访问元数据' },
    explain: {
      en:
        'The EBS CSI driver’s controller and the AWS Load Balancer Controller run on the pod network, one hop further '
        + 'from the instance metadata than their machine. Without it they have no credentials.',
      'zh-CN':
        'EBS CSI 驱动的控制器和 AWS Load Balancer Controller 运行在 Pod 网络中，到实例元数据的距离比机器本身多一跳。无法访问元数据时，它们得不到凭证。',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#1632'),
    check: (plan) => {
      const { hopLimit } = plan.nodes.metadata
      const short = setsMetadata(plan) && needsPodMetadata(plan) && hopLimit < podHopLimit
      return when(short, 'nodes.metadata.hopLimit', { hopLimit })
    },
    fix: {
      label: { en: 'Set it to 2', 'zh-CN': '设为 2' },
      apply: (plan) => setIn(plan, 'nodes.metadata.hopLimit', podHopLimit),
    },
  },
  {
    id: 'LAR-794',
    severity: 'warning',
    title: {
      en: 'The name of {machine} changes with its host name type',
      'zh-CN': '{machine} 的名称会随主机名类型改变',
    },
    explain: {
      en:
        'Nodes are named by hand here, and this is the private DNS name of today. With another host name type EC2 gives '
        + 'the machine another one, and a node with the old name is not found. Apply first, start the machine, and '
        + 'choose it again from the account.',
      'zh-CN':
        '此处由您指定节点名称，而这是机器当前的私有 DNS 名称。更改主机名类型后，EC2 会为机器分配另一个名称，使用旧名称的节点将无法找到。请先应用并启动机器，再从账户中重新选择。',
    },
    source: ec2HostNames,
    check: ({ nodes: { source, naming, hostnameType, instances } }) =>
      source !== 'existing' || naming !== 'explicit' || hostnameType === 'keep'
        ? []
        : each(instances, 'nodes.instances', ({ id, name, privateDnsName }, at) =>
            when(privateDnsName !== '' && !forms[hostnameType].test(privateDnsName), at('privateDnsName'), {
              machine: name || id,
            }),
          ),
    fix: {
      label: { en: 'Leave host names as they are', 'zh-CN': '保持主机名不变' },
      apply: (plan) => setIn(plan, 'nodes.hostnameType', 'keep'),
    },
  },
  {
    id: 'LAR-795',
    severity: 'error',
    title: { en: 'Node names are read over IMDSv1, and the Plan closes it', 'zh-CN': '节点名称通过 IMDSv1 读取，而方案将其关闭' },
    explain: {
      en:
        'This distribution asks the instance metadata for the node’s name without a token. With tokens required it gets '
        + 'none, the node keeps the name of its host, and the cloud controller does not find it.',
      'zh-CN':
        '该发行版读取节点名称时不使用令牌。令牌设为必需后将读取不到名称，节点会沿用主机名，云控制器管理器无法找到它。',
    },
    source: issue('rancher/rancher#46582'),
    check: (plan) => {
      const { source, metadata } = plan.nodes
      const closed = source === 'existing' && metadata.machines && metadata.tokens === 'required'
      return when(closed && namesOverImdsV1(plan), 'nodes.metadata.tokens')
    },
    fix: {
      label: { en: 'Leave tokens as they are', 'zh-CN': '令牌设置保持现状' },
      apply: (plan) => setIn(plan, 'nodes.metadata.tokens', 'keep'),
    },
  },
  {
    id: 'LAR-796',
    severity: 'warning',
    title: { en: 'Settings of EC2 need the VPC', 'zh-CN': '修改 EC2 设置需要指定 VPC' },
    explain: {
      en:
        'What was there before is kept in tags of the VPC, and the Plan names none. Apply leaves DNS of the VPC and the '
        + 'account’s metadata defaults as they are until it does; the scripts and Terraform set these defaults all the '
        + 'same, and keep no record of what was there.',
      'zh-CN':
        '原来的值保存在 VPC 的标签中，而方案没有指定 VPC：在指定之前，应用时不会更改 VPC 的 DNS 和账户的元数据默认值；脚本和 Terraform 仍会设置账户的默认值，但不记录原来的值。',
    },
    source: { name: 'Lariat docs/decisions/0007-record-in-tags.md' },
    check: ({ nodes: { enableDns, metadata, network } }) =>
      when((enableDns || metadata.defaults) && network.vpcId === '', 'nodes.network.vpcId'),
  },
]
