import type { Source, Text } from '@/lib/text'
import { ebsCode } from './sources'
import { managedVolumeTag } from './tag-reasons'

/** Which volumes a statement is for. `migrated`: those the in-tree provider made, which carry no tag of the driver. */
export type EbsUse = 'volumes' | 'snapshots' | 'migrated'

export interface EbsStatement {
  readonly Sid: string
  readonly use: EbsUse
  readonly actions: readonly string[]
  /** Resources of EC2, or `any` where the API knows none. */
  readonly on: readonly string[] | 'any'
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** The driver tags whatever it makes so; what the in-tree provider made has the name of its claim. */
const claim = 'kubernetes.io/created-for/pvc/name'
const requested = { StringEquals: { [`aws:RequestTag/${managedVolumeTag.key}`]: managedVolumeTag.value } }
const tagged = { StringEquals: { [`ec2:ResourceTag/${managedVolumeTag.key}`]: managedVolumeTag.value } }
const migrated = { StringLike: { [`ec2:ResourceTag/${claim}`]: '*' } }
const manage = ['ec2:ModifyVolume', 'ec2:AttachVolume', 'ec2:DetachVolume', 'ec2:DeleteVolume']

/** AWS's managed policy AmazonEBSCSIDriverPolicyV2, statement by statement. */
export const ebsStatements: readonly EbsStatement[] = [
  {
    Sid: 'ReadOnlyDescribeOperations',
    use: 'volumes',
    actions: [
      'ec2:DescribeAvailabilityZones',
      'ec2:DescribeInstances',
      'ec2:DescribeInstanceTypes',
      'ec2:DescribeSnapshots',
      'ec2:DescribeVolumes',
      'ec2:DescribeVolumesModifications',
      'ec2:DescribeVolumeStatus',
    ],
    on: 'any',
  },
  {
    Sid: 'CreateAndCopyVolumesWithManagedTag',
    use: 'volumes',
    actions: ['ec2:CreateVolume', 'ec2:CopyVolumes'],
    on: ['volume/*'],
    condition: requested,
  },
  { Sid: 'CopyManagedVolumes', use: 'volumes', actions: ['ec2:CopyVolumes'], on: ['volume/vol-*'], condition: tagged },
  {
    Sid: 'CopyCSIMigratedVolumes',
    use: 'migrated',
    actions: ['ec2:CopyVolumes'],
    on: ['volume/vol-*'],
    condition: migrated,
  },
  {
    Sid: 'CreateSnapshotsWithManagedTag',
    use: 'snapshots',
    actions: ['ec2:CreateSnapshot'],
    on: ['snapshot/*'],
    condition: requested,
  },
  {
    Sid: 'CreateSnapshotsFromManagedVolumes',
    use: 'snapshots',
    actions: ['ec2:CreateSnapshot'],
    on: ['volume/*'],
    condition: tagged,
  },
  { Sid: 'ManageManagedVolumes', use: 'volumes', actions: manage, on: ['volume/*'], condition: tagged },
  { Sid: 'ManageCSIMigratedVolumes', use: 'migrated', actions: manage, on: ['volume/*'], condition: migrated },
  {
    Sid: 'CreateVolumesFromAndEnableFSROnManagedSnapshots',
    use: 'snapshots',
    actions: ['ec2:CreateVolume', 'ec2:EnableFastSnapshotRestores'],
    on: ['snapshot/*'],
    condition: tagged,
  },
  {
    Sid: 'AttachDetachVolumesToAnyInstance',
    use: 'volumes',
    actions: ['ec2:AttachVolume', 'ec2:DetachVolume'],
    on: ['instance/*'],
  },
  {
    Sid: 'DeleteAndLockManagedSnapshots',
    use: 'snapshots',
    actions: ['ec2:DeleteSnapshot', 'ec2:LockSnapshot'],
    on: ['snapshot/*'],
    condition: tagged,
  },
  {
    Sid: 'TagResourcesOnCreation',
    use: 'volumes',
    actions: ['ec2:CreateTags'],
    on: ['volume/*', 'snapshot/*'],
    condition: { StringEquals: { 'ec2:CreateAction': ['CreateVolume', 'CreateSnapshot', 'CopyVolumes'] } },
  },
  {
    Sid: 'ModifyTagsOnManagedVolumes',
    use: 'volumes',
    actions: ['ec2:CreateTags', 'ec2:DeleteTags'],
    on: ['volume/*'],
    condition: {
      ...tagged,
      Null: { 'aws:TagKeys': 'false' },
      'ForAllValues:StringNotEquals': { 'aws:TagKeys': [managedVolumeTag.key, 'ebs.csi.aws.com/cluster-name', claim] },
    },
  },
]

export const ebsFeature: Text = { en: 'Volumes (EBS CSI driver)', 'zh-CN': '存储卷（EBS CSI 驱动）' }

interface EbsAction {
  readonly action: string
  readonly reason: Text
  readonly source: Source
}

const policy = ebsCode('docs/AmazonEBSCSIDriverPolicyV2.json')
const encryption = ebsCode('docs/install.md')
const entry = (action: string, en: string, zh: string, source = policy): EbsAction => ({
  action,
  reason: { en, 'zh-CN': zh },
  source,
})

/** Why the driver's controller makes each of these calls. */
export const ebsActions: readonly EbsAction[] = [
  entry('ec2:DescribeAvailabilityZones', 'Finds the zones a volume can be made in.', '查找可以创建卷的可用区。'),
  entry('ec2:DescribeInstances', 'Sees what is attached to a node.', '查看节点上已挂载的卷。'),
  entry('ec2:DescribeInstanceTypes', 'Knows how many volumes a node can take.', '获知节点最多可以挂载多少个卷。'),
  entry('ec2:DescribeSnapshots', 'Follows a snapshot until it is ready.', '跟踪快照直至其就绪。'),
  entry('ec2:DescribeVolumes', 'Follows a volume while it is made, attached and deleted.', '跟踪卷的创建、挂载和删除过程。'),
  entry('ec2:DescribeVolumesModifications', 'Follows a volume while it grows.', '跟踪卷的扩容过程。'),
  entry('ec2:DescribeVolumeStatus', 'Knows whether a volume is fully initialised.', '获知卷是否已完全初始化。'),
  entry('ec2:CreateVolume', 'Makes a volume for a claim, with the driver’s tag.', '为 PVC 创建卷，并带上驱动的标签。'),
  entry('ec2:CopyVolumes', 'Clones a volume, for a claim whose source is another claim.', '克隆卷，用于以另一个 PVC 为来源的 PVC。'),
  entry('ec2:CreateSnapshot', 'Makes a snapshot of a volume.', '为卷创建快照。'),
  entry('ec2:ModifyVolume', 'Makes a volume larger or faster.', '扩容卷或调整其性能。'),
  entry('ec2:AttachVolume', 'Attaches a volume to the node of its pod.', '将卷挂载到 Pod 所在的节点。'),
  entry('ec2:DetachVolume', 'Detaches it when the pod moves on.', '在 Pod 迁移后卸载卷。'),
  entry('ec2:DeleteVolume', 'Deletes the volume with its claim.', '随 PVC 一起删除卷。'),
  entry('ec2:EnableFastSnapshotRestores', 'Only for a snapshot class that asks for fast restores.', '仅用于要求快速还原的快照类。'),
  entry('ec2:DeleteSnapshot', 'Deletes a snapshot with its object.', '随快照对象一起删除快照。'),
  entry('ec2:LockSnapshot', 'Only for a snapshot class that asks for locks.', '仅用于要求锁定快照的快照类。'),
  entry('ec2:CreateTags', 'Tags volumes and snapshots, as a rule while it makes them.', '为卷和快照写入标签，通常在创建时进行。'),
  entry('ec2:DeleteTags', 'Takes a tag away that a volume class no longer has.', '移除卷类中不再包含的标签。'),
  entry('kms:Decrypt', 'Opens the data key of an encrypted volume.', '解密加密卷的数据密钥。', encryption),
  entry('kms:GenerateDataKeyWithoutPlaintext', 'Gives a new volume its data key.', '为新卷生成数据密钥。', encryption),
  entry('kms:CreateGrant',
    'Lets EC2 use the key while the volume is attached. Only grants for AWS services.',
    '在卷挂载期间允许 EC2 使用该密钥。仅限为 AWS 服务创建的授权。',
    encryption),
]
