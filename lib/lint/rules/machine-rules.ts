import { nodeDriverCode } from '@/lib/catalog/sources'
import { entryOf, itemsOf, scalarOf, textOf } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { machinesOf, nameOf, tagParts } from '../machines'
import type { DocumentRule } from '../types'
import { machineArgs } from './sources'

const kinds = ['machine-config'] as const
const text = ({ root }: BroughtDocument, key: string) => textOf(entryOf(root, key)?.value)
/** What only Terraform can compute is given, whatever it is. */
const isUnread = ({ root }: BroughtDocument, key: string) => entryOf(root, key)?.value.type === 'opaque'
const isOn = ({ root }: BroughtDocument, key: string) => scalarOf(entryOf(root, key)?.value) === true
const profileArn = /^arn:[\w-]+:iam::\d{12}:instance-profile\/(?:.*\/)?([\w+=,.@-]+)$/

/** Machine configurations of the EC2 node driver. */
export const machineRules: readonly DocumentRule[] = [
  {
    id: 'LAR-842',
    severity: 'info',
    kinds,
    title: { en: 'The root volume is gp2', 'zh-CN': '根卷类型为 gp2' },
    explain: {
      en:
        'That is what the driver takes without volumeType. gp3 is cheaper, and its speed does not depend on its size.',
      'zh-CN': '未设置 volumeType 时，驱动默认使用 gp2。gp3 更便宜，性能也不受容量限制。',
    },
    source: nodeDriverCode,
    check: (document) =>
      text(document, 'volumeType') || isUnread(document, 'volumeType') ? [] : [{ path: ['volumeType'] }],
    fix: {
      label: { en: 'Use gp3', 'zh-CN': '使用 gp3' },
      edits: () => [{ op: 'set', path: ['volumeType'], value: 'gp3' }],
    },
  },
  {
    id: 'LAR-845',
    severity: 'error',
    kinds,
    title: { en: '{group} is an ID; the driver wants names', 'zh-CN': '{group} 是 ID，而驱动需要的是名称' },
    explain: {
      en:
        'A name that the VPC does not have is created: the machines get an empty security group that is called so, '
        + 'and not the one that is meant.',
      'zh-CN': 'VPC 中不存在的名称会被创建：机器会得到一个以此命名的空安全组，而不是您想要的安全组。',
    },
    source: nodeDriverCode,
    check: ({ root }) =>
      itemsOf(entryOf(root, 'securityGroup')?.value).flatMap((item, index) => {
        const group = textOf(item) ?? ''
        return /^sg-[0-9a-f]{8,17}$/.test(group) ? [{ path: ['securityGroup', index], values: { group } }] : []
      }),
  },
  {
    id: 'LAR-846',
    severity: 'error',
    kinds,
    title: { en: 'tags has {count} parts: one has no partner', 'zh-CN': 'tags 共有 {count} 个部分：有一个不成对' },
    explain: {
      en:
        'The driver reads k1,v1,k2,v2 and knows no escape for a comma. Rancher appends its own cluster tag, so all '
        + 'pairs shift, the tag is lost, and the cloud controller ends because it finds no cluster ID.',
      'zh-CN': '驱动按 k1,v1,k2,v2 的格式读取，逗号无法转义。Rancher 会在末尾追加自己的集群标签，于是所有键值对错位，标签丢失，云控制器管理器因找不到集群 ID 而退出。',
    },
    source: machineArgs,
    check: (document) => {
      const { length: count } = tagParts(document)
      return count % 2 === 1 ? [{ path: ['tags'], values: { count } }] : []
    },
  },
  {
    id: 'LAR-847',
    severity: 'error',
    kinds,
    title: { en: 'Other pools have the tag {tag}, this one does not', 'zh-CN': '其他节点池有标签 {tag}，而此节点池没有' },
    explain: {
      en:
        'Where no tag of a pool begins with kubernetes.io/cluster/, Rancher adds one with an ID of its own. The '
        + 'cluster then has two identities: load balancers leave the machines of one of them out.',
      'zh-CN': '如果节点池的标签都不以 kubernetes.io/cluster/ 开头，Rancher 会添加一个使用自有 ID 的标签。集群就有了两个身份：负载均衡器会遗漏其中一方的机器。',
    },
    source: machineArgs,
    check: (document, bundle) => {
      const { own, first: tag } = machinesOf(bundle).tags.get(document) ?? {}
      const differs = tag !== undefined && own !== tag && !isUnread(document, 'tags')
      return differs ? [{ path: ['tags'], values: { tag } }] : []
    },
    fix: {
      label: { en: 'Add the tag', 'zh-CN': '添加该标签' },
      edits: (document, { values }, bundle) => {
        const parts = tagParts(document)
        if (machinesOf(bundle).tags.get(document)?.own !== undefined || parts.length % 2 === 1) return []
        return [{ op: 'set', path: ['tags'], value: [...parts, String(values?.tag), 'owned'].join(',') }]
      },
    },
  },
  {
    id: 'LAR-848',
    severity: 'error',
    kinds,
    title: { en: 'iamInstanceProfile must be the name of a profile', 'zh-CN': 'iamInstanceProfile 必须是实例配置文件的名称' },
    explain: {
      en:
        'The driver takes the name and not an ARN. On the control plane it must not be empty either: the cloud '
        + 'controller has no other credentials. Rancher\'s UI asks for it only where the provider is “aws”, not for '
        + '“external”.',
      'zh-CN': '驱动接受的是名称而不是 ARN。控制平面的节点池也不能留空：云控制器管理器没有其他凭证。Rancher 界面只在提供商为“aws”时要求填写，选择“external”时则不要求。',
    },
    source: nodeDriverCode,
    check: (document, bundle) => {
      const profile = text(document, 'iamInstanceProfile') ?? ''
      if (isUnread(document, 'iamInstanceProfile')) return []
      const empty = profile === '' && machinesOf(bundle).controlPlane.has(nameOf(document) ?? '')
      return empty || profile.startsWith('arn:') ? [{ path: ['iamInstanceProfile'] }] : []
    },
    fix: {
      label: { en: 'Take the name out of the ARN', 'zh-CN': '从 ARN 中取出名称' },
      edits: (document, { path }) => {
        const name = profileArn.exec(text(document, 'iamInstanceProfile') ?? '')?.[1]
        return name === undefined ? [] : [{ op: 'set', path, value: name }]
      },
    },
  },
  {
    id: 'LAR-849',
    severity: 'warning',
    kinds,
    title: { en: 'The machines get public addresses all the same', 'zh-CN': '机器仍会分配公网地址' },
    explain: {
      en:
        'usePrivateAddress only says which address Rancher dials. The driver asks for a public one whatever the '
        + 'subnet says, unless privateAddressOnly is set too.',
      'zh-CN': 'usePrivateAddress 只决定 Rancher 连接哪个地址。除非同时设置 privateAddressOnly，否则无论子网如何设置，驱动都会请求公网地址。',
    },
    source: nodeDriverCode,
    check: (document) =>
      isOn(document, 'usePrivateAddress') && !isOn(document, 'privateAddressOnly')
        ? [{ path: ['usePrivateAddress'] }]
        : [],
  },
]
