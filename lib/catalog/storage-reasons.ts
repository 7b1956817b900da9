import { ebsChartValues, ebsParameters, snapshotClassDoc, storageClassDoc } from './ebs-chart'
import { holder, why } from './why'

/** Why the places that hold the EBS CSI driver's values are there. */
export const ebsValueHolders = {
  controller: holder(ebsChartValues,
    'The Deployment that makes, attaches and deletes volumes. It alone calls AWS.',
    '负责创建、挂载和删除卷的 Deployment，只有它会调用 AWS。'),
  sidecars: holder(ebsChartValues,
    'Containers beside the controller, one for each part of CSI.',
    '与控制器一同运行的容器，各自负责 CSI 的一部分。'),
} as const

export const sidecarHolders = {
  snapshotter: holder(ebsChartValues,
    'The one that makes snapshots.',
    '负责创建快照的容器。'),
} as const

/** Why the plain lines of the StorageClass are there. */
export const storageClassReasons = {
  apiVersion: why(storageClassDoc,
    'Storage classes belong to the whole cluster and have no namespace.',
    'StorageClass 属于整个集群，没有命名空间。'),
  kind: why(storageClassDoc,
    'What a claim names to get a volume. Almost nothing of it can be changed afterwards: make another class instead.',
    'PVC 通过引用它获得卷。创建后几乎无法修改，需要时请另建一个。'),
  metadata: holder(storageClassDoc,
    'Its name, and whether it is the default.',
    '名称，以及是否为默认存储类。'),
  provisioner: why(ebsParameters,
    'The EBS CSI driver. The old kubernetes.io/aws-ebs has been gone since 1.27 and is only translated.',
    'EBS CSI 驱动。旧的 kubernetes.io/aws-ebs 自 1.27 起已移除，仅会被转译。'),
  parameters: holder(ebsParameters,
    'What the driver asks of EC2 for every volume of this class. All values are text.',
    '驱动为该存储类的每个卷向 EC2 提出的要求。所有值都是文本。'),
  allowVolumeExpansion: why(storageClassDoc,
    'Claims may be made larger later; never smaller.',
    '允许之后扩容 PVC；不能缩容。'),
} as const

export const storageClassMetadata = {
  name: why(storageClassDoc,
    'What claims call it by.',
    'PVC 引用该存储类时使用的名称。'),
} as const

export const storageParameters = {
  kmsKeyId: why(ebsParameters,
    'The key itself, as the whole ARN that the driver asks for. Without it volumes get the account\'s default key.',
    '密钥本身，驱动要求填写完整 ARN。不填时使用账户的默认密钥。'),
} as const

/** Why the plain lines of the VolumeSnapshotClass are there. */
export const snapshotClassReasons = {
  apiVersion: why(snapshotClassDoc,
    'Not part of Kubernetes: its CRDs must be there first, or applying this fails.',
    '并非 Kubernetes 自带：必须先安装其 CRD，否则无法应用。'),
  metadata: holder(snapshotClassDoc,
    'Its name, and that it is the default.',
    '名称，以及默认标记。'),
  driver: why(snapshotClassDoc,
    'Must be the driver of the volumes, or no snapshot is made of them.',
    '必须与卷的驱动一致，否则无法创建快照。'),
  deletionPolicy: why(snapshotClassDoc,
    'Whether the snapshot in EC2 goes with its object, as the Plan says for volumes too.',
    '删除快照对象时是否一并删除 EC2 中的快照；与方案中卷的设置一致。'),
} as const

export const snapshotClassMetadata = {
  name: why(snapshotClassDoc,
    'What snapshots call it by.',
    '快照引用该快照类时使用的名称。'),
  annotations: why(snapshotClassDoc,
    'Snapshots that name no class get this one.',
    '未指定快照类的快照使用此快照类。'),
} as const
