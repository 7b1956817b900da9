'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { partitionOf } from '@/lib/catalog/regions'

/** What an organisation may demand of every role: a path, a boundary; and what happens to profiles already in use. */
export function Limits() {
  const t = useTranslations('steps.iam.limits')
  const { aws, nodes } = usePlan()
  const account = aws.accountId || '123456789012'
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField path="iam.path" label={t('path')} hint={t('pathText')} placeholder="/" max={512} mono />
        <TextField
          path="iam.permissionsBoundary"
          label={t('boundary')}
          hint={t('boundaryText')}
          placeholder={`arn:${partitionOf(aws.region).id}:iam::${account}:policy/boundary`}
          max={256}
          mono
        />
      </div>
      {nodes.source === 'existing' && (
        <CheckField className="mt-4" path="iam.replaceProfiles" label={t('replace')} hint={t('replaceText')} />
      )}
    </>
  )
}
