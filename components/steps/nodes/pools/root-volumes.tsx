'use client'

import { useTranslations } from 'next-intl'
import { KmsKeyField } from '@/components/inventory/kms-key-field'
import { CheckField } from '@/components/ui/check-field'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'

/** Encryption of the disks that the machines of all pools start from. */
export function RootVolumes() {
  const t = useTranslations('steps.nodes.encryption')
  const label = useTranslations('open.fields.nodes.encryption')
  const { enabled } = usePlan().nodes.encryption
  return (
    <Section title={t('title')}>
      <CheckField path="nodes.encryption.enabled" label={label('enabled')} hint={t('enabled')} />
      {enabled && (
        <KmsKeyField path="nodes.encryption.kmsKey" label={label('kmsKey')} hint={t('kmsKey')} className="mt-3 ml-6" />
      )}
    </Section>
  )
}
