import { partitionOf } from '@/lib/catalog/regions'
import { rancherMinor } from '@/lib/catalog/rancher'
import { issue, ccmCode } from '@/lib/catalog/sources'
import { subnetOf } from '@/lib/derive/network'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { each, repeated, when } from './finding'
import { ec2HostNames, etcdFaq } from './sources'
import type { Rule } from './types'

/** Zones of the etcd machines, one entry each; unknown ones are left out. */
function etcdZones(plan: Plan): string[] {
  const { nodes } = plan
  const zone = (id: string) => nodes.network.subnets.find((subnet) => subnet.id === id)?.zone ?? ''
  const zones =
    nodes.source === 'ec2'
      ? nodes.pools.flatMap((pool) =>
          pool.roles.etcd ? Array.from({ length: pool.quantity }, () => subnetOf(plan, pool)?.zone ?? '') : [],
        )
      : nodes.instances.flatMap(({ roles, subnetId }) => (roles.etcd ? [zone(subnetId)] : []))
  return zones.filter((one) => one !== '')
}

/** The region in a private DNS name that EC2 gave, or null: `….ec2.internal` is us-east-1. */
function regionOf(name: string): string | null {
  if (/^[\w-]+\.ec2\.internal$/.test(name)) return 'us-east-1'
  // The second form is the one the Rancher page prints; LAR-134 corrects it.
  return /^[\w-]+\.(?:([a-z0-9-]+)\.compute|ec2\.([a-z0-9-]+))\.internal$/.exec(name)?.slice(1).find(Boolean) ?? null
}

const named = ({ nodes }: Plan) => (nodes.source === 'existing' ? nodes.instances : [])

/** Where machines stand, and what that means for them. */
export const placementRules: readonly Rule[] = [
  {
    id: 'LAR-640',
    severity: 'info',
    title: { en: 'All {count} etcd machines are in zone {zone}', 'zh-CN': '全部 {count} 台 etcd 机器都在可用区 {zone}' },
    explain: {
      en:
        'They survive the loss of a machine, not of the zone. A pool stands in one subnet, so spreading them takes one '
        + 'pool per zone, each with a subnet of its own.',
      'zh-CN': '可以承受一台机器的故障，但无法承受该可用区的故障。一个节点池只在一个子网中，要分散部署，需要为每个可用区各建一个节点池并指定各自的子网。',
    },
    source: etcdFaq,
    check: (plan) => {
      const zones = etcdZones(plan)
      const [zone = ''] = zones
      const path = plan.nodes.source === 'ec2' ? 'nodes.pools' : 'nodes.instances'
      const others = plan.nodes.network.subnets.some((subnet) => subnet.zone !== '' && subnet.zone !== zone)
      const together = zones.length >= 3 && zones.every((one) => one === zone)
      return when(together && others, path, { count: zones.length, zone })
    },
  },
  {
    id: 'LAR-641',
    severity: 'warning',
    title: {
      en: 'From 2.13 on Rancher asks for dual-stack endpoints, which may not resolve in {partition}',
      'zh-CN': '自 2.13 起 Rancher 使用双栈端点，在 {partition} 可能无法解析',
    },
    explain: {
      en:
        'The EC2 driver then calls ec2.<region>.api.<suffix>. Where that name does not resolve (AWS China, interface '
        + 'VPC endpoints, allow-lists for egress), no machine is made. Resolve and allow it from Rancher before you '
        + 'apply, or use existing machines.',
      'zh-CN':
        'EC2 驱动会访问 ec2.<区域>.api.<后缀>。如果该域名无法解析（AWS 中国区、接口型 VPC 终端节点、出口白名单），就无法创建机器。请在应用之前确认 Rancher 能够解析并访问该域名，或改用现有机器。',
    },
    source: issue('rancher/rancher#53237'),
    check: ({ aws, cluster, nodes }) => {
      const { id } = partitionOf(aws.region)
      const asks = rancherMinor(cluster.rancher)?.driverOpensEgress === true
      return when(nodes.source === 'ec2' && id === 'aws-cn' && asks, 'cluster.rancher', { partition: id })
    },
  },
  {
    id: 'LAR-642',
    severity: 'warning',
    title: { en: 'No network plugin: nodes stay NotReady', 'zh-CN': '没有网络插件：节点会一直处于 NotReady' },
    explain: {
      en:
        'With cni: none RKE2 installs no pod network. Nodes become Ready only after you have installed one yourself, '
        + 'and Rancher’s agent waits for that.',
      'zh-CN': '设置 cni: none 时 RKE2 不会安装 Pod 网络。只有自行安装网络插件后节点才会就绪，Rancher 的代理也会一直等待。',
    },
    source: { name: 'RKE2 documentation, Network Options', url: 'https://docs.rke2.io/networking/basic_network_options' },
    check: ({ cluster }) => when(cluster.distribution === 'rke2' && cluster.cni === 'none', 'cluster.cni'),
    fix: {
      label: { en: 'Use Calico', 'zh-CN': '使用 Calico' },
      apply: (plan) => setIn(plan, 'cluster.cni', 'calico'),
    },
  },
  {
    id: 'LAR-643',
    severity: 'error',
    title: { en: 'Two machines have the name {name}', 'zh-CN': '两台机器使用了相同的名称 {name}' },
    explain: {
      en:
        'The second one replaces the first in the cluster, and the cloud controller finds one instance for both. '
        + 'Every machine has a private DNS name of its own in EC2.',
      'zh-CN': '第二台会在集群中取代第一台，云控制器管理器也只会为两者找到同一个实例。每台机器在 EC2 中都有各自的私有 DNS 名称。',
    },
    source: ccmCode('pkg/providers/v1/instances_v2.go'),
    check: (plan) => {
      const again = repeated(named(plan), ({ privateDnsName }) => privateDnsName)
      return each(named(plan), 'nodes.instances', ({ privateDnsName }, at, index) =>
        when(again.has(index), at('privateDnsName'), { name: privateDnsName }),
      )
    },
  },
  {
    id: 'LAR-644',
    severity: 'error',
    title: { en: '{name} is a name of {other}, not of {region}', 'zh-CN': '{name} 是 {other} 的名称，不属于 {region}' },
    explain: {
      en:
        'A private DNS name carries its region. The cloud controller looks for the instance in {region} and does not '
        + 'find it. Choose the machines of that region again, or change the region.',
      'zh-CN': '私有 DNS 名称中带有区域。云控制器管理器会在 {region} 中查找实例，因而找不到它。请重新选择该区域的机器，或更改区域。',
    },
    source: ec2HostNames,
    check: (plan) =>
      each(named(plan), 'nodes.instances', ({ privateDnsName }, at) => {
        const other = regionOf(privateDnsName)
        const { region } = plan.aws
        const foreign = other !== null && region !== '' && other !== region
        return when(foreign, at('privateDnsName'), { name: privateDnsName, other: other ?? '', region })
      }),
  },
]
