import type { TaggedResource } from '@/lib/account-facts'
import { issue } from '@/lib/catalog/sources'
import { accountRule, ec2, elb, elbv2, names, read } from './finding'

/** What a cluster made and would pay for; machines that are gone may stay in the tagging API for a while. */
const made = [
  'elasticloadbalancing:loadbalancer/', 'elasticloadbalancing:targetgroup/',
  'ec2:security-group/', 'ec2:volume/', 'ec2:snapshot/', 'ec2:network-interface/',
]

/** Resources that the cluster owns; what it only shares belongs to somebody else. */
export const leftovers = (tagged: readonly TaggedResource[]) =>
  tagged.filter(({ arn, value }) => value === 'owned' && made.some((kind) => kindOf(arn).startsWith(kind)))

/** `ec2:volume/vol-1` of `arn:aws:ec2:eu-central-1:123456789012:volume/vol-1`. */
function kindOf(arn: string): string {
  const [, , service = '', , , ...resource] = arn.split(':')
  return `${service}:${resource.join(':')}`
}

/** What a deleted cluster leaves. */
export const leftoverRules = [
  accountRule({
    id: 'LAR-960',
    severity: 'warning',
    title: {
      en: 'The cluster’s machines are gone, {count} of its resources are not',
      'zh-CN': '集群的机器已不存在，但仍留有 {count} 个资源',
    },
    explain: {
      en:
        'Rancher deletes machines. Load balancers, their security groups and volumes are made from inside the cluster, '
        + 'and nobody deletes them once it is gone. They cost money, and keep subnets and VPC from being deleted.',
      'zh-CN':
        'Rancher 只删除机器。负载均衡器、其安全组和卷由集群内部创建，集群消失后便无人删除。它们会持续计费，并导致子网和 VPC 无法删除。',
    },
    remedy: {
      en:
        'Delete what nobody needs: load balancers first, then target groups and security groups. Volumes hold data: '
        + 'look at each before. With the next cluster, delete Services and volume claims before the cluster.',
      'zh-CN':
        '删除不再需要的资源：先删负载均衡器，再删目标组和安全组。卷中有数据，删除前请逐一确认。下次请在删除集群之前先删除 Service 和 PVC。',
    },
    source: issue('rancher/rancher#34293'),
    needs: ['machines', 'tagged'],
    check: ({ region, machines, tagged }) => {
      const left = machines.length > 0 ? [] : leftovers(tagged)
      if (left.length === 0) return []
      return [
        {
          subject: left.map(({ arn }) => arn),
          evidence: left.map(({ arn, value }) => read(arn, 'Tags', value)),
          values: { count: left.length, names: names(left.map(({ arn }) => arn)) },
          commands: left.map(({ arn }) => arn).sort(byOrder).map((arn) => removal(arn, region)),
        },
      ]
    },
  }),
]

const byOrder = (a: string, b: string) => orderOf(a) - orderOf(b)
const orderOf = (arn: string) => made.findIndex((kind) => kindOf(arn).startsWith(kind))

/** The call that deletes it; what may hold data is only looked at. */
function removal(arn: string, region: string): readonly string[] {
  const [, rest = ''] = kindOf(arn).split(':', 2)
  const [kind = '', id = '', ...more] = rest.split('/')
  const classic = kind === 'loadbalancer' && more.length === 0
  if (classic) return elb(region, 'delete-load-balancer', '--load-balancer-name', id)
  if (kind === 'loadbalancer') return elbv2(region, 'delete-load-balancer', '--load-balancer-arn', arn)
  if (kind === 'targetgroup') return elbv2(region, 'delete-target-group', '--target-group-arn', arn)
  if (kind === 'security-group') return ec2(region, 'delete-security-group', '--group-id', id)
  if (kind === 'network-interface') return ec2(region, 'delete-network-interface', '--network-interface-id', id)
  if (kind === 'snapshot') return ec2(region, 'describe-snapshots', '--snapshot-ids', id)
  return ec2(region, 'describe-volumes', '--volume-ids', id)
}
