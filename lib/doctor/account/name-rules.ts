import { issue } from '@/lib/catalog/sources'
import { awsDomain } from '@/lib/derive/node-name'
import { accountRule, ec2, members, read, together } from './finding'
import { hostnameTypes, vpcDnsAttributes } from './sources'

/** Whether the cloud controller will find a node's instance by the node's name. */
export const nameRules = [
  accountRule({
    id: 'LAR-940',
    severity: 'error',
    title: { en: 'DNS is not fully on in the VPC: {names}', 'zh-CN': 'VPC 未完全启用 DNS：{names}' },
    explain: {
      en:
        'New machines then register under their short host name, and the cloud controller, which looks for '
        + 'PrivateDnsName, never finds their instances. Both DNS support and DNS hostnames must be on.',
      'zh-CN':
        '此时新机器会以短主机名注册，而云控制器管理器按 PrivateDnsName 查找，永远找不到对应的实例。DNS 解析和 DNS 主机名必须同时启用。',
    },
    remedy: {
      en: 'Switch both on, here or by the Plan (Settings of EC2 on the Nodes step), and replace machines that were launched before.',
      'zh-CN': '同时启用两者（可以在此执行命令，也可以在方案节点步骤的“EC2 设置”中启用），并替换此前启动的机器。',
    },
    source: vpcDnsAttributes,
    needs: ['vpcDns'],
    check: ({ region, vpcDns }) =>
      together(
        vpcDns.filter(({ hostnames, support }) => !hostnames || !support).map((one) => ({ ...one, id: one.vpcId })),
        ({ id, hostnames, support }) => ({
          evidence: [read(id, 'enableDnsSupport', support), read(id, 'enableDnsHostnames', hostnames)],
          // The API takes one attribute per call, and hostnames only once support is on.
          commands: [
            ...(support ? [] : [ec2(region, 'modify-vpc-attribute', '--vpc-id', id, '--enable-dns-support')]),
            ...(hostnames ? [] : [ec2(region, 'modify-vpc-attribute', '--vpc-id', id, '--enable-dns-hostnames')]),
          ],
        }),
      ),
  }),
  accountRule({
    id: 'LAR-941',
    // An account does not show under which names nodes are registered.
    severity: 'info',
    title: {
      en: 'DHCP gives the machines the domain “{domain}” instead of {expected}',
      'zh-CN': 'DHCP 为机器分配的域名是“{domain}”，而不是 {expected}',
    },
    explain: {
      en:
        'A node that takes its name from metadata or from the host name gets this domain, while EC2’s PrivateDnsName '
        + 'keeps its own: the cloud controller does not find the instance, and the node stays uninitialised. Nodes '
        + 'that are registered under their PrivateDnsName are well; an account does not show the names of nodes.',
      'zh-CN':
        '从元数据或主机名取名的节点会使用该域名，而 EC2 的 PrivateDnsName 仍使用自己的域名：云控制器管理器找不到实例，节点将一直处于未初始化状态。以 PrivateDnsName 注册的节点不受影响；账户中看不到节点的名称。',
    },
    remedy: {
      en:
        'Before the machines are launched, set the subnets’ hostname type to resource name, here or by the Plan (Settings of '
        + 'EC2 on the Nodes step): the controller then reads the instance ID before the first dot. Or register existing machines with --node-name and their '
        + 'PrivateDnsName.',
      'zh-CN':
        '在启动机器之前，将子网的主机名类型设为资源名称（也可以在方案节点步骤的“EC2 设置”中选择）：控制器会读取第一个点之前的实例 ID。或者，使用 --node-name 和 PrivateDnsName 注册现有机器。',
    },
    source: issue('kubernetes/cloud-provider-aws#384'),
    needs: ['machines', 'vpcs', 'dhcpOptions', 'subnets'],
    check: ({ region, machines, vpcs, dhcpOptions, subnets }) => {
      const expected = awsDomain(region)
      return vpcs.flatMap((vpc) => {
        const options = dhcpOptions.find(({ id }) => id === vpc.dhcpOptionsId)
        if (options === undefined || options.domainName === expected) return []
        const byAddress = members(machines).filter(
          ({ vpcId, privateDnsName }) => vpcId === vpc.id && !privateDnsName.startsWith('i-'),
        )
        const used = [...new Set(byAddress.map(({ subnetId }) => subnetId))]
        const kept = subnets.filter(({ id, hostnameType }) => used.includes(id) && hostnameType !== 'resource-name')
        if (kept.length === 0) return []
        return [
          {
            subject: [options.id, vpc.id],
            evidence: [
              read(options.id, 'domain-name', options.domainName),
              ...kept.map((one) => read(one.id, 'PrivateDnsNameOptionsOnLaunch.HostnameType', one.hostnameType)),
            ],
            values: { domain: options.domainName ?? '', expected },
            commands: kept.map(({ id }) =>
              ec2(
                region, 'modify-subnet-attribute', '--subnet-id', id,
                '--private-dns-hostname-type-on-launch', 'resource-name',
              ),
            ),
          },
        ]
      })
    },
  }),
  accountRule({
    id: 'LAR-942',
    severity: 'error',
    title: { en: 'EC2 has no private DNS name for: {names}', 'zh-CN': 'EC2 中以下机器没有私有 DNS 名称：{names}' },
    explain: {
      en: 'The cloud controller looks a node’s instance up by this name, so it finds none.',
      'zh-CN': '云控制器管理器通过该名称查找节点对应的实例，因此无法找到。',
    },
    remedy: {
      en: 'Switch DNS hostnames on in the VPC and replace the machines, or give each kubelet its provider ID.',
      'zh-CN': '在 VPC 中启用 DNS 主机名并替换这些机器，或为每台机器的 kubelet 指定 providerID。',
    },
    source: hostnameTypes,
    needs: ['machines'],
    check: ({ machines }) =>
      together(
        // A machine has none in its first moments.
        members(machines).filter(({ state, privateDnsName }) => state !== 'pending' && privateDnsName === ''),
        ({ id }) => ({ evidence: [read(id, 'PrivateDnsName', '')] }),
      ),
  }),
]
