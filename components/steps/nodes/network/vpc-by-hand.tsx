'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'

export function VpcByHand() {
  const t = useTranslations('steps.nodes.network.vpc')
  return <TextField path="nodes.network.vpcId" label={t('label')} hint={t('hint')} placeholder="vpc-…" max={32} mono />
}
