import { ccmCode, issue } from '@/lib/catalog/sources'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import { groupsOfNodes, groupsToTag, taggedGroups, withTaggedGroups } from './tagged-group'
import type { Finding, Rule } from './types'

/** Nodes whose groups the cloud controller could not decide between, one finding for each group to look at. */
function undecided(plan: Plan, broken: (tagged: number) => boolean, solvable: boolean): Finding[] {
  const tagged = taggedGroups(plan)
  const findings = groupsOfNodes(plan).flatMap(({ path, name, groups }) => {
    const surplus = groups.filter((key) => tagged.has(key))
    const at = [surplus[1], ...groups].map((key) => rowOf(plan, key)).find((row) => row >= 0)
    const here = at === undefined ? path : `nodes.network.securityGroups.${at}.tagged`
    return when(groups.length > 1 && broken(surplus.length), here, {
      name,
      count: groups.length,
      tagged: surplus.length,
    })
  })
  if (findings.length === 0 || (groupsToTag(plan) !== null) !== solvable) return []
  return [...new Map(findings.toReversed().map((finding) => [finding.path, finding])).values()].toReversed()
}

/** Where a group stands in the network's list; -1 for a group that is only known from a machine. */
function rowOf({ nodes }: Plan, key: string | undefined): number {
  if (nodes.source === 'ec2') return key === undefined ? -1 : Number(key)
  return nodes.network.securityGroups.findIndex(({ id }) => id === key)
}

const tagOne = {
  label: { en: 'Tag exactly one group', 'zh-CN': '只为一个安全组打标签' },
  apply: (plan: Plan) => {
    const keys = groupsToTag(plan)
    return keys === null ? plan : withTaggedGroups(plan, keys)
  },
}

/** Exactly one tagged security group on every node that has several. */
export const securityGroupRules: readonly Rule[] = [
  {
    id: 'LAR-301',
    severity: 'error',
    title: {
      en: 'None of the {count} security groups of a node is tagged',
      'zh-CN': '节点的 {count} 个安全组都没有集群标签',
    },
    explain: {
      en:
        'The cloud controller must add load balancer rules to one of them, and stops with “Multiple untagged '
        + 'security groups found”. Tag one, best the one all nodes have in common.',
      'zh-CN':
        '云控制器管理器需要向其中一个安全组添加负载均衡器规则，否则会报“Multiple untagged security groups found”。请为其中一个打标签，最好是所有节点共有的那个。',
    },
    source: ccmCode('pkg/providers/v1/aws.go'),
    check: (plan) => undecided(plan, (tagged) => tagged === 0, true),
    fix: tagOne,
  },
  {
    id: 'LAR-302',
    severity: 'error',
    title: {
      en: '{tagged} security groups of one node are tagged',
      'zh-CN': '同一节点有 {tagged} 个安全组带有集群标签',
    },
    explain: {
      en:
        'Load balancers get no rules then: the cloud controller stops with “Multiple tagged security groups '
        + 'found”. Exactly one group of each node may carry the cluster tag.',
      'zh-CN':
        '这种情况下负载均衡器不会得到任何规则：云控制器管理器会报“Multiple tagged security groups found”。每个节点只能有一个安全组带有集群标签。',
    },
    source: issue('kubernetes/kubernetes#26787'),
    check: (plan) => undecided(plan, (tagged) => tagged > 1, true),
    fix: tagOne,
  },
  {
    id: 'LAR-303',
    severity: 'error',
    title: {
      en: '{name} has {count} security groups, {tagged} of them tagged',
      'zh-CN': '{name} 有 {count} 个安全组，其中 {tagged} 个带有集群标签',
    },
    explain: {
      en:
        'It must be exactly one, and because of the way these machines share groups Lariat finds no choice that suits '
        + 'all of them. Attach one common group to every machine of the cluster, and tag that one.',
      'zh-CN':
        '必须恰好为一个，但由于这些机器共用安全组的方式，Lariat 找不到能满足所有机器的选择。请为集群的每台机器附加一个公共安全组，并只为它打标签。',
    },
    source: ccmCode('pkg/providers/v1/aws.go'),
    check: (plan) => undecided(plan, (tagged) => tagged !== 1, false),
  },
]
