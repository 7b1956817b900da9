'use client'

import { useTranslations } from 'next-intl'
import { EntryList } from '@/components/steps/nodes/entry-list'
import { NumberField } from '@/components/ui/number-field'
import { TextField } from '@/components/ui/text-field'
import { chart } from '@/lib/catalog/chart'

/** What may be tuned: how much it logs, what it reserves, and arguments of one's own. */
export function Arguments() {
  const t = useTranslations('steps.helm.arguments')
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField path="helm.verbosity" label={t('verbosity')} hint={t('verbosityText')} min={0} max={10} />
        <TextField
          path="helm.cpuRequest"
          label={t('cpu')}
          hint={t('cpuText')}
          placeholder={chart.defaults.cpuRequest}
          max={16}
          mono
        />
      </div>
      <h3 className="mt-4 text-sm font-medium">{t('extra')}</h3>
      <p className="mt-1 mb-2 max-w-[65ch] text-sm text-soft">{t('extraText')}</p>
      <EntryList
        path="helm.extraArgs"
        max={20}
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={() => ''}
        entry={(path, index) => (
          <TextField path={path} label={t('argument', { number: index + 1 })} hideLabel placeholder="--controllers=*,tagging" max={256} mono />
        )}
      />
    </>
  )
}
