'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { ChoiceField } from '@/components/ui/choice-field'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { kubernetesMinor } from '@/lib/catalog/kubernetes'
import { minorOf } from '@/lib/catalog/version'

export function ProviderSection() {
  const t = useTranslations('steps.cluster')
  const label = useTranslations('open.fields.cluster')
  const { cluster } = usePlan()
  const minor = minorOf(cluster.kubernetes)
  const inTreeGone = minor !== null && kubernetesMinor(minor)?.inTree !== true
  const movable = cluster.provider === 'external' && cluster.distribution !== 'k3s' && minor !== null && !inTreeGone
  return (
    <Section title={t('provider.title')}>
      <ChoiceField
        path="cluster.provider"
        label={t('provider.title')}
        hideLabel
        choices={[
          { value: 'external', label: t('provider.external'), description: t('provider.externalText') },
          {
            value: 'in-tree',
            label: t('provider.in-tree'),
            description: t('provider.in-treeText'),
            caution: inTreeGone ? t('provider.in-treeCaution', { version: `1.${minor}` }) : undefined,
          },
        ]}
      />
      {(cluster.migrating || movable) && (
        <CheckField className="mt-4" path="cluster.migrating" label={label('migrating')} hint={t('migrating.hint')} />
      )}
      <TextField
        className="mt-4"
        path="cluster.id"
        label={t('id.label')}
        hint={t('id.hint')}
        placeholder={cluster.name}
        max={100}
        mono
      />
    </Section>
  )
}
