'use client'

import { useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import { withoutEntry } from '@/components/wizard/remove-entry'
import { defaultInstance } from '@/lib/plan/defaults'
import { EntryList } from '../entry-list'
import { changeGroups } from '../network/tag-one-group'
import { maxInstances } from './choose-instances'
import { MachineCard } from './machine-card'

const list = 'nodes.instances'

/** Machines typed by hand; with an account, those that it does not have. */
export function MachinesByHand({ inAccount }: { inAccount?: ReadonlySet<string> }) {
  const t = useTranslations('steps.nodes.machines')
  const { instances } = usePlan().nodes
  return (
    <EntryList
      path={list}
      max={maxInstances}
      first="id"
      addLabel={t('add')}
      removeLabel={(number) => t('remove', { number })}
      blank={() => defaultInstance}
      hidden={(index) => inAccount?.has(instances[index]?.id ?? '') ?? false}
      remove={(plan, index) => changeGroups(plan, (before) => withoutEntry(before, list, index))}
      ownRemove
      entry={(path, index, removeButton) => (
        <MachineCard
          path={path}
          index={index}
          missing={inAccount !== undefined && instances[index]?.id !== ''}
          removeButton={removeButton}
        />
      )}
    />
  )
}
