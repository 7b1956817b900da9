import { ebsChart } from '@/lib/catalog/ebs-chart'
import type { Plan } from '@/lib/plan/schema'
import { ownKey } from './kms-key'

/** The StorageClass for EBS volumes. */
export function storageClass(plan: Plan) {
  const { defaultClass, encryption, reclaim } = plan.storage
  const kmsKeyId = ownKey(plan, encryption)
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name: ebsChart.storageClass,
      ...(defaultClass ? { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } } : {}),
    },
    provisioner: ebsChart.driver,
    parameters: { type: 'gp3', encrypted: String(encryption.enabled), ...(kmsKeyId ? { kmsKeyId } : {}) },
    reclaimPolicy: reclaim,
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
  }
}

/** The VolumeSnapshotClass beside it. */
export function snapshotClass({ storage }: Plan) {
  return {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshotClass',
    metadata: {
      name: ebsChart.snapshotClass,
      annotations: { 'snapshot.storage.kubernetes.io/is-default-class': 'true' },
    },
    driver: ebsChart.driver,
    deletionPolicy: storage.reclaim,
  }
}
