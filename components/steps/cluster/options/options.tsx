'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FieldDisclosure } from '@/components/ui/field-disclosure'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'
import { showsDocker } from './shows-docker'

// Most people open none of these: each is fetched when it is.
const Etcd = dynamic(() => import('./etcd').then((module) => module.Etcd))
const Registries = dynamic(() => import('./registries').then((module) => module.Registries))
const Access = dynamic(() => import('./access').then((module) => module.Access))
const Docker = dynamic(() => import('./docker').then((module) => module.Docker))

const places = {
  etcd: ['cluster.etcd', 'cluster.upgrade'],
  registries: ['cluster.registries'],
  access: ['cluster.accessEndpoint', 'cluster.networkPolicy', 'cluster.members'],
  docker: ['cluster.docker'],
}

/** What has a sound default: closed, each line saying what it is set to. */
export function ClusterOptions() {
  const t = useTranslations('steps.cluster.options')
  const plan = usePlan()
  const { etcd, upgrade, registries, accessEndpoint, networkPolicy, members, docker } = plan.cluster
  const { schedule, retention, s3 } = etcd
  const { controlPlaneConcurrency: controlPlane, workerConcurrency: worker } = upgrade
  const mirrors = docker.registryMirrors.length
  const labels = docker.labels.length
  const dockerFacts = [
    docker.storageDriver,
    mirrors > 0 && t('docker.mirrors', { count: mirrors }),
    labels > 0 && t('docker.labelCount', { count: labels }),
  ].filter(Boolean)
  return (
    <Section title={t('title')} lead={t('lead')}>
      <div className="grid gap-2">
        <FieldDisclosure
          title={t('etcd.title')}
          facts={[
            etcd.snapshots ? t('etcd.on', { schedule, count: retention }) : t('etcd.off'),
            etcd.snapshots && s3.bucket !== '' && t('etcd.bucket', { bucket: s3.bucket }),
            t('etcd.upgrade', { controlPlane: controlPlane || '–', worker: worker || '–' }),
            upgrade.drain && t('etcd.drain'),
          ]}
          fields={places.etcd}
        >
          <Etcd />
        </FieldDisclosure>
        <FieldDisclosure
          title={t('registries.title')}
          facts={registries.length === 0 ? [t('registries.none')] : registries.map(({ host }) => host || '–')}
          fields={places.registries}
        >
          <Registries />
        </FieldDisclosure>
        <FieldDisclosure
          title={t('access.title')}
          facts={[
            t(accessEndpoint.enabled ? 'access.direct' : 'access.through'),
            networkPolicy && t('access.isolated'),
            t('access.members', { count: members.length }),
          ]}
          fields={places.access}
        >
          <Access />
        </FieldDisclosure>
        {showsDocker(plan) && (
          <FieldDisclosure
            title={t('docker.title')}
            facts={[docker.installUrl, ...dockerFacts].some(Boolean) ? [docker.installUrl, ...dockerFacts] : [t('docker.default')]}
            fields={places.docker}
          >
            <Docker />
          </FieldDisclosure>
        )}
      </div>
    </Section>
  )
}
