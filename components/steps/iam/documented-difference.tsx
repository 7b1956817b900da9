'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { useWizard } from '@/components/wizard/wizard-context'
import { features } from '@/lib/catalog/features'
import type { Profile } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import { PermissionTable } from './permission-table'

interface Props {
  readonly plan: Plan
  readonly profile: Profile
}

/** What the documented policy lacks and what it has too much, measured by what the nodes call. */
export function DocumentedDifference({ plan, profile }: Props) {
  const t = useTranslations('steps.iam.difference')
  const { core } = useWizard()
  const { lacks, extra } = useMemo(() => {
    const reasons = (mode: Plan['iam']['mode']) =>
      core?.permissionReasons({ ...plan, iam: { ...plan.iam, mode } }, profile) ?? []
    const documented = reasons('documented')
    const needed = reasons('minimal').filter(({ feature }) => feature !== features.empty)
    const without = (all: typeof needed, others: typeof needed) => {
      const known = new Set(others.map(({ action }) => action))
      return all.filter(({ action }) => !known.has(action))
    }
    return { lacks: without(needed, documented), extra: without(documented, needed) }
  }, [core, plan, profile])
  if (plan.cluster.provider === 'in-tree' || lacks.length + extra.length === 0) return null
  return (
    <Disclosure summary={t('title')} count={t('count', { lacks: lacks.length, extra: extra.length })}>
      {lacks.length > 0 && (
        <>
          <h4 className="mt-3 text-sm font-medium">{t('lacks')}</h4>
          <PermissionTable caption={t('lacks')} reasons={lacks} />
        </>
      )}
      {extra.length > 0 && (
        <>
          <h4 className="mt-3 text-sm font-medium">{t('extra')}</h4>
          <PermissionTable caption={t('extra')} reasons={extra} />
        </>
      )}
    </Disclosure>
  )
}
