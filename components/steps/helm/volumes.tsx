'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { LateFields } from '@/components/ui/late-fields'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'

const VolumeOptions = dynamic(() => import('./volume-options').then((module) => module.VolumeOptions))

/** Volumes are the work of a driver of its own: whether it comes along, and how its storage class is made. */
export function Volumes() {
  const t = useTranslations('steps.helm.volumes')
  const label = useTranslations('open.fields.storage')
  const { ebs } = usePlan().storage
  return (
    <Section title={t('title')} lead={t('lead')}>
      <div data-fields="storage" tabIndex={-1}>
        <CheckField path="storage.ebs" label={label('ebs')} hint={t('ebs')} />
        {ebs && (
          <LateFields>
            <VolumeOptions />
          </LateFields>
        )}
      </div>
    </Section>
  )
}
