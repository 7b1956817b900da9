import { ebsChart } from '@/lib/catalog/ebs-chart'
import { credentialProviderConfig } from '@/lib/derive/ecr-provider'
import { snapshotClass, storageClass } from '@/lib/derive/storage-class'
import { nodeAt, textOf, type Tree } from '@/lib/documents/tree'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { claim, flag, text, type Field } from '../field'
import type { Subject } from '../subject'

/** Objects of Kubernetes that Lariat writes beside clusters and charts; null for any other. */
export function objectSubject(root: Tree): Subject | null {
  const field = (name: string) => textOf(nodeAt(root, [name]))
  const kind = field('kind')
  if (kind === 'StorageClass' && field('provisioner') === ebsChart.driver) return storageClassSubject
  if (kind === 'VolumeSnapshotClass' && field('driver') === ebsChart.driver) return snapshotClassSubject
  return kind === 'CredentialProviderConfig' ? ecrSubject : null
}

const defaultClass = ['metadata', 'annotations', 'storageclass.kubernetes.io/is-default-class']
const driver = (plan: Plan) => setIn(plan, 'storage.ebs', true)

const classFields: readonly Field[] = [
  flag(defaultClass, 'storage.defaultClass'),
  flag(['parameters', 'encrypted'], 'storage.encryption.enabled'),
  text(['parameters', 'kmsKeyId'], 'storage.encryption.kmsKey'),
  text(['reclaimPolicy'], 'storage.reclaim'),
]

const storageClassSubject: Subject = { write: storageClass, settle: driver, fields: classFields }

const snapshotClassSubject: Subject = {
  write: snapshotClass,
  settle: (plan) => setIn(driver(plan), 'storage.snapshots', true),
  fields: [claim(['driver'], 'storage.snapshots')],
}

const ecrSubject: Subject = {
  write: () => credentialProviderConfig,
  settle: (plan) => setIn(plan, 'features.ecr', true),
  fields: [claim(['providers', '*', 'name'], 'features.ecr')],
}
