'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import { withoutEntry } from '@/components/wizard/remove-entry'
import { EntryList } from '../entry-list'
import { maxGroups } from './network-changes'
import { Part } from './part'
import { changeGroups } from './tag-one-group'

const list = 'nodes.network.securityGroups'

export function GroupsByHand() {
  const t = useTranslations('steps.nodes.network.groups')
  return (
    <Part path={list} title={t('title')} hint={t('hint')}>
      <EntryList
        path={list}
        max={maxGroups}
        first="id"
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={({ nodes }) => ({ id: '', name: '', tagged: !nodes.nodeGroup.create && nodes.network.securityGroups.every((group) => !group.tagged) })}
        remove={(plan, index) => changeGroups(plan, (before) => withoutEntry(before, list, index))}
        labelled
        entry={(at, index) => (
          <fieldset className="@container min-w-0">
            <legend className="sr-only">{t('number', { number: index + 1 })}</legend>
            <div className="grid gap-2 @sm:grid-cols-2">
              <TextField path={`${at}.id`} label={t('id')} placeholder="sg-…" max={32} mono />
              <TextField path={`${at}.name`} label={t('name')} max={255} />
            </div>
          </fieldset>
        )}
      />
    </Part>
  )
}
