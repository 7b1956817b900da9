import { ccmCode, issue, nodeDriverCode } from '@/lib/catalog/sources'
import { clusterTagPrefix, managedByTag } from '@/lib/derive/cluster-tag'
import { clusterId } from '@/lib/derive/names'
import { setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { each, repeated, when } from './finding'
import { tagText } from './shapes'
import { tagRestrictions } from './sources'
import type { Finding, Rule } from './types'

type Tag = Plan['tags']['extra'][number]
const extra = (plan: Plan, check: (tag: Tag, at: (field?: string) => PlanPath, index: number) => Finding[]) =>
  each(plan.tags.extra, 'tags.extra', check)

const reserved = (key: string) =>
  key.startsWith(clusterTagPrefix) || key === managedByTag.key || key.toLowerCase().startsWith('aws:')

/** Which element of the list a path such as `tags.extra.3.key` is in. */
const indexIn = (path: PlanPath) => Number(path.split('.')[2])
const removeTag = {
  label: { en: 'Remove this tag', 'zh-CN': '删除该标签' },
  apply: (plan: Plan, { path }: Finding) =>
    setIn(
      plan,
      'tags.extra',
      plan.tags.extra.filter((_, index) => index !== indexIn(path)),
    ),
}

const groupless = ({ nodes: { source, network, nodeGroup } }: Plan) =>
  source === 'ec2' && network.securityGroups.length === 0 && !nodeGroup.create

/** The user's own tags, and what is tagged besides nodes. */
export const tagRules: readonly Rule[] = [
  {
    id: 'LAR-304',
    severity: 'error',
    title: {
      en: 'KubernetesCluster names another cluster than {id}',
      'zh-CN': 'KubernetesCluster 指向的集群不是 {id}',
    },
    explain: {
      en:
        'It is the cluster tag of old, and the cloud controller still reads it. Beside kubernetes.io/cluster/{id} it '
        + 'must have the value {id}; otherwise the controller exits with “ClusterID tags did not match”.',
      'zh-CN':
        '这是旧的集群标签，云控制器管理器仍会读取。与 kubernetes.io/cluster/{id} 同时存在时，其值必须是 {id}，'
        + '否则控制器会报“ClusterID tags did not match”并退出。',
    },
    source: issue('rancher/rancher#17240'),
    check: (plan) =>
      extra(plan, ({ key, value }, at) =>
        when(key === 'KubernetesCluster' && value !== clusterId(plan), at('value'), { id: clusterId(plan) }),
      ),
    fix: {
      label: { en: 'Use {id}', 'zh-CN': '使用 {id}' },
      apply: (plan, { path }) => setIn(plan, path, clusterId(plan)),
    },
  },
  {
    id: 'LAR-305',
    severity: 'error',
    title: { en: 'The tag key {key} is not free', 'zh-CN': '标签键 {key} 已被保留' },
    explain: {
      en:
        'aws: belongs to AWS. kubernetes.io/cluster/ names the cluster, and a machine with two such names stops the '
        + 'cloud controller. By lariat.dev/ Lariat knows what it made and changed. The files leave this tag out; remove it.',
      'zh-CN':
        'aws: 由 AWS 保留。kubernetes.io/cluster/ 用于标识集群，同一台机器上出现两个标识会使云控制器管理器退出。'
        + 'Lariat 用 lariat.dev/ 开头的标签识别自己创建和更改的资源。生成的文件不包含该标签，请将其删除。',
    },
    source: ccmCode('pkg/providers/v1/tags.go'),
    check: (plan) => extra(plan, ({ key }, at) => when(reserved(key), at('key'), { key })),
    fix: removeTag,
  },
  {
    id: 'LAR-306',
    severity: 'error',
    title: { en: 'The tag {key} is given twice', 'zh-CN': '标签 {key} 重复' },
    explain: {
      en:
        'A resource has one value per key, and AWS refuses a request with two. The files use the first; remove '
        + 'this one.',
      'zh-CN': '资源的每个键只能有一个值，AWS 会拒绝包含重复键的请求。生成的文件使用第一个，请删除这一个。',
    },
    source: tagRestrictions,
    check: (plan) => {
      const again = repeated(plan.tags.extra, ({ key }) => key)
      return extra(plan, ({ key }, at, index) => when(again.has(index) && !reserved(key), at('key'), { key }))
    },
    fix: removeTag,
  },
  {
    id: 'LAR-307',
    severity: 'error',
    title: { en: 'This tag has no key', 'zh-CN': '该标签没有键' },
    explain: {
      en: 'Enter a key such as team, or remove the row. The files leave it out.',
      'zh-CN': '请填写键，例如 team，或删除该行。生成的文件不包含该标签。',
    },
    source: tagRestrictions,
    check: (plan) => extra(plan, ({ key }, at) => when(key === '', at('key'))),
    fix: removeTag,
  },
  {
    id: 'LAR-308',
    severity: 'warning',
    title: {
      en: 'Machines made by Rancher are called by their Rancher name',
      'zh-CN': 'Rancher 创建的机器以其 Rancher 机器名命名',
    },
    explain: {
      en:
        'The EC2 driver sets the tag Name itself, so this one is only put on the roles and profiles. Remove it, '
        + 'unless you want it there.',
      'zh-CN': 'EC2 驱动会自行设置 Name 标签，因此此标签只会打在角色和实例配置文件上。除非您需要如此，否则请删除。',
    },
    source: nodeDriverCode,
    check: (plan) => extra(plan, ({ key }, at) => when(plan.nodes.source === 'ec2' && key === 'Name', at('key'))),
    fix: removeTag,
  },
  {
    id: 'LAR-309',
    severity: 'error',
    title: { en: 'A comma cannot be in the tags of a pool', 'zh-CN': '节点池的标签中不能包含逗号' },
    explain: {
      en:
        'The EC2 driver takes all tags as one list, key1,value1,key2,value2, without any way to escape a comma: '
        + 'every pair after it would shift, and the cluster tag would be lost. Use another character.',
      'zh-CN':
        'EC2 驱动以 key1,value1,key2,value2 的形式接收所有标签，逗号无法转义：其后的每一对都会错位，集群标签也会丢失。请使用其他字符。',
    },
    source: nodeDriverCode,
    check: (plan) =>
      plan.nodes.source !== 'ec2'
        ? []
        : extra(plan, ({ key, value }, at) => [
            ...when(key.includes(','), at('key')),
            ...when(value.includes(','), at('value')),
          ]),
  },
  {
    id: 'LAR-310',
    severity: 'error',
    title: { en: 'IAM does not take “{character}” in tags', 'zh-CN': 'IAM 的标签不支持字符“{character}”' },
    explain: {
      en:
        'Letters, digits, spaces and . : / = + - @ _ work everywhere. Roles and instance profiles with anything '
        + 'else are refused.',
      'zh-CN':
        '字母、数字、空格以及 . : / = + - @ _ 在所有服务中都可用。包含其他字符时，角色和实例配置文件会被拒绝创建。',
    },
    source: tagRestrictions,
    check: (plan) =>
      extra(plan, (tag, at) =>
        (['key', 'value'] as const).flatMap((field) => {
          const character = [...tag[field]].find(
            (one) => !tagText.test(one) && !(one === ',' && plan.nodes.source === 'ec2'),
          )
          return when(character !== undefined, at(field), { character: character ?? '' })
        }),
      ),
  },
  {
    id: 'LAR-311',
    severity: 'warning',
    title: {
      en: 'A private subnet serves no internet-facing load balancers',
      'zh-CN': '私有子网不能承载面向互联网的负载均衡器',
    },
    explain: {
      en:
        'For kubernetes.io/role/elb the cloud controller takes only subnets with a route to an internet gateway, '
        + 'so this tag has no effect. Internal load balancers look for kubernetes.io/role/internal-elb.',
      'zh-CN':
        '对于 kubernetes.io/role/elb，云控制器管理器只使用带有互联网网关路由的子网，因此该标签不起作用。内部负载均衡器查找的是 '
        + 'kubernetes.io/role/internal-elb。',
    },
    source: ccmCode('pkg/providers/v1/aws.go'),
    check: ({ nodes }) =>
      each(nodes.network.subnets, 'nodes.network.subnets', ({ kind, loadBalancers }, at) =>
        when(kind === 'private' && loadBalancers === 'elb', at('loadBalancers')),
      ),
    fix: {
      label: { en: 'Use it for internal load balancers', 'zh-CN': '改为用于内部负载均衡器' },
      apply: (plan, { path }) => setIn(plan, path, 'internal-elb'),
    },
  },
  {
    id: 'LAR-312',
    severity: 'info',
    title: { en: 'Rancher will make the security group rancher-nodes', 'zh-CN': 'Rancher 将创建安全组 rancher-nodes' },
    explain: {
      en:
        'No group is chosen, so the driver makes one, or takes the one that is there, and opens SSH, 6443 and all '
        + 'NodePorts to the whole internet. It is shared by all clusters in the VPC and never gets a cluster tag. '
        + 'Choose groups of your own for production.',
      'zh-CN':
        '未选择安全组时，驱动会创建（或沿用已有的）rancher-nodes，并向整个互联网开放 SSH、6443 和所有 NodePort。VPC 中的所有集群共用它，且它不会带有集群标签。'
        + '生产环境请选择自己的安全组。',
    },
    source: nodeDriverCode,
    check: (plan) => when(groupless(plan), 'nodes.network.securityGroups'),
  },
  {
    id: 'LAR-313',
    severity: 'warning',
    title: {
      en: 'Security group {name} cannot be tagged without its ID',
      'zh-CN': '缺少 ID，无法为安全组 {name} 打标签',
    },
    explain: {
      en: 'The driver finds groups by name, but tags are put on by ID. Enter the ID (sg-…), or tag the group yourself.',
      'zh-CN': '驱动按名称查找安全组，而标签需要通过 ID 添加。请填写 ID（sg-…），或自行为该安全组打标签。',
    },
    source: tagRestrictions,
    check: ({ nodes }) =>
      each(nodes.network.securityGroups, 'nodes.network.securityGroups', ({ id, name, tagged }, at) =>
        when(tagged && id === '' && name !== '', at('id'), { name }),
      ),
  },
]
