import { ebsReasons } from '@/lib/catalog/ebs-chart'
import {
  snapshotClassMetadata,
  snapshotClassReasons,
  storageClassMetadata,
  storageClassReasons,
  storageParameters,
} from '@/lib/catalog/storage-reasons'
import { snapshotClass, storageClass } from '@/lib/derive/storage-class'
import type { Plan } from '@/lib/plan/schema'
import type { YamlFile } from './helm-chart'
import { quietly } from './remarks'
import type { Path, Remark } from './yaml-file'

/** The StorageClass and, where the Plan has snapshots, their class; each as text, `inside` where they are embedded. */
export function storageClasses(plan: Plan, file: YamlFile, inside?: Path): string[] {
  const place = (document: number) => (inside ? { document: 0, inside } : { document })
  const snapshots = plan.storage.snapshots ? [file.write(snapshotClass(plan), snapshotRemarks, place(1))] : []
  return [file.write(storageClass(plan), remarks(plan), place(0)), ...snapshots]
}

const snapshotRemarks: readonly Remark[] = [
  { path: ['kind'], ...ebsReasons.snapshotClass },
  ...quietly([], snapshotClassReasons),
  ...quietly(['metadata'], snapshotClassMetadata),
]

function remarks(plan: Plan): Remark[] {
  const { parameters, reclaimPolicy } = storageClass(plan)
  const encrypted = parameters.kmsKeyId ? 'encryptedUnderKey' : 'encrypted'
  return [
    { path: ['metadata', 'annotations'], ...ebsReasons.defaultClass },
    { path: ['parameters', 'type'], ...ebsReasons.volumeType },
    { path: ['parameters', 'encrypted'], ...ebsReasons[parameters.encrypted === 'true' ? encrypted : 'notEncrypted'] },
    { path: ['reclaimPolicy'], ...ebsReasons[reclaimPolicy === 'Retain' ? 'retains' : 'deletes'] },
    { path: ['volumeBindingMode'], ...ebsReasons.firstConsumer },
    ...quietly([], storageClassReasons),
    ...quietly(['metadata'], storageClassMetadata),
    ...quietly(['parameters'], storageParameters),
  ]
}
