'use client'

import { useTranslations } from 'next-intl'
import { EntryList } from '@/components/steps/nodes/entry-list'
import { TextField } from '@/components/ui/text-field'

const blank = { key: '', value: '' }

/** The user's own tags, as key and value. */
export function ExtraTags() {
  const t = useTranslations('steps.tags.extra')
  return (
    <EntryList
      path="tags.extra"
      max={40}
      first="key"
      addLabel={t('add')}
      removeLabel={(number) => t('remove', { number })}
      blank={() => blank}
      entry={(path, index) => (
        <div className="grid gap-2 sm:grid-cols-2">
          <TextField path={`${path}.key`} label={t('keyOf', { number: index + 1 })} hideLabel placeholder={t('key')} max={128} mono />
          <TextField path={`${path}.value`} label={t('valueOf', { number: index + 1 })} hideLabel placeholder={t('value')} max={256} mono />
        </div>
      )}
    />
  )
}
