import type { GroupFacts, Machine } from '@/lib/account-facts'
import { issue } from '@/lib/catalog/sources'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { hasClusterTag, ownKeys } from './balancer-subnets'
import { accountRule, addTag, dropTag, members, names, read, together } from './finding'

/** Which security group of a machine gets the rules of load balancers: findSecurityGroupForInstance in aws.go. */
export const groupRules = [
  accountRule({
    id: 'LAR-950',
    severity: 'error',
    title: {
      en: 'Machines with more than one tagged security group: {names}',
      'zh-CN': '以下机器有多个安全组带有集群标签：{names}',
    },
    explain: {
      en:
        'The rule is per machine. With two, every load balancer ends with “Multiple tagged security groups found for '
        + 'instance”.',
      'zh-CN': '该规则按机器判断。若有两个，所有负载均衡器都会以“Multiple tagged security groups found for instance”失败。',
    },
    remedy: {
      en: 'Leave the tag on one of the groups: the one whose rules may change.',
      'zh-CN': '只在其中一个安全组上保留标签，即允许控制器修改规则的那个。',
    },
    source: issue('kubernetes/kubernetes#26787'),
    needs: ['machines', 'securityGroups'],
    check: ({ clusterId, region, machines, securityGroups }) => {
      const groupsOf = groupsBy(securityGroups, clusterId)
      const found = together(
        members(machines).filter((one) => groupsOf(one).tagged.length > 1),
        (one) => ({ evidence: [read(one.id, 'SecurityGroups with the tag', names(idsOf(groupsOf(one).tagged)))] }),
      )
      const surplus = new Set(surplusOf(members(machines).map((one) => idsOf(groupsOf(one).tagged))))
      const dropped = securityGroups.filter(({ id }) => surplus.has(id))
      const commands = dropped.flatMap(({ id, tags }) => ownKeys(tags, clusterId).map((key) => dropTag(region, id, key)))
      return found.map((one) => ({ ...one, commands }))
    },
  }),
  accountRule({
    id: 'LAR-951',
    severity: 'error',
    title: {
      en: 'Machines with several security groups, none of them tagged: {names}',
      'zh-CN': '以下机器有多个安全组，但都没有集群标签：{names}',
    },
    explain: {
      en:
        'With one group the cloud controller takes that one. With several it wants to be told, and every load '
        + 'balancer ends with “Multiple untagged security groups found for instance”.',
      'zh-CN':
        '只有一个安全组时，云控制器管理器直接使用它；有多个时必须指定一个，否则所有负载均衡器都会以“Multiple untagged security groups found for instance”失败。',
    },
    remedy: {
      en: 'Put the cluster tag on one of the groups, one that all machines have.',
      'zh-CN': '为其中一个所有机器共有的安全组打上集群标签。',
    },
    source: issue('kubernetes/kubernetes#26787'),
    needs: ['machines', 'securityGroups'],
    check: ({ clusterId, region, machines, securityGroups }) => {
      const groupsOf = groupsBy(securityGroups, clusterId)
      const open = members(machines).filter((one) => groupsOf(one).tagged.length === 0 && groupsOf(one).all.length > 1)
      const found = together(open, (one) => ({
        evidence: [read(one.id, 'SecurityGroups', names(idsOf(groupsOf(one).all)))],
      }))
      const [common] = idsOf(open[0] ? groupsOf(open[0]).all : []).filter((id) =>
        open.every(({ securityGroupIds }) => securityGroupIds.includes(id)),
      )
      const key = clusterTagPrefix + clusterId
      return found.map((one) => ({
        ...one,
        commands: common === undefined ? [] : [addTag(region, common, key, 'owned')],
      }))
    },
  }),
]

function groupsBy(groups: readonly GroupFacts[], clusterId: string) {
  const byId = new Map(groups.map((one) => [one.id, one]))
  return ({ securityGroupIds }: Machine) => {
    const all = securityGroupIds.flatMap((id) => byId.get(id) ?? [])
    return { all, tagged: all.filter(({ tags }) => hasClusterTag(tags, clusterId)) }
  }
}

/**
 * The tagged groups that lose their tag, of each machine's. A group keeps it when a machine has no other, then when
 * most machines have it; no machine loses its last one.
 */
function surplusOf(perMachine: readonly (readonly string[])[]): string[] {
  const having = (id: string) => perMachine.filter((ids) => ids.includes(id))
  const only = (id: string) => perMachine.some((ids) => ids.length === 1 && ids[0] === id)
  const ranked = [...new Set(perMachine.flat())].sort(
    (a, b) =>
      Number(only(b)) - Number(only(a)) || having(b).length - having(a).length || a.localeCompare(b, 'en'),
  )
  const kept: string[] = []
  const keepsOne = (ids: readonly string[]) => ids.some((id) => kept.includes(id))
  for (const id of ranked) if (only(id) || !having(id).some(keepsOne)) kept.push(id)
  return ranked.filter((id) => !kept.includes(id) && having(id).every(keepsOne))
}

const idsOf = (groups: readonly GroupFacts[]) => groups.map(({ id }) => id)
