import { nodeDriverCode } from '@/lib/catalog/sources'
import { setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan, Pool } from '@/lib/plan/schema'
import { each, repeated, when } from './finding'
import { amiId, dnsLabel } from './shapes'
import { driverRegions, ebsIops, ec2Ids, ec2InstanceTypes, largeClusters, objectNames, rancherClusterCrd } from './sources'
import type { Finding, Rule } from './types'

/** Pools count only while Rancher makes the machines. */
const pools = (plan: Plan, check: (pool: Pool, at: (field?: string) => PlanPath, index: number) => Finding[]) =>
  plan.nodes.source === 'ec2' ? each(plan.nodes.pools, 'nodes.pools', check) : []

const instanceTypeShape = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/
/** Graviton: `a1`, and a `g` right after the generation, such as m7g, c6gn, is4gen, but not g5. */
const arm = /^(a1|[a-z]+\d+g[a-z]*)\./
const userShape = /^[a-z_][a-z0-9_-]{0,31}$/

/** Machine pools, field by field. */
export const poolRules: readonly Rule[] = [
  {
    id: 'LAR-135',
    severity: 'error',
    title: { en: 'There is no pool', 'zh-CN': '没有任何节点池' },
    explain: {
      en:
        'Rancher makes machines from pools. A cluster without them is a custom cluster, which waits for machines that '
        + 'somebody registers. Add a pool, or choose existing machines on the Cluster step.',
      'zh-CN':
        'Rancher 按节点池创建机器。没有节点池的集群是自定义集群，会一直等待有人注册机器。请添加节点池，或在“集群”步骤选择现有机器。',
    },
    source: rancherClusterCrd,
    check: ({ nodes }) => when(nodes.source === 'ec2' && nodes.pools.length === 0, 'nodes.pools'),
  },
  {
    id: 'LAR-103',
    severity: 'error',
    title: { en: 'This pool has no name', 'zh-CN': '该节点池没有名称' },
    explain: {
      en: 'Its machines and its Amazonec2Config are named after it. Enter a name such as workers.',
      'zh-CN': '该池的机器及其 Amazonec2Config 都以它命名。请输入名称，例如 workers。',
    },
    source: objectNames,
    check: (plan) => pools(plan, ({ name }, at) => when(name === '', at('name'))),
  },
  {
    id: 'LAR-104',
    severity: 'error',
    title: {
      en: 'Kubernetes cannot take “{name}” as the name of a pool',
      'zh-CN': 'Kubernetes 不接受“{name}”作为节点池名称',
    },
    explain: {
      en:
        'Objects and host names are made from it: lower-case letters, digits and hyphens only, beginning and '
        + 'ending with a letter or a digit.',
      'zh-CN': '对象名和主机名都由它生成：只能使用小写字母、数字和连字符，并以字母或数字开头和结尾。',
    },
    source: objectNames,
    check: (plan) => pools(plan, ({ name }, at) => when(name !== '' && !dnsLabel.test(name), at('name'), { name })),
  },
  {
    id: 'LAR-105',
    severity: 'error',
    title: { en: 'Two pools are called “{name}”', 'zh-CN': '有两个节点池都叫“{name}”' },
    explain: {
      en: 'Both would share one Amazonec2Config, and Rancher could not tell their machines apart. Rename one of them.',
      'zh-CN': '它们会共用同一个 Amazonec2Config，Rancher 也无法区分它们的机器。请重命名其中一个。',
    },
    source: objectNames,
    check: (plan) => {
      const again = repeated(plan.nodes.pools, ({ name }) => name)
      return pools(plan, ({ name }, at, index) => when(again.has(index), at('name'), { name }))
    },
  },
  {
    id: 'LAR-112',
    severity: 'error',
    title: { en: '“{type}” is not an EC2 instance type', 'zh-CN': '“{type}”不是 EC2 实例类型' },
    explain: {
      en: 'An instance type has a family and a size with a dot between them, such as m6i.large.',
      'zh-CN': '实例类型由系列和大小组成，中间以点分隔，例如 m6i.large。',
    },
    source: ec2InstanceTypes,
    check: (plan) =>
      pools(plan, ({ instanceType: type }, at) => when(!instanceTypeShape.test(type), at('instanceType'), { type })),
  },
  {
    id: 'LAR-113',
    severity: 'error',
    title: {
      en: '{type} is an Arm machine, the driver’s image is not',
      'zh-CN': '{type} 是 Arm 机型，而驱动自带的镜像不是',
    },
    explain: {
      en:
        'Without an AMI the driver takes its own Ubuntu 22.04 for amd64, and EC2 refuses to start it on Graviton. '
        + 'Enter an arm64 AMI, or choose an instance type with an Intel or AMD processor.',
      'zh-CN':
        '未指定 AMI 时，驱动使用自带的 amd64 版 Ubuntu 22.04，EC2 会拒绝在 Graviton 上启动它。请填写 arm64 的 AMI，或选择 Intel/AMD 处理器的机型。',
    },
    source: driverRegions,
    check: (plan) =>
      pools(plan, ({ instanceType: type, ami }, at) => when(ami === '' && arm.test(type), at('ami'), { type })),
  },
  {
    id: 'LAR-114',
    severity: 'error',
    title: { en: '“{ami}” is not an AMI ID', 'zh-CN': '“{ami}”不是 AMI ID' },
    explain: {
      en:
        'An AMI ID reads ami- and 8 or 17 hexadecimal digits. It differs from region to region. Leave it empty for '
        + 'the driver’s own Ubuntu 22.04.',
      'zh-CN': 'AMI ID 由 ami- 加 8 或 17 位十六进制数字组成，各区域互不相同。留空则使用驱动自带的 Ubuntu 22.04。',
    },
    source: ec2Ids,
    check: (plan) => pools(plan, ({ ami }, at) => when(ami !== '' && !amiId.test(ami), at('ami'), { ami })),
  },
  {
    id: 'LAR-115',
    severity: 'error',
    title: { en: '“{user}” is not a login name', 'zh-CN': '“{user}”不是有效的登录名' },
    explain: {
      en:
        'Rancher logs in to the new machine over SSH with this user: ubuntu on Ubuntu images, ec2-user on Amazon '
        + 'Linux, RHEL and SUSE images.',
      'zh-CN':
        'Rancher 使用该用户通过 SSH 登录新机器：Ubuntu 镜像为 ubuntu，Amazon Linux、RHEL 和 SUSE 镜像为 ec2-user。',
    },
    source: nodeDriverCode,
    check: (plan) =>
      pools(plan, ({ sshUser: user, ami }, at) => when(ami !== '' && !userShape.test(user), at('sshUser'), { user })),
  },
  {
    id: 'LAR-116',
    severity: 'error',
    title: { en: 'The driver’s own image has no user “{user}”', 'zh-CN': '驱动自带的镜像中没有用户“{user}”' },
    explain: {
      en:
        'Without an AMI the machines run Ubuntu, whose user is ubuntu. Rancher could not log in, and provisioning '
        + 'would hang.',
      'zh-CN': '未指定 AMI 时机器运行 Ubuntu，其用户是 ubuntu。Rancher 将无法登录，创建过程会一直等待。',
    },
    source: driverRegions,
    check: (plan) =>
      pools(plan, ({ sshUser: user, ami }, at) => when(ami === '' && user !== 'ubuntu', at('sshUser'), { user })),
    fix: {
      label: { en: 'Use ubuntu', 'zh-CN': '使用 ubuntu' },
      apply: (plan, { path }) => setIn(plan, path, 'ubuntu'),
    },
  },
  {
    id: 'LAR-128',
    severity: 'warning',
    title: {
      en: 'Pool “{name}” runs the cluster itself on spot machines',
      'zh-CN': '节点池“{name}”在 Spot 实例上运行集群本身',
    },
    explain: {
      en:
        'AWS takes spot machines back at two minutes’ notice, and losing etcd members loses the cluster. Spot '
        + 'machines are also tagged only after they run, so a cloud controller may start on one that has no cluster '
        + 'tag yet, and exit. Use on-demand machines for etcd and the control plane.',
      'zh-CN':
        'AWS 只提前两分钟通知就会收回 Spot 实例，失去 etcd 成员可能导致整个集群不可用。此外，Spot 实例在运行之后才会被打上标签，云控制器管理器可能在尚无集群标签的实例上启动并退出。etcd '
        + '和控制平面请使用按需实例。',
    },
    source: nodeDriverCode,
    check: (plan) =>
      pools(plan, ({ spot, roles, name }, at) =>
        when(spot && (roles.etcd || roles.controlPlane), at('spot'), { name }),
      ),
    fix: {
      label: { en: 'Use on-demand machines', 'zh-CN': '改用按需实例' },
      apply: (plan, { path }) => setIn(plan, path, false),
    },
  },
  {
    id: 'LAR-129',
    severity: 'warning',
    title: {
      en: '{total} machines are more than one cluster is made for',
      'zh-CN': '{total} 台机器超出了单个集群的设计规模',
    },
    explain: {
      en: 'Kubernetes is built for at most 5,000 nodes in a cluster. Check the quantities, or plan several clusters.',
      'zh-CN': 'Kubernetes 的设计上限是单集群 5,000 个节点。请检查各池的数量，或规划多个集群。',
    },
    source: largeClusters,
    check: ({ nodes }) => {
      const total = nodes.pools.reduce((sum, { quantity }) => sum + quantity, 0)
      return when(nodes.source === 'ec2' && total > 5000, 'nodes.pools', { total })
    },
  },
  {
    id: 'LAR-136',
    severity: 'error',
    title: { en: 'The EC2 driver cannot launch a disk of type {type}', 'zh-CN': 'EC2 驱动无法创建 {type} 类型的磁盘' },
    explain: {
      en:
        'EC2 wants to be told the IOPS of io1 and io2, and the driver has no field for them: launching ends with '
        + 'MissingParameter. gp3 has 3,000 IOPS whatever its size.',
      'zh-CN':
        'EC2 要求为 io1 和 io2 指定 IOPS，而驱动没有对应的字段，启动时会报 MissingParameter。gp3 无论大小都有 3,000 IOPS。',
    },
    source: ebsIops,
    check: (plan) =>
      pools(plan, ({ volumeType: type }, at) => when(type === 'io1' || type === 'io2', at('volumeType'), { type })),
    fix: {
      label: { en: 'Use gp3', 'zh-CN': '使用 gp3' },
      apply: (plan, { path }) => setIn(plan, path, 'gp3'),
    },
  },
]
