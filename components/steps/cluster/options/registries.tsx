'use client'

import { useTranslations } from 'next-intl'
import { EntryList } from '@/components/steps/nodes/entry-list'
import { Part } from '@/components/steps/nodes/network/part'
import { ShownProblems } from '@/components/steps/nodes/shown-problems'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { defaultRegistry } from '@/lib/plan/defaults'

const list = 'cluster.registries'

/** Private registries, and mirrors of public ones. */
export function Registries() {
  const t = useTranslations('steps.cluster.options.registries')
  const label = useTranslations('open.fields.cluster.registries')
  const { distribution, namespace, registries } = usePlan().cluster
  // RKE1 takes no secret; one that is there can be taken out.
  const signsIn = (index: number) => distribution !== 'rke1' || registries[index]?.authSecret !== ''
  return (
    <Part path={list} title={t('title')} hideTitle hint={t('lead')}>
      <EntryList
        path={list}
        max={20}
        first="host"
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={() => defaultRegistry}
        ownRemove
        entry={(at, index, removeButton) => (
          <fieldset id={at} tabIndex={-1} className="@container min-w-0 rounded-xl border border-line px-3.5 pt-2.5 pb-3">
            <legend className="sr-only">{t('number', { number: index + 1 })}</legend>
            <div className="mb-1 flex items-center justify-between gap-3">
              <span aria-hidden="true" className="text-sm text-soft">
                {t('number', { number: index + 1 })}
              </span>
              {removeButton}
            </div>
            <div className="grid gap-3 @md:grid-cols-2">
              <TextField path={`${at}.host`} label={label('host')} hint={t('host')} max={255} mono />
              <TextField path={`${at}.endpoint`} label={label('endpoint')} hint={t('endpoint')} placeholder="https://…" max={255} mono />
              {signsIn(index) && (
                <TextField
                  path={`${at}.authSecret`}
                  label={label('authSecret')}
                  hint={t('authSecret', { namespace })}
                  max={253}
                  mono
                  className="@md:col-span-2"
                />
              )}
            </div>
            <ShownProblems path={at} />
          </fieldset>
        )}
      />
    </Part>
  )
}
