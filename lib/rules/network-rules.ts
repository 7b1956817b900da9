import { nodeDriverCode } from '@/lib/catalog/sources'
import { setIn } from '@/lib/plan/path'
import { each, repeated, when } from './finding'
import { securityGroupId, subnetId, vpcId } from './shapes'
import { ec2Ids } from './sources'
import type { Rule } from './types'

/** VPC, subnets and security groups. */
export const networkRules: readonly Rule[] = [
  {
    id: 'LAR-117',
    severity: 'error',
    title: { en: '“{id}” is not a subnet ID', 'zh-CN': '“{id}”不是子网 ID' },
    explain: {
      en:
        'A subnet ID reads subnet- and 8 or 17 hexadecimal digits. A name does not do: machines and tags are '
        + 'addressed by ID.',
      'zh-CN': '子网 ID 由 subnet- 加 8 或 17 位十六进制数字组成。不能使用名称：机器和标签都通过 ID 指定子网。',
    },
    source: ec2Ids,
    check: ({ nodes }) =>
      each(nodes.network.subnets, 'nodes.network.subnets', ({ id }, at) => when(!subnetId.test(id), at('id'), { id })),
  },
  {
    id: 'LAR-118',
    severity: 'error',
    title: {
      en: '“{zone}” is not a zone the EC2 driver can use in {region}',
      'zh-CN': 'EC2 驱动无法在 {region} 中使用可用区“{zone}”',
    },
    explain: {
      en:
        'The driver adds one letter to the region, so the zone of a pool’s subnet must read like {region}a. Local '
        + 'Zones and Wavelength Zones cannot be expressed. Enter the zone the subnet is in, or take another subnet.',
      'zh-CN':
        '驱动会在区域名后加一个字母，因此节点池所在子网的可用区必须形如 {region}a。无法表示 Local Zone 和 Wavelength Zone。请填写该子网所在的可用区，或选择其他子网。',
    },
    source: nodeDriverCode,
    check: ({ nodes, aws: { region } }) => {
      if (nodes.source !== 'ec2') return []
      const used = new Set(nodes.pools.map((pool) => pool.subnetId || nodes.network.subnets[0]?.id))
      return each(nodes.network.subnets, 'nodes.network.subnets', ({ id, zone }, at) => {
        const sound = zone.startsWith(region) && /^[a-z]$/.test(zone.slice(region.length))
        return when(used.has(id) && !sound, at('zone'), { zone, region })
      })
    },
  },
  {
    id: 'LAR-120',
    severity: 'error',
    title: { en: 'Subnet {id} is in the list twice', 'zh-CN': '子网 {id} 在列表中重复' },
    explain: {
      en: 'Its tags would be decided twice. Remove one of the two rows.',
      'zh-CN': '它的标签会被决定两次。请删除其中一行。',
    },
    source: ec2Ids,
    check: ({ nodes }) => {
      const again = repeated(nodes.network.subnets, ({ id }) => id)
      return each(nodes.network.subnets, 'nodes.network.subnets', ({ id }, at, index) =>
        when(again.has(index), at('id'), { id }),
      )
    },
  },
  {
    id: 'LAR-121',
    severity: 'error',
    title: {
      en: 'Pool “{name}” is in a subnet that is not in the list',
      'zh-CN': '节点池“{name}”所用的子网不在列表中',
    },
    explain: {
      en:
        'Its zone is unknown, and it would not be tagged. Add {subnet} to the subnets, or let the pool use the '
        + 'first of them.',
      'zh-CN': '该子网的可用区未知，也不会被打上标签。请将 {subnet} 添加到子网列表，或让该池使用列表中的第一个子网。',
    },
    source: nodeDriverCode,
    check: ({ nodes }) =>
      nodes.source !== 'ec2'
        ? []
        : each(nodes.pools, 'nodes.pools', ({ name, subnetId: subnet }, at) =>
            when(subnet !== '' && !nodes.network.subnets.some(({ id }) => id === subnet), at('subnetId'), {
              name,
              subnet,
            }),
          ),
    fix: {
      label: { en: 'Use the first subnet', 'zh-CN': '使用第一个子网' },
      apply: (plan, { path }) => setIn(plan, path, ''),
    },
  },
  {
    id: 'LAR-122',
    severity: 'warning',
    title: { en: 'Neither a VPC nor a subnet is chosen', 'zh-CN': '尚未选择 VPC 和子网' },
    explain: {
      en:
        'The EC2 driver then takes the account’s default VPC, and stops when there is none; load balancer subnets '
        + 'stay untagged. Choose the VPC and the subnets of the cluster.',
      'zh-CN':
        '此时 EC2 驱动会使用账户的默认 VPC，没有默认 VPC 时会直接失败；负载均衡器所用的子网也不会被打上标签。请选择集群的 VPC 和子网。',
    },
    source: nodeDriverCode,
    check: ({ nodes: { source, network } }) =>
      when(source === 'ec2' && network.vpcId === '' && network.subnets.length === 0, 'nodes.network.vpcId'),
  },
  {
    id: 'LAR-123',
    severity: 'warning',
    title: { en: 'Subnets are chosen, their VPC is not', 'zh-CN': '已选择子网，但未指定其所属的 VPC' },
    explain: {
      en:
        'Where the account has a default VPC the driver assumes that one, and ends with “SubnetId … does not '
        + 'belong to VpcId …” if the subnets are elsewhere. Enter the VPC of the subnets.',
      'zh-CN':
        '如果账户中存在默认 VPC，驱动会使用它；当子网不属于该 VPC 时会报“SubnetId … does not belong to VpcId …”。请填写这些子网所属的 VPC。',
    },
    source: nodeDriverCode,
    check: ({ nodes: { source, network } }) =>
      when(source === 'ec2' && network.vpcId === '' && network.subnets.length > 0, 'nodes.network.vpcId'),
  },
  {
    id: 'LAR-124',
    severity: 'error',
    title: { en: '“{id}” is not a VPC ID', 'zh-CN': '“{id}”不是 VPC ID' },
    explain: {
      en: 'A VPC ID reads vpc- and 8 or 17 hexadecimal digits.',
      'zh-CN': 'VPC ID 由 vpc- 加 8 或 17 位十六进制数字组成。',
    },
    source: ec2Ids,
    check: ({
      nodes: {
        network: { vpcId: id },
      },
    }) => when(id !== '' && !vpcId.test(id), 'nodes.network.vpcId', { id }),
  },
  {
    id: 'LAR-125',
    severity: 'error',
    title: { en: 'The EC2 driver wants the name of this security group', 'zh-CN': 'EC2 驱动需要该安全组的名称' },
    explain: {
      en:
        'It looks groups up by name and makes an empty one when it finds none, so an ID such as sg-0123… would '
        + 'become the name of a new group without rules. Enter the group’s name, not its ID.',
      'zh-CN':
        '驱动按名称查找安全组，找不到时会新建一个空的安全组；因此填写 sg-0123… 这样的 ID 会得到一个以此命名、没有任何规则的新安全组。请填写安全组的名称，而不是 ID。',
    },
    source: nodeDriverCode,
    check: ({ nodes }) =>
      nodes.source !== 'ec2'
        ? []
        : each(nodes.network.securityGroups, 'nodes.network.securityGroups', ({ name }, at) =>
            when(name === '' || name.startsWith('sg-'), at('name')),
          ),
  },
  {
    id: 'LAR-126',
    severity: 'error',
    title: { en: '“{id}” is not a security group ID', 'zh-CN': '“{id}”不是安全组 ID' },
    explain: {
      en:
        'A security group ID reads sg- and 8 or 17 hexadecimal digits. The cluster tag is put on the group by its '
        + 'ID.',
      'zh-CN': '安全组 ID 由 sg- 加 8 或 17 位十六进制数字组成。集群标签通过 ID 打在安全组上。',
    },
    source: ec2Ids,
    check: ({ nodes }) =>
      each(nodes.network.securityGroups, 'nodes.network.securityGroups', ({ id }, at) =>
        when(id !== '' && !securityGroupId.test(id), at('id'), { id }),
      ),
  },
  {
    id: 'LAR-127',
    severity: 'error',
    title: { en: 'Security group {group} is in the list twice', 'zh-CN': '安全组 {group} 在列表中重复' },
    explain: {
      en: 'Whether it is tagged would be decided twice. Remove one of the two rows.',
      'zh-CN': '是否为它打标签会被决定两次。请删除其中一行。',
    },
    source: ec2Ids,
    check: ({
      nodes: {
        network: { securityGroups: groups },
      },
    }) => {
      const again = repeated(groups, ({ id, name }) => id || name)
      return each(groups, 'nodes.network.securityGroups', ({ id, name }, at, index) =>
        when(again.has(index), at('id'), { group: id || name }),
      )
    },
  },
]
