'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import { EntryList } from '../entry-list'

/** Node labels of a pool. */
export function PoolLabels({ path }: { path: string }) {
  const t = useTranslations('steps.nodes.pool.labels')
  return (
    <fieldset id={path} tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{t('title')}</legend>
      <EntryList
        path={path}
        max={50}
        first="key"
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={() => ({ key: '', value: '' })}
        entry={(at, index) => (
          <div className="grid grid-cols-2 gap-2">
            <TextField path={`${at}.key`} label={t('key', { number: index + 1 })} hideLabel placeholder={t('keyPlaceholder')} max={128} mono />
            <TextField path={`${at}.value`} label={t('value', { number: index + 1 })} hideLabel placeholder={t('valuePlaceholder')} max={256} mono />
          </div>
        )}
      />
    </fieldset>
  )
}
