import { accessEndpointDoc } from '@/lib/catalog/cluster-option-reasons'
import { nodeDriverCode } from '@/lib/catalog/sources'
import { setIn } from '@/lib/plan/path'
import { each, repeated, when } from './finding'
import { rancherUsers } from './option-sources'
import { dnsName } from './shapes'
import { rancherClusterCrd } from './sources'
import type { Rule } from './types'

/** Rancher's own pattern; a number of 0 and all of them are the same. */
const share = /^((([1-9]|[1-9][0-9]|100)%)|([1-9][0-9]*|0)|)$/
const concurrencies = ['controlPlaneConcurrency', 'workerConcurrency'] as const
const upgrade = 'cluster.upgrade'

const hostAndPort = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:\d{1,5})?$/i
/** The number AWS is offered: US dollars, at most five places behind the point. */
const price = /^(?=.*[1-9])\d{1,4}(\.\d{1,5})?$/
/** A user's name in Rancher, or whom its identity provider knows, such as `github_user://123`. */
const principal = /^[a-z0-9_]+:\/\/\S+$/

/** How a cluster is upgraded and reached, by whom, and what spot machines may cost. */
export const accessRules: readonly Rule[] = [
  {
    id: 'LAR-667',
    severity: 'error',
    title: { en: '“{text}” is neither a number of nodes nor a share', 'zh-CN': '“{text}”既不是节点数量也不是比例' },
    explain: {
      en: 'Rancher takes a whole number, or a share from 1% to 100%, and refuses the cluster with anything else.',
      'zh-CN': 'Rancher 只接受整数，或 1% 到 100% 的比例；填写其他内容时会拒绝创建集群。',
    },
    source: rancherClusterCrd,
    check: ({ cluster }) =>
      concurrencies.flatMap((field) => {
        const text = cluster.upgrade[field]
        return when(!share.test(text), `${upgrade}.${field}`, { text })
      }),
  },
  {
    id: 'LAR-668',
    severity: 'warning',
    title: { en: '“{text}” upgrades all nodes at once', 'zh-CN': '“{text}”会同时升级所有节点' },
    explain: {
      en:
        'While they restart, nothing is left to take over: the API of a control plane, or the workloads. To Rancher 0 '
        + 'means no limit. Enter 1, or a share that the others can carry.',
      'zh-CN':
        '重启期间没有其他节点可以接管：控制平面的 API 或工作负载会中断。对 Rancher 而言 0 表示不限制。请填写 1，或其余节点能够承担的比例。',
    },
    source: rancherClusterCrd,
    check: ({ cluster }) =>
      concurrencies.flatMap((field) => {
        const text = cluster.upgrade[field]
        return when(text === '0' || text === '100%', `${upgrade}.${field}`, { text })
      }),
    fix: {
      label: { en: 'One at a time', 'zh-CN': '每次一个' },
      apply: (plan, { path }) => setIn(plan, path, '1'),
    },
  },
  {
    id: 'LAR-678',
    severity: 'error',
    title: { en: '“{fqdn}” is not a host name', 'zh-CN': '“{fqdn}”不是主机名' },
    explain: {
      en:
        'It becomes the address in people’s kubeconfig. Enter the name of a load balancer in front of the control '
        + 'plane, with a port or without, such as k8s.example.com, and no https://. Leave it empty to use the nodes’ '
        + 'own addresses.',
      'zh-CN':
        '它会成为 kubeconfig 中的地址。请填写控制平面前的负载均衡器名称，可带端口，例如 k8s.example.com，不要包含 https://。'
        + '留空则使用节点自身的地址。',
    },
    source: accessEndpointDoc,
    check: ({ cluster: { accessEndpoint: { enabled, fqdn } } }) =>
      when(enabled && fqdn !== '' && !hostAndPort.test(fqdn), 'cluster.accessEndpoint.fqdn', { fqdn }),
  },
  {
    id: 'LAR-679',
    severity: 'info',
    title: { en: 'Port 6443 must be open to those who use kubectl', 'zh-CN': '6443 端口必须对 kubectl 使用者开放' },
    explain: {
      en:
        'With the authorised endpoint kubectl talks to the control plane itself. Its security group has to let these '
        + 'people in, and in a private subnet they need a way to it: a load balancer with a name, or a VPN.',
      'zh-CN':
        '启用授权集群端点后，kubectl 直接与控制平面通信。安全组必须放行这些使用者；控制平面位于私有子网时，'
        + '还需要访问途径：带域名的负载均衡器或 VPN。',
    },
    source: accessEndpointDoc,
    check: ({ cluster }) => when(cluster.accessEndpoint.enabled, 'cluster.accessEndpoint.enabled'),
  },
  {
    id: 'LAR-680',
    severity: 'error',
    title: { en: '“{price}” is not a price', 'zh-CN': '“{price}”不是有效的价格' },
    explain: {
      en: 'Enter US dollars an hour as a number with a point, such as 0.25, without currency. AWS refuses anything else.',
      'zh-CN': '请填写每小时的美元价格，使用小数点，例如 0.25，不带货币符号。AWS 不接受其他格式。',
    },
    source: nodeDriverCode,
    check: ({ nodes }) =>
      nodes.source !== 'ec2'
        ? []
        : each(nodes.pools, 'nodes.pools', ({ spot, spotPrice }, at) =>
            when(spot && spotPrice !== '' && !price.test(spotPrice), at('spotPrice'), { price: spotPrice }),
          ),
  },
  {
    id: 'LAR-681',
    severity: 'info',
    title: { en: 'Spot machines bid 0.50 US dollars an hour', 'zh-CN': 'Spot 实例的出价为每小时 0.50 美元' },
    explain: {
      en:
        'That is the driver’s own limit when the pool has none. Larger instance types cost more, and then no machine '
        + 'ever starts: enter the price on demand as a limit.',
      'zh-CN':
        '节点池未设置出价时，驱动使用该上限。较大的实例类型价格更高，机器将永远无法启动：可以把按需价格填作上限。',
    },
    source: nodeDriverCode,
    check: ({ nodes }) =>
      nodes.source !== 'ec2'
        ? []
        : each(nodes.pools, 'nodes.pools', ({ spot, spotPrice }, at) => when(spot && spotPrice === '', at('spotPrice'))),
  },
  {
    id: 'LAR-682',
    severity: 'error',
    title: { en: 'This member has no user', 'zh-CN': '该成员没有指定用户' },
    explain: {
      en: 'Enter the ID of a user as Rancher shows it under Users & Authentication, such as u-7k2mx, or remove the member.',
      'zh-CN': '请填写 Rancher“用户和认证”中显示的用户 ID，例如 u-7k2mx，或删除该成员。',
    },
    source: rancherUsers,
    check: ({ cluster }) => each(cluster.members, 'cluster.members', ({ user }, at) => when(user === '', at('user'))),
  },
  {
    id: 'LAR-683',
    severity: 'error',
    title: { en: '“{user}” is not the ID of a user', 'zh-CN': '“{user}”不是用户 ID' },
    explain: {
      en:
        'Rancher wants the ID of a user, such as u-7k2mx, not a display name or an e-mail address; or a principal of '
        + 'the identity provider, such as github_user://1234.',
      'zh-CN':
        'Rancher 需要用户 ID，例如 u-7k2mx，而不是显示名称或邮箱地址；也可以填写身份提供商的 principal，例如 github_user://1234。',
    },
    source: rancherUsers,
    check: ({ cluster }) =>
      each(cluster.members, 'cluster.members', ({ user }, at) =>
        when(user !== '' && !dnsName.test(user) && !principal.test(user), at('user'), { user }),
      ),
  },
  {
    id: 'LAR-684',
    severity: 'warning',
    title: { en: '{user} is a member twice', 'zh-CN': '成员 {user} 重复' },
    explain: {
      en: 'The roles add up, and an owner may do whatever a member may. Remove one of the two.',
      'zh-CN': '角色会叠加，而所有者拥有成员的全部权限。请删除其中一个。',
    },
    source: rancherUsers,
    check: ({ cluster }) => {
      const again = repeated(cluster.members, ({ user }) => user)
      return each(cluster.members, 'cluster.members', ({ user }, at, index) =>
        when(again.has(index), at('user'), { user }),
      )
    },
  },
  {
    id: 'LAR-685',
    severity: 'info',
    title: { en: 'Your own network plugin has to enforce the policies', 'zh-CN': '网络策略需要由您自己的网络插件执行' },
    explain: {
      en:
        'Projects are kept apart by NetworkPolicy objects. With no plugin of RKE2 they mean nothing unless the one you '
        + 'install enforces them.',
      'zh-CN': '项目之间通过 NetworkPolicy 对象隔离。未使用 RKE2 自带的网络插件时，只有您安装的插件支持网络策略，隔离才会生效。',
    },
    source: rancherClusterCrd,
    check: ({ cluster }) =>
      when(cluster.distribution === 'rke2' && cluster.cni === 'none' && cluster.networkPolicy, 'cluster.networkPolicy'),
  },
]
