import type { Source } from '@/lib/text'

/** What only the rules of volumes and add-ons cite. */
export const storageClasses: Source = {
  name: 'Kubernetes documentation, Storage Classes',
  url: 'https://kubernetes.io/docs/concepts/storage/storage-classes/',
}
export const volumeSnapshots: Source = {
  name: 'Kubernetes documentation, Volume Snapshots',
  url: 'https://kubernetes.io/docs/concepts/storage/volume-snapshots/',
}

/** The Helm jobs of RKE2 and K3s, and what they tolerate. */
export const helmJob: Source = {
  name: 'k3s-io/helm-controller pkg/controllers/chart/chart.go',
  url: 'https://github.com/k3s-io/helm-controller/blob/master/pkg/controllers/chart/chart.go',
}

const aws = (name: string, url: string): Source => ({ name, url: `https://docs.aws.amazon.com/${url}` })

export const ebsEncryption = aws(
  'Amazon EBS User Guide, Amazon EBS encryption',
  'ebs/latest/userguide/ebs-encryption.html',
)
export const kmsKeyArns = aws(
  'AWS KMS Developer Guide, Key identifiers',
  'kms/latest/developerguide/concepts.html#key-id',
)
export const kmsOtherAccounts = aws(
  'AWS KMS Developer Guide, Allowing users in other accounts to use a KMS key',
  'kms/latest/developerguide/key-policy-modifying-external-accounts.html',
)
