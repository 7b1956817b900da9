'use client'

import { useTranslations } from 'next-intl'
import { SuggestField, type Suggest } from '@/components/inventory/suggest-field'
import { TextField } from '@/components/ui/text-field'
import { defaultSubnet } from '@/lib/plan/defaults'
import { EntryList } from '../entry-list'
import { KindField } from './kind-field'
import { maxSubnets } from './network-changes'
import { Part } from './part'

const zones: Suggest = { list: 'zones', options: (all) => all.map(({ name, id }) => ({ value: name, label: id })) }

export function SubnetsByHand() {
  const t = useTranslations('steps.nodes.network.subnets')
  return (
    <Part path="nodes.network.subnets" title={t('title')} hint={t('hint')}>
      <EntryList
        path="nodes.network.subnets"
        max={maxSubnets}
        first="id"
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={() => defaultSubnet}
        ownRemove
        entry={(at, index, removeButton) => (
          <fieldset className="@container min-w-0 rounded-xl border border-line bg-panel px-3.5 pt-2.5 pb-3">
            <legend className="sr-only">{t('number', { number: index + 1 })}</legend>
            <div className="mb-1 flex items-center justify-between gap-3">
              <span aria-hidden="true" className="text-sm text-soft">
                {t('number', { number: index + 1 })}
              </span>
              {removeButton}
            </div>
            <div className="grid gap-3 @sm:grid-cols-2">
              <TextField path={`${at}.id`} label={t('id')} placeholder="subnet-…" max={32} mono />
              <TextField path={`${at}.name`} label={t('name')} max={255} />
              <SuggestField path={`${at}.zone`} label={t('zone')} placeholder="eu-central-1a" max={32} mono from={zones} />
              <KindField index={index} />
            </div>
          </fieldset>
        )}
      />
    </Part>
  )
}
