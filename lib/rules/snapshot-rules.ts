import { snapshotDoc, snapshotStoreCode } from '@/lib/catalog/cluster-option-reasons'
import { roleNamesOf } from '@/lib/derive/names'
import { nodeGroups } from '@/lib/derive/nodes'
import type { Plan } from '@/lib/plan/schema'
import { isCron } from './cron'
import { when } from './finding'
import { cronSyntax, s3BucketNames } from './option-sources'
import { dnsLabel, dnsName } from './shapes'
import { rancherClusterCrd } from './sources'
import type { Rule } from './types'

const s3 = 'cluster.etcd.s3'

const bucketShape = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const reserved = /^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/

/** Whether etcd nodes get a role that Lariat makes, and that therefore says nothing of S3. */
function etcdRoleIsOurs(plan: Plan): boolean {
  const etcd = nodeGroups(plan).filter(({ roles }) => roles.etcd)
  return etcd.some(({ profile }) => roleNamesOf(plan, profile).source === 'create')
}

/** Snapshots of etcd, and where they go. */
export const snapshotRules: readonly Rule[] = [
  {
    id: 'LAR-660',
    severity: 'error',
    title: { en: '“{schedule}” is not a schedule', 'zh-CN': '“{schedule}”不是有效的定时表达式' },
    explain: {
      en:
        'A schedule has five fields: minute, hour, day of the month, month and day of the week (0 to 6, Sunday is 0), '
        + 'such as 0 */5 * * * for every five hours. With another one RKE2 and K3s take no snapshots.',
      'zh-CN':
        '定时表达式由五个字段组成：分、时、日、月、星期（0 到 6，星期日为 0），例如 0 */5 * * * 表示每五小时一次。'
        + '格式不正确时，RKE2 和 K3s 不会创建快照。',
    },
    source: cronSyntax,
    check: ({ cluster: { etcd } }) =>
      when(etcd.snapshots && etcd.schedule !== '' && !isCron(etcd.schedule), 'cluster.etcd.schedule', {
        schedule: etcd.schedule,
      }),
  },
  {
    id: 'LAR-661',
    severity: 'warning',
    title: { en: 'Nothing takes snapshots of etcd', 'zh-CN': '没有任何 etcd 快照' },
    explain: {
      en:
        'When the majority of the etcd nodes is lost, and with a single one that is every loss, the cluster can only '
        + 'be restored from a snapshot. Switch them on unless something else makes them.',
      'zh-CN':
        '多数 etcd 节点丢失时（只有一个 etcd 节点时，任何丢失都是如此），集群只能从快照恢复。除非由其他工具创建快照，否则请启用。',
    },
    source: snapshotDoc,
    check: ({ cluster: { etcd } }) => when(!etcd.snapshots, 'cluster.etcd.snapshots'),
  },
  {
    id: 'LAR-662',
    severity: 'warning',
    title: { en: 'Only the newest snapshot is kept', 'zh-CN': '只保留最新的一份快照' },
    explain: {
      en:
        'A fault that a snapshot already contains cannot be undone with it, and each new one takes the place of the '
        + 'last. Keep a few: RKE2 keeps five by itself.',
      'zh-CN': '快照中已包含的错误无法用它撤销，而每份新快照都会取代上一份。请多保留几份：RKE2 默认保留五份。',
    },
    source: snapshotDoc,
    check: ({ cluster: { etcd } }) => when(etcd.snapshots && etcd.retention < 2, 'cluster.etcd.retention'),
  },
  {
    id: 'LAR-663',
    severity: 'error',
    title: { en: 'S3 cannot have a bucket called “{bucket}”', 'zh-CN': 'S3 存储桶不能命名为“{bucket}”' },
    explain: {
      en:
        'The name of a bucket has 3 to 63 lower-case letters, digits, dots and hyphens, begins and ends with a letter '
        + 'or a digit, is no IP address, and has none of the beginnings and endings that S3 keeps for itself. Enter '
        + 'the name alone, without s3:// and folder.',
      'zh-CN':
        '存储桶名称由 3 到 63 个小写字母、数字、点和连字符组成，以字母或数字开头和结尾，不能是 IP 地址，也不能使用 S3 保留的前缀和后缀。'
        + '只填写名称，不要包含 s3:// 和文件夹。',
    },
    source: s3BucketNames,
    check: ({ cluster: { etcd: { s3: { bucket } } } }) =>
      when(bucket !== '' && (!bucketShape.test(bucket) || reserved.test(bucket)), `${s3}.bucket`, { bucket }),
  },
  {
    id: 'LAR-664',
    severity: 'warning',
    title: { en: 'The bucket has no region', 'zh-CN': '存储桶没有指定区域' },
    explain: {
      en:
        'Unless the cloud credential names one, RKE2 and K3s look for the bucket in us-east-1. They check it when they '
        + 'start, and upload nothing while it is not found.',
      'zh-CN':
        '除非云凭证中指定了区域，否则 RKE2 和 K3s 会在 us-east-1 中查找存储桶。它们在使用前会检查存储桶，找不到时不会上传任何快照。',
    },
    source: snapshotStoreCode,
    check: ({ cluster: { etcd } }) => when(etcd.s3.bucket !== '' && etcd.s3.region === '', `${s3}.region`),
  },
  {
    id: 'LAR-665',
    severity: 'warning',
    title: { en: 'Nothing allows the etcd nodes to write to the bucket', 'zh-CN': 'etcd 节点没有写入存储桶的权限' },
    explain: {
      en:
        'Without a cloud credential etcd nodes upload with the role of their instance profile, and the roles Lariat '
        + 'makes say nothing of S3. Name a credential, or give that role s3:ListBucket on the bucket and '
        + 's3:GetObject, s3:PutObject and s3:DeleteObject on what is in it.',
      'zh-CN':
        '未指定云凭证时，etcd 节点使用其实例配置文件的角色上传，而 Lariat 创建的角色不包含 S3 权限。请指定凭证，'
        + '或为该角色授予存储桶的 s3:ListBucket 权限，以及其中对象的 s3:GetObject、s3:PutObject 和 s3:DeleteObject 权限。',
    },
    source: snapshotStoreCode,
    check: (plan) => {
      const { bucket, credential } = plan.cluster.etcd.s3
      return when(bucket !== '' && credential === '' && etcdRoleIsOurs(plan), `${s3}.credential`)
    },
  },
  {
    id: 'LAR-666',
    severity: 'error',
    title: { en: '“{credential}” does not name a credential for S3', 'zh-CN': '“{credential}”不是 S3 凭证的名称' },
    explain: {
      en:
        'Rancher wants namespace:name of the secret, such as cattle-global-data:cc-abcde, and refuses a cluster whose '
        + 'credential does not exist. Create it as an S3-compatible one under Cluster Management → Cloud Credentials.',
      'zh-CN':
        'Rancher 需要 Secret 的 namespace:name，例如 cattle-global-data:cc-abcde；凭证不存在时，Rancher 会拒绝创建集群。'
        + '请在“集群管理 → 云凭证”中创建 S3 兼容类型的凭证。',
    },
    source: rancherClusterCrd,
    check: ({ cluster: { etcd: { s3: { credential } } } }) => {
      const [namespace = '', name = '', ...rest] = credential.split(':')
      const sound = dnsLabel.test(namespace) && dnsName.test(name) && rest.length === 0
      return when(credential !== '' && !sound, `${s3}.credential`, { credential })
    },
  },
]
