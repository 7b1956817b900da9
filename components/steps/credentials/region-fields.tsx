'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { partitions, regions } from '@/lib/catalog/regions'
import type { Locale } from '@/lib/text'

/** Region and account: what every ARN and endpoint is made of, with AWS or without. */
export function RegionFields() {
  const t = useTranslations('steps.credentials')
  const locale = useLocale() as Locale
  const options = regions.map(({ id, name, partition }) => ({
    value: id,
    // The id first: it is what people type to find an entry.
    label: `${id} · ${name[locale]}`,
    group: partitions[partition].name[locale],
  }))
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField path="aws.region" label={t('region.label')} hint={t('region.hint')} options={options} />
      <TextField path="aws.accountId" label={t('account.label')} hint={t('account.hint')} max={12} placeholder="123456789012" mono />
    </div>
  )
}
