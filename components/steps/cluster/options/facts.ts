import type { useTranslations } from 'next-intl'
import type { Plan } from '@/lib/plan/schema'
import { atATime } from './at-a-time'

type Translate = ReturnType<typeof useTranslations<'steps.cluster.options'>>
type Cluster = Plan['cluster']

/** What each closed line says, from what its fields are set to. */
export const facts = {
  etcd: ({ distribution, etcd: { snapshots, schedule, retention, s3 }, upgrade }: Cluster, t: Translate) => {
    const { controlPlaneConcurrency, workerConcurrency, drain } = upgrade
    const byDefault = atATime(distribution)
    const controlPlane = controlPlaneConcurrency || byDefault.controlPlane
    const worker = workerConcurrency || byDefault.worker
    return [
      snapshots ? t('etcd.on', { schedule, count: retention }) : t('etcd.off'),
      s3.bucket !== '' && t('etcd.bucket', { bucket: s3.bucket }),
      controlPlane === '1' && worker === '1' ? t('etcd.oneByOne') : t('etcd.upgrade', { controlPlane, worker }),
      drain && t('etcd.drain'),
    ]
  },
  registries: ({ registries }: Cluster, t: Translate) =>
    registries.length === 0 ? [t('registries.none')] : registries.map(({ host }) => host || '–'),
  access: ({ accessEndpoint, networkPolicy, members }: Cluster, t: Translate) => [
    t(accessEndpoint.enabled ? 'access.direct' : 'access.through'),
    networkPolicy && t('access.isolated'),
    t('access.members', { count: members.length }),
  ],
  docker: ({ docker: { installUrl, storageDriver, registryMirrors, labels } }: Cluster, t: Translate) => {
    const set = [
      installUrl,
      storageDriver,
      registryMirrors.length > 0 && t('docker.mirrors', { count: registryMirrors.length }),
      labels.length > 0 && t('docker.labelCount', { count: labels.length }),
    ]
    return set.some(Boolean) ? set : [t('docker.default')]
  },
}
