'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'
import { Arguments } from './arguments'
import { ChartAndImage } from './chart-and-image'
import { Delivery } from './delivery'
import { EffectiveValues } from './effective-values'
import { FixedValues } from './fixed-values'
import { Placement } from './placement-table'
import { Tolerations } from './tolerations'
import { Volumes } from './volumes'

export function HelmView() {
  const t = useTranslations('steps.helm')
  const { cluster } = usePlan()
  return (
    <>
      {cluster.provider === 'in-tree' && (
        <div className="mb-5">
          <Note look="info">{t('inTree')}</Note>
        </div>
      )}
      <Delivery />
      <Volumes />
      <Section title={t('image.title')} lead={t('image.lead')}>
        <ChartAndImage />
      </Section>
      <Section title={t('tolerations.title')} lead={t('tolerations.lead')}>
        <Tolerations />
        <Placement />
      </Section>
      <Section title={t('arguments.title')}>
        <Arguments />
      </Section>
      <Section title={t('fixed.title')} lead={t('fixed.lead')}>
        <FixedValues />
      </Section>
      <EffectiveValues />
    </>
  )
}
