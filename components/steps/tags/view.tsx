'use client'

import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'
import { ClusterTag } from './cluster-tag'
import { ExtraTags } from './extra-tags'
import { Ownership } from './ownership'
import { SecurityGroups } from './security-groups'
import { Subnets } from './subnets'
import { TagPlan } from './tag-plan'

export function TagsView() {
  const t = useTranslations('steps.tags')
  const { nodes } = usePlan()
  return (
    <>
      <ClusterTag />
      <Section title={t('ownership.title')} lead={t('ownership.lead')}>
        <Ownership />
      </Section>
      <Section title={t('groups.title')} lead={t('groups.lead')}>
        <SecurityGroups />
      </Section>
      <Section title={t('subnets.title')} lead={t('subnets.lead')}>
        <Subnets />
      </Section>
      <Section title={t('extra.title')} lead={t(`extra.${nodes.source}`)}>
        <ExtraTags />
      </Section>
      <TagPlan />
    </>
  )
}
