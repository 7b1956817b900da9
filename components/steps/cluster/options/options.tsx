'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FieldDisclosure } from '@/components/ui/field-disclosure'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'
import { facts } from './facts'
import { showsDocker } from './shows-docker'

// Most people open none of these: each is fetched when it is.
const fields = {
  etcd: dynamic(() => import('./etcd').then((module) => module.Etcd)),
  registries: dynamic(() => import('./registries').then((module) => module.Registries)),
  access: dynamic(() => import('./access').then((module) => module.Access)),
  docker: dynamic(() => import('./docker').then((module) => module.Docker)),
}

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
  const groups = ['etcd', 'registries', 'access', ...(showsDocker(plan) ? (['docker'] as const) : [])] as const
  return (
    <Section title={t('title')} lead={t('lead')}>
      <div className="grid gap-2">
        {groups.map((group) => {
          const Fields = fields[group]
          return (
            <FieldDisclosure key={group} title={t(`${group}.title`)} facts={facts[group](plan.cluster, t)} fields={places[group]}>
              <Fields />
            </FieldDisclosure>
          )
        })}
      </div>
    </Section>
  )
}
