'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import { partitionOf } from '@/lib/catalog/regions'
import type { Locale } from '@/lib/text'

/** Who may assume the roles: EC2, under the name it has in the region's partition. */
export function Trust() {
  const t = useTranslations('steps.iam.trust')
  const locale = useLocale() as Locale
  const { aws } = usePlan()
  const partition = partitionOf(aws.region)
  return (
    <dl className="mt-4 rounded-xl bg-sunk px-4 py-3 text-sm">
      <dt className="font-medium">{t('title')}</dt>
      <dd className="mt-0.5">
        <code className="font-mono text-xs">{partition.ec2Service}</code>
        <span className="ml-2 text-soft">{t('text', { partition: partition.name[locale], region: aws.region || '—' })}</span>
      </dd>
    </dl>
  )
}
