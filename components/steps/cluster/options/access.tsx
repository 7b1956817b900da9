'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { Members } from './members'

/** Who reaches the cluster, and how. */
export function Access() {
  const t = useTranslations('steps.cluster.options.access')
  const label = useTranslations('open.fields.cluster')
  const { accessEndpoint } = usePlan().cluster
  return (
    <>
      <CheckField path="cluster.accessEndpoint.enabled" label={label('accessEndpoint.enabled')} hint={t('endpoint')} />
      {accessEndpoint.enabled && (
        <TextField
          path="cluster.accessEndpoint.fqdn"
          label={label('accessEndpoint.fqdn')}
          hint={t('fqdn')}
          placeholder="kubernetes.example.com"
          max={255}
          mono
          className="ml-6"
        />
      )}
      <CheckField path="cluster.networkPolicy" label={label('networkPolicy')} hint={t('networkPolicy')} />
      <Members />
    </>
  )
}
