'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { focusField } from '@/components/wizard/focus-field'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import type { Plan } from '@/lib/plan/schema'
import { ShownProblems } from '../shown-problems'
import { PoolCard } from './pool-card'
import { addPool, duplicatePool, maxPools } from './pool-changes'
import { useEntryKeys } from './use-entry-keys'

/** The pools that Rancher fills with machines. */
export function PoolList() {
  const t = useTranslations('steps.nodes.pools')
  const { store } = useWizard()
  const { pools } = usePlan().nodes
  const keys = useEntryKeys(pools.length)
  const addButton = useRef<HTMLButtonElement>(null)

  const grow = (change: (plan: Plan) => Plan) => {
    store.update(`pool ${pools.length}`, change)
    requestAnimationFrame(() => focusField(`nodes.pools.${pools.length}.name`))
  }
  const remove = (index: number) => {
    keys.remove(index)
    store.removeEntry('nodes.pools', index)
    addButton.current?.focus()
  }

  return (
    <section id="nodes.pools" tabIndex={-1} className="mt-6" aria-labelledby="pools-title">
      <h2 id="pools-title" className="mb-2 text-base font-semibold">
        {t('title')}
      </h2>
      {pools.length === 0 && <p className="mb-3 text-sm text-soft">{t('none')}</p>}
      <ul className="grid gap-3">
        {pools.map((pool, index) => (
          <PoolCard
            key={keys.of(index)}
            index={index}
            pool={pool}
            onDuplicate={pools.length < maxPools ? () => grow((plan) => duplicatePool(plan, index)) : undefined}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <ShownProblems path="nodes.pools" />
      {pools.length < maxPools ? (
        <Button ref={addButton} onClick={() => grow(addPool)} className="mt-3">
          {t('add')}
        </Button>
      ) : (
        <p className="mt-3 text-sm text-soft">{t('full', { max: maxPools })}</p>
      )}
    </section>
  )
}
