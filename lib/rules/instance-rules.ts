import { setIn, type PlanPath } from '@/lib/plan/path'
import type { Instance, Plan } from '@/lib/plan/schema'
import { each, repeated, when } from './finding'
import { instanceId } from './shapes'
import { ec2HostNames, ec2Ids, rancherRequiredRoles, rke2Metadata } from './sources'
import { issue } from '@/lib/catalog/sources'
import type { Finding, Rule } from './types'

/** Existing machines count only while the cluster is made of them. */
const instances = (
  plan: Plan,
  check: (instance: Instance, at: (field?: string) => PlanPath, index: number) => Finding[],
) => (plan.nodes.source === 'existing' ? each(plan.nodes.instances, 'nodes.instances', check) : [])

/** The form the Rancher page prints; EC2 has never given such a name. */
const printed = /^(ip-\d+-\d+-\d+-\d+|i-[0-9a-f]+)\.ec2\.([a-z0-9-]+)\.internal$/

/** The same host as EC2 names it: us-east-1 has a suffix of its own. */
function realName(name: string): string {
  const [, host, region] = printed.exec(name) ?? []
  return region === 'us-east-1' ? `${host}.ec2.internal` : `${host}.${region}.compute.internal`
}

/** Machines that exist already, and how their nodes are named. */
export const instanceRules: readonly Rule[] = [
  {
    id: 'LAR-101',
    severity: 'error',
    title: { en: 'Machines that Rancher makes cannot be named by hand', 'zh-CN': 'Rancher 创建的机器不能手动命名' },
    explain: {
      en:
        '--node-name is an option of the registration command, which the EC2 driver does not run. Such machines '
        + 'call themselves after the Rancher machine, and the cloud controller finds no instance of that name. Take '
        + 'the names from the instance metadata.',
      'zh-CN':
        '--node-name 是注册命令的选项，EC2 驱动不会执行该命令。这类机器以 Rancher 的机器名作为主机名，云控制器管理器找不到对应名称的实例。请从实例元数据获取节点名称。',
    },
    source: issue('rancher/rancher#43175'),
    check: ({ nodes }) => when(nodes.source === 'ec2' && nodes.naming === 'explicit', 'nodes.naming'),
    fix: {
      label: { en: 'Name nodes from metadata', 'zh-CN': '从元数据获取节点名称' },
      apply: (plan) => setIn(plan, 'nodes.naming', 'metadata'),
    },
  },
  {
    id: 'LAR-102',
    severity: 'info',
    title: {
      en: 'Register every machine with its own --node-name',
      'zh-CN': '注册每台机器时都要使用各自的 --node-name',
    },
    explain: {
      en:
        'The files leave the metadata option out, because RKE2 would let it override --node-name. The name must be '
        + 'the EC2 private DNS name of that machine, not the output of hostname -f.',
      'zh-CN':
        '生成的文件不包含元数据选项，因为 RKE2 会让它覆盖 --node-name。该名称必须是该机器的 EC2 私有 DNS 名称，而不是 hostname -f 的输出。',
    },
    source: rke2Metadata,
    check: ({ nodes, cluster }) =>
      when(
        nodes.source === 'existing' && nodes.naming === 'explicit' && cluster.distribution === 'rke2',
        'nodes.naming',
      ),
  },
  {
    id: 'LAR-130',
    severity: 'warning',
    title: { en: 'No machine is listed', 'zh-CN': '尚未列出任何机器' },
    explain: {
      en:
        'Nothing can be tagged and no profile attached, and tolerations are made without knowing the roles. Pick '
        + 'the instances from the account, or enter their IDs.',
      'zh-CN':
        '这样无法打标签，也无法附加实例配置文件，生成容忍度时也不知道节点角色。请从账户中选择实例，或填写它们的 ID。',
    },
    source: rancherRequiredRoles,
    check: ({ nodes }) => when(nodes.source === 'existing' && nodes.instances.length === 0, 'nodes.instances'),
  },
  {
    id: 'LAR-131',
    severity: 'error',
    title: { en: '“{id}” is not an instance ID', 'zh-CN': '“{id}”不是实例 ID' },
    explain: {
      en: 'An instance ID reads i- and 8 or 17 hexadecimal digits. Tags and profiles are attached by it.',
      'zh-CN': '实例 ID 由 i- 加 8 或 17 位十六进制数字组成。标签和实例配置文件都通过它附加。',
    },
    source: ec2Ids,
    check: (plan) => instances(plan, ({ id }, at) => when(!instanceId.test(id), at('id'), { id })),
  },
  {
    id: 'LAR-132',
    severity: 'error',
    title: { en: 'Instance {id} is in the list twice', 'zh-CN': '实例 {id} 在列表中重复' },
    explain: {
      en: 'One machine is one node. Remove one of the two rows.',
      'zh-CN': '一台机器只能是一个节点。请删除其中一行。',
    },
    source: ec2Ids,
    check: (plan) => {
      const again = repeated(plan.nodes.instances, ({ id }) => id)
      return instances(plan, ({ id }, at, index) => when(again.has(index), at('id'), { id }))
    },
  },
  {
    id: 'LAR-133',
    severity: 'error',
    title: { en: 'The private DNS name of {machine} is missing', 'zh-CN': '缺少 {machine} 的私有 DNS 名称' },
    explain: {
      en:
        'With names given by hand, the node must be registered under the instance’s EC2 private DNS name: the '
        + 'cloud controller looks instances up by it. Copy it from the EC2 console (PrivateDnsName), or choose '
        + 'naming from metadata.',
      'zh-CN':
        '手动命名时，节点必须以实例的 EC2 私有 DNS 名称注册，云控制器管理器据此查找实例。请从 EC2 控制台复制（PrivateDnsName），或改为从元数据获取名称。',
    },
    source: issue('kubernetes/cloud-provider-aws#384'),
    check: (plan) =>
      instances(plan, ({ privateDnsName, name, id }, at) =>
        when(plan.nodes.naming === 'explicit' && privateDnsName === '', at('privateDnsName'), { machine: name || id }),
      ),
  },
  {
    id: 'LAR-134',
    severity: 'error',
    title: { en: 'EC2 has no names like {given}', 'zh-CN': 'EC2 中不存在 {given} 这种形式的名称' },
    explain: {
      en:
        'The documentation prints ip-….ec2.<region>.internal, which matches no instance in any region. EC2 would '
        + 'call this one {real}; check it in the EC2 console.',
      'zh-CN':
        '文档中印的是 ip-….ec2.<region>.internal，任何区域的实例都不会匹配。EC2 中它的名称应为 {real}；请在 EC2 控制台中核对。',
    },
    source: ec2HostNames,
    check: (plan) =>
      instances(plan, ({ privateDnsName: given }, at) =>
        when(printed.test(given), at('privateDnsName'), { given, real: realName(given) }),
      ),
    fix: {
      label: { en: 'Use {real}', 'zh-CN': '使用 {real}' },
      apply: (plan, { path, values }) => setIn(plan, path, values?.real ?? ''),
    },
  },
]
