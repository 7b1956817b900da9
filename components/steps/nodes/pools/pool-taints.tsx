'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Taint } from '@/lib/plan/schema'
import { EntryList } from '../entry-list'

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const satisfies readonly Taint['effect'][]
const blank: Taint = { key: '', value: '', effect: 'NoSchedule' }

/** Taints of a pool; on control-plane pools the cloud controller's tolerations follow them. */
export function PoolTaints({ path }: { path: string }) {
  const t = useTranslations('steps.nodes.pool.taints')
  return (
    <fieldset id={path} tabIndex={-1} className="min-w-0" aria-describedby={`${path}-hint`}>
      <legend className="mb-1 text-sm font-medium">{t('title')}</legend>
      <p id={`${path}-hint`} className="mb-2 text-sm text-soft">
        {t('hint')}
      </p>
      <EntryList
        path={path}
        max={20}
        first="key"
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={() => blank}
        entry={(at, index) => (
          <div className="grid gap-2 @md:grid-cols-[1.4fr_1fr_1fr]">
            <TextField path={`${at}.key`} label={t('key', { number: index + 1 })} hideLabel placeholder={t('keyPlaceholder')} max={316} mono />
            <TextField path={`${at}.value`} label={t('value', { number: index + 1 })} hideLabel placeholder={t('valuePlaceholder')} max={63} mono />
            <SelectField
              path={`${at}.effect`}
              label={t('effect', { number: index + 1 })}
              hideLabel
              options={effects.map((value) => ({ value, label: value }))}
            />
          </div>
        )}
      />
    </fieldset>
  )
}
