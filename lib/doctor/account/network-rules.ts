import type { AccountLists, Machine } from '@/lib/account-facts'
import { issue, nodeDriverCode } from '@/lib/catalog/sources'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import {
  balancerSubnets, clusterKeys, eligibleSubnets, gatewaysOf, hasClusterTag, isClosed, ownKeys, type BalancerKind,
} from './balancer-subnets'
import { overlaps } from './cidr'
import { accountRule, addTag, dropTag, members, names, read, together } from './finding'
import { ccmMain, ccmRoutes, rke2Addresses } from './sources'
import type { AccountFinding, Scope } from './types'

type Network = Scope & Pick<AccountLists, 'machines' | 'subnets' | 'routeTables' | 'zones'>
const networkLists = ['machines', 'subnets', 'routeTables', 'zones'] as const

/** Where load balancers and machines stand in the VPC. */
export const networkRules = [
  accountRule({
    id: 'LAR-952',
    severity: 'error',
    title: {
      en: 'No subnet of {vpc} may hold this cluster’s load balancers',
      'zh-CN': '{vpc} 中没有任何子网可用于该集群的负载均衡器',
    },
    explain: {
      en:
        'Every subnet is tagged for other clusters only. The cloud controller falls back to the subnet of the machine '
        + 'it happens to run on: one zone, and “could not find any suitable subnets” when that is a private one.',
      'zh-CN':
        '所有子网都只带有其他集群的标签。云控制器管理器只能退回到自身所在机器的子网：仅覆盖一个可用区，如果它是私有子网，则报“could not find any suitable subnets”。',
    },
    remedy: {
      en: 'Add this cluster’s tag, with the value shared, to the subnets it may use.',
      'zh-CN': '为该集群可用的子网添加它的标签，值为 shared。',
    },
    source: issue('rancher/rancher#24963'),
    needs: ['machines', 'subnets'],
    check: ({ clusterId, region, machines, subnets }) =>
      vpcsOf(machines).flatMap((vpc) => {
        const inVpc = subnets.filter(({ vpcId }) => vpcId === vpc)
        if (inVpc.length === 0 || eligibleSubnets(inVpc, clusterId).length > 0) return []
        const used = new Set(members(machines).map(({ subnetId }) => subnetId))
        const key = clusterTagPrefix + clusterId
        return [
          {
            subject: inVpc.map(({ id }) => id),
            evidence: inVpc.map(({ id, tags }) => read(id, 'Tags', clusterKeys(tags).join(', '))),
            values: { vpc },
            commands: inVpc
              .filter(({ id }) => used.has(id))
              .map(({ id }) => addTag(region, id, key, 'shared')),
          },
        ]
      }),
  }),
  accountRule({
    id: 'LAR-953',
    // A cluster that is to stay private has none on purpose.
    severity: 'info',
    title: {
      en: 'No internet-facing load balancer can be made in {vpc}',
      'zh-CN': '{vpc} 中无法创建面向互联网的负载均衡器',
    },
    explain: {
      en:
        'None of the subnets that this cluster may use has a route to an internet gateway, so a Service of type '
        + 'LoadBalancer ends with “could not find any suitable subnets for creating the ELB”. With the annotation '
        + 'aws-load-balancer-internal it works.',
      'zh-CN':
        '该集群可用的子网都没有指向互联网网关的路由，因此 LoadBalancer 类型的 Service 会报“could not find any suitable subnets for creating the ELB”。使用 aws-load-balancer-internal 注解则可以正常创建。',
    },
    remedy: {
      en: 'Where none is wanted, nothing. Else give it a subnet with such a route in every zone of its machines.',
      'zh-CN': '如果不需要，可以忽略。否则，在机器所在的每个可用区为集群提供一个带有该路由的子网。',
    },
    source: ccmMain,
    needs: networkLists,
    check: (facts) =>
      vpcsOf(facts.machines).flatMap((vpc) => {
        const usable = eligibleSubnets(facts.subnets.filter(({ vpcId }) => vpcId === vpc), facts.clusterId)
        if (usable.length === 0 || balancerSubnets(facts, vpc, 'internet-facing').length > 0) return []
        return [
          {
            subject: [vpc],
            evidence: usable.map((one) => read(one.id, 'Routes.GatewayId', gatewaysOf(one, facts.routeTables))),
            values: { vpc },
            commands: [],
          },
        ]
      }),
  }),
  accountRule({
    id: 'LAR-954',
    severity: 'warning',
    title: {
      en: 'Load balancers ({kind}) leave out zones that have machines: {zones}',
      'zh-CN': '负载均衡器（{kind}）未覆盖有机器的可用区：{zones}',
    },
    explain: {
      en:
        'The cloud controller takes one subnet per zone, and has none here that it may use. Machines in these zones '
        + 'get no traffic from the load balancer.',
      'zh-CN': '云控制器管理器在每个可用区选择一个子网，但在这些可用区没有可用的子网。其中的机器不会从负载均衡器接收流量。',
    },
    remedy: {
      en:
        'Where no such load balancer is wanted, nothing. Else give each zone a subnet of the kind: internet-facing ones '
        + 'need a route to an internet gateway. A subnet that is tagged for another cluster needs this one’s tag as '
        + 'well.',
      'zh-CN':
        '如果不需要此类负载均衡器，可以忽略。否则，为每个可用区提供相应类型的子网：面向互联网的子网需要指向互联网网关的路由。只带有其他集群标签的子网还需要加上该集群的标签。',
    },
    source: issue('kubernetes/kubernetes#60152'),
    needs: networkLists,
    check: (facts) =>
      vpcsOf(facts.machines).flatMap((vpc) =>
        (['internet-facing', 'internal'] as const).flatMap((kind) => leftOut(facts, vpc, kind)),
      ),
  }),
  accountRule({
    id: 'LAR-955',
    severity: 'warning',
    title: {
      en: 'Machines with a public address that nothing can reach: {names}',
      'zh-CN': '以下机器带有无法访问的公有 IP：{names}',
    },
    explain: {
      en:
        'Their subnet has no route to an internet gateway. Rancher’s EC2 driver asks for a public address unless it '
        + 'is told not to, and then dials it: the machine waits for SSH for ever.',
      'zh-CN':
        '其子网没有指向互联网网关的路由。除非另行指定，Rancher 的 EC2 驱动会请求公有 IP 并连接它：机器会一直等待 SSH。',
    },
    remedy: {
      en: 'Set privateAddressOnly and usePrivateAddress in the pool, both, and replace the machines.',
      'zh-CN': '在节点池中同时设置 privateAddressOnly 和 usePrivateAddress，并替换这些机器。',
    },
    source: nodeDriverCode,
    needs: ['machines', 'subnets', 'routeTables'],
    check: ({ machines, subnets, routeTables }) => {
      const closed = new Map(subnets.filter((one) => isClosed(one, routeTables)).map((one) => [one.id, one]))
      const gateways = (id: string) => [closed.get(id)].flatMap((one) => (one ? gatewaysOf(one, routeTables) : []))
      return together(
        members(machines).filter(({ publicIp, subnetId }) => publicIp !== null && closed.has(subnetId)),
        ({ id, publicIp, subnetId }) => ({
          evidence: [read(id, 'PublicIpAddress', publicIp), read(subnetId, 'Routes.GatewayId', gateways(subnetId))],
        }),
      )
    },
  }),
  accountRule({
    id: 'LAR-956',
    // What an account does not show: whether the cloud controller runs with cloud routes.
    severity: 'info',
    title: { en: 'Several tagged route tables: {names}', 'zh-CN': '多个路由表带有集群标签：{names}' },
    explain: {
      en:
        'Cloud routes are on unless --configure-cloud-routes=false is set. The cloud controller then wants one table '
        + 'and ends with “found multiple matching AWS route tables”. With --configure-cloud-routes=false several are '
        + 'harmless.',
      'zh-CN':
        '除非设置 --configure-cloud-routes=false，否则云路由默认启用。此时云控制器管理器只接受一个路由表，会报“found multiple matching AWS route tables”。设置 --configure-cloud-routes=false 后，存在多个也无妨。',
    },
    remedy: {
      en: 'Set --configure-cloud-routes=false: overlay networks have no use for them. Or keep the tag on one table.',
      'zh-CN': '设置 --configure-cloud-routes=false（overlay 网络不需要云路由），或只在一个路由表上保留标签。',
    },
    source: ccmRoutes,
    needs: ['machines', 'routeTables'],
    check: ({ clusterId, region, machines, routeTables }) =>
      vpcsOf(machines).flatMap((vpc) => {
        const tagged = routeTables.filter(({ vpcId, tags }) => vpcId === vpc && hasClusterTag(tags, clusterId))
        if (tagged.length < 2) return []
        return together(tagged, ({ id, tags }) => {
          const keys = ownKeys(tags, clusterId)
          return {
            evidence: keys.map((key) => read(id, 'Tags', `${key}=${tags[key]}`)),
            commands: id === tagged[0]?.id ? [] : keys.map((key) => dropTag(region, id, key)),
          }
        })
      }),
  }),
  accountRule({
    id: 'LAR-957',
    severity: 'warning',
    title: {
      en: 'The VPC overlaps with the default pod or Service network: {cidrs}',
      'zh-CN': 'VPC 网段与默认的 Pod 或 Service 网段重叠：{cidrs}',
    },
    explain: {
      en:
        'RKE2 and K3s use 10.42.0.0/16 for pods and 10.43.0.0/16 for Services. Whatever in the VPC has such an '
        + 'address cannot be reached from the cluster.',
      'zh-CN': 'RKE2 和 K3s 默认将 10.42.0.0/16 用于 Pod，将 10.43.0.0/16 用于 Service。集群内无法访问 VPC 中位于这些网段的地址。',
    },
    remedy: {
      en: 'Set cluster-cidr and service-cidr to other networks. A cluster that runs must be built anew for that.',
      'zh-CN': '将 cluster-cidr 和 service-cidr 设为其他网段。正在运行的集群需要重建。',
    },
    source: rke2Addresses,
    needs: ['vpcs'],
    check: ({ vpcs }) =>
      vpcs.flatMap(({ id, cidrs }) => {
        const shared = cidrs.filter((cidr) => ['10.42.0.0/16', '10.43.0.0/16'].some((own) => overlaps(cidr, own)))
        if (shared.length === 0) return []
        const evidence = shared.map((cidr) => read(id, 'CidrBlock', cidr))
        return [{ subject: [id], evidence, values: { cidrs: names(shared) }, commands: [] }]
      }),
  }),
]

/** VPCs of the cluster's machines. */
export const vpcsOf = (machines: readonly Machine[]) => [...new Set(members(machines).map(({ vpcId }) => vpcId))]

function leftOut(facts: Network, vpc: string, kind: BalancerKind): AccountFinding[] {
  const chosen = balancerSubnets(facts, vpc, kind)
  // None at all is another rule's finding.
  if (chosen.length === 0) return []
  const special = new Set(facts.zones.filter(({ type }) => type !== 'availability-zone').map(({ name }) => name))
  const own = members(facts.machines).filter(({ vpcId }) => vpcId === vpc)
  const lost = own.filter(({ zone }) => !special.has(zone) && !chosen.some((one) => one.zone === zone))
  const zones = [...new Set(lost.map(({ zone }) => zone))].sort()
  if (zones.length === 0) return []
  return [
    {
      subject: zones,
      evidence: [
        ...chosen.map(({ zone, subnetId }) => read(subnetId, 'AvailabilityZone', zone)),
        ...lost.map(({ id, zone }) => read(id, 'Placement.AvailabilityZone', zone)),
      ],
      // A private cluster may have a public subnet for its NAT gateway alone.
      ...(kind === 'internet-facing' && { severity: 'info' as const }),
      values: { kind, zones: zones.join(', ') },
      commands: [],
    },
  ]
}
