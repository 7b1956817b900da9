import { nodeGroups } from '@/lib/derive/nodes'
import type { NodeGroup } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { etcdFaq, rancherCheckList, rancherRequiredRoles } from './sources'
import type { Finding, Rule } from './types'

/** The list that holds the nodes: pools, or existing machines. */
const listPath = ({ nodes }: Plan) => (nodes.source === 'ec2' ? 'nodes.pools' : 'nodes.instances')

/** A cluster without any node has a rule of its own; it is not also told three times what it lacks. */
function missing(plan: Plan, role: keyof NodeGroup['roles']): Finding[] {
  const groups = nodeGroups(plan)
  return when(groups.length > 0 && !groups.some(({ roles }) => roles[role]), listPath(plan))
}

function etcdMembers(plan: Plan): number {
  return nodeGroups(plan).reduce((sum, { roles, quantity }) => sum + (roles.etcd ? quantity : 0), 0)
}

/** Which node does what. */
export const nodeRoleRules: readonly Rule[] = [
  {
    id: 'LAR-106',
    severity: 'error',
    title: { en: 'No node has the etcd role', 'zh-CN': '没有任何节点具有 etcd 角色' },
    explain: {
      en:
        'etcd keeps the state of the cluster; without it Rancher waits for ever. Give the role to a pool or '
        + 'machine, three nodes in production.',
      'zh-CN': 'etcd 保存集群状态，缺少它 Rancher 会一直等待。请将该角色分配给某个节点池或机器，生产环境建议三个节点。',
    },
    source: rancherRequiredRoles,
    check: (plan) => missing(plan, 'etcd'),
  },
  {
    id: 'LAR-107',
    severity: 'error',
    title: { en: 'No node has the control plane role', 'zh-CN': '没有任何节点具有控制平面角色' },
    explain: {
      en:
        'The API server and the AWS cloud controller run on control plane nodes. Give the role to a pool or '
        + 'machine, two nodes or more in production.',
      'zh-CN':
        'API Server 和 AWS 云控制器管理器运行在控制平面节点上。请将该角色分配给某个节点池或机器，生产环境建议至少两个节点。',
    },
    source: rancherRequiredRoles,
    check: (plan) => missing(plan, 'controlPlane'),
  },
  {
    id: 'LAR-108',
    severity: 'error',
    title: { en: 'No node has the worker role', 'zh-CN': '没有任何节点具有工作节点角色' },
    explain: {
      en:
        'etcd and control plane nodes are tainted, so nothing of yours could run, and load balancers would have no '
        + 'targets. Give the role to a pool or machine.',
      'zh-CN':
        'etcd 和控制平面节点都带有污点，您的工作负载将无处运行，负载均衡器也没有目标。请将该角色分配给某个节点池或机器。',
    },
    source: rancherRequiredRoles,
    check: (plan) => missing(plan, 'worker'),
  },
  {
    id: 'LAR-109',
    severity: 'error',
    title: { en: '“{name}” has no role', 'zh-CN': '“{name}”没有任何角色' },
    explain: {
      en:
        'Rancher refuses nodes that are neither etcd nor control plane nor worker. Choose at least one, or remove '
        + 'it.',
      'zh-CN': 'Rancher 不接受既非 etcd、也非控制平面、也非工作节点的节点。请至少选择一个角色，或将其删除。',
    },
    source: rancherRequiredRoles,
    check: (plan) =>
      nodeGroups(plan).flatMap(({ roles, name, path }) =>
        when(!roles.etcd && !roles.controlPlane && !roles.worker, `${path}.roles`, { name }),
      ),
  },
  {
    id: 'LAR-110',
    severity: 'warning',
    title: {
      en: '{members} etcd members survive no more failures than {fewer}',
      'zh-CN': '{members} 个 etcd 成员的容错能力与 {fewer} 个相同',
    },
    explain: {
      en:
        'etcd needs more than half of its members. An even number adds a machine that can fail, and no failure it '
        + 'can survive. Use 1, 3 or 5.',
      'zh-CN':
        'etcd 需要超过半数的成员存活。偶数个成员只是多了一台可能故障的机器，并不能多容忍一次故障。请使用 1、3 或 5 个。',
    },
    source: etcdFaq,
    check: (plan) => {
      const members = etcdMembers(plan)
      return when(members > 0 && members % 2 === 0, listPath(plan), { members, fewer: members - 1 })
    },
  },
  {
    id: 'LAR-111',
    severity: 'warning',
    title: { en: '{members} etcd members slow every write down', 'zh-CN': '{members} 个 etcd 成员会拖慢每一次写入' },
    explain: {
      en:
        'Every write waits for more than half of the members. etcd’s authors advise no more than seven, and five '
        + 'are enough for almost everybody.',
      'zh-CN': '每次写入都要等待半数以上的成员确认。etcd 官方建议不超过七个成员，五个对绝大多数场景已经足够。',
    },
    source: etcdFaq,
    check: (plan) => {
      const members = etcdMembers(plan)
      return when(members > 7, listPath(plan), { members })
    },
  },
  {
    id: 'LAR-119',
    severity: 'info',
    title: { en: 'One etcd member is no high availability', 'zh-CN': '单个 etcd 成员不具备高可用性' },
    explain: {
      en:
        'When this machine is lost, so is the cluster, up to the last snapshot. Fine for a test; use three in '
        + 'production.',
      'zh-CN': '一旦这台机器丢失，集群也会丢失，只能恢复到最近一次快照。测试环境可以接受；生产环境请使用三个。',
    },
    source: rancherCheckList,
    check: (plan) => when(etcdMembers(plan) === 1, listPath(plan)),
  },
]
