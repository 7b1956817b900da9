'use client'

import { useTranslations } from 'next-intl'
import { EntryList } from '@/components/steps/nodes/entry-list'
import { Part } from '@/components/steps/nodes/network/part'
import { ShownProblems } from '@/components/steps/nodes/shown-problems'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { defaultMember } from '@/lib/plan/defaults'
import type { Member } from '@/lib/plan/schema'

const list = 'cluster.members'
const roles = ['cluster-owner', 'cluster-member'] as const satisfies readonly Member['role'][]

/** Who else may use the cluster through Rancher. */
export function Members() {
  const t = useTranslations('steps.cluster.options.access')
  const label = useTranslations('open.fields.cluster.members')
  return (
    <Part path={list} title={t('membersTitle')} hint={t('membersHint')}>
      <EntryList
        path={list}
        max={50}
        first="user"
        addLabel={t('add')}
        removeLabel={(number) => t('remove', { number })}
        blank={() => defaultMember}
        labelled
        entry={(at, index) => (
          <fieldset id={at} tabIndex={-1} className="@container min-w-0">
            <legend className="sr-only">{t('number', { number: index + 1 })}</legend>
            <div className="grid gap-2 @sm:grid-cols-2">
              <TextField path={`${at}.user`} label={label('user')} placeholder="u-7k2mx" max={255} mono />
              <SelectField path={`${at}.role`} label={label('role')} options={roles.map((value) => ({ value, label: t(value) }))} />
            </div>
            <ShownProblems path={at} />
          </fieldset>
        )}
      />
    </Part>
  )
}
