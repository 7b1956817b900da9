import { ecrProvider, ecrProviderSince } from '@/lib/catalog/ecr-provider'
import { minorOf } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'

/** Whether nodes need the program to pull from ECR. An unreadable version is taken for a new one. */
export function needsEcrProvider({ cluster, features }: Plan): boolean {
  const minor = minorOf(cluster.kubernetes)
  return features.ecr && cluster.distribution !== 'rke1' && (minor === null || minor >= ecrProviderSince)
}

/** kubelet's configuration of it; the same for every cluster. */
export const credentialProviderConfig = {
  apiVersion: 'kubelet.config.k8s.io/v1',
  kind: 'CredentialProviderConfig',
  providers: [
    {
      name: ecrProvider.name,
      matchImages: [
        '*.dkr.ecr.*.amazonaws.com',
        '*.dkr.ecr-fips.*.amazonaws.com',
        '*.dkr.ecr.*.amazonaws.com.cn',
      ],
      defaultCacheDuration: '12h',
      apiVersion: 'credentialprovider.kubelet.k8s.io/v1',
    },
  ],
}
