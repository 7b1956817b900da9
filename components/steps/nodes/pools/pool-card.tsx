'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { NumberField } from '@/components/ui/number-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { roleNamesOf } from '@/lib/derive/names'
import { profileOf } from '@/lib/derive/nodes'
import type { Pool } from '@/lib/plan/schema'
import { RoleChecks } from '../role-checks'
import { ShownProblems } from '../shown-problems'
import { PoolDetails } from './pool-details'
import { SubnetField } from './subnet-field'
import { TypeField } from './type-field'

interface Props {
  readonly index: number
  readonly pool: Pool
  /** Absent when the Plan holds no more pools. */
  onDuplicate?(): void
  onRemove(): void
}

export function PoolCard({ index, pool, onDuplicate, onRemove }: Props) {
  const t = useTranslations('steps.nodes.pool')
  const plan = usePlan()
  const path = `nodes.pools.${index}`
  const name = pool.name || t('unnamed', { number: index + 1 })
  const profile = profileOf(pool.roles)
  return (
    <li id={path} tabIndex={-1} aria-label={t('legend', { name })} className="@container rounded-xl border border-line bg-panel">
      <div className="grid gap-3 px-3.5 pt-3 pb-3.5">
        <div className="grid gap-3 @md:grid-cols-[minmax(0,1fr)_auto]">
          <TextField path={`${path}.name`} label={t('name')} />
          <RoleChecks path={path} of={name} />
        </div>
        <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-3 @md:grid-cols-[5rem_minmax(0,1fr)_minmax(0,1.2fr)]">
          <NumberField path={`${path}.quantity`} label={t('quantity')} min={1} max={500} />
          <TypeField path={`${path}.instanceType`} />
          <SubnetField path={`${path}.subnetId`} className="col-span-2 @md:col-span-1" />
        </div>
        <ShownProblems path={path} />
      </div>
      <PoolDetails path={path} pool={pool} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3.5 py-1.5">
        <p className="grow text-sm text-soft">
          {t(`profile.${profile}`)} <code className="font-mono text-xs text-ink">{roleNamesOf(plan, profile).profileName}</code>
        </p>
        <span className="-mr-1.5 flex">
          {onDuplicate && (
            <Button look="quiet" className="text-sm!" aria-label={t('duplicateNamed', { name })} onClick={onDuplicate}>
              {t('duplicate')}
            </Button>
          )}
          <Button look="quiet" className="text-sm!" aria-label={t('removeNamed', { name })} onClick={onRemove}>
            {t('remove')}
          </Button>
        </span>
      </div>
    </li>
  )
}
