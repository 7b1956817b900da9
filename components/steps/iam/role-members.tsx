'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { usePlan } from '@/components/wizard/wizard-context'
import { nodeGroups } from '@/lib/derive/nodes'
import type { Which } from './role-card'

const shown = 8

/** The pools or machines that get this role's instance profile. */
export function RoleMembers({ which }: { which: Which }) {
  const t = useTranslations('steps.iam.members')
  const plan = usePlan()
  const profile = which === 'controlPlane' ? 'control-plane' : 'worker'
  const groups = nodeGroups(plan).filter((group) => group.profile === profile)
  if (groups.length === 0) return <p className="mt-2 text-sm text-soft">{t('none')}</p>
  const pools = plan.nodes.source === 'ec2'
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5">
      <span className="text-sm text-soft">{t('label')}</span>
      <ul aria-label={t('label')} className="contents">
        {groups.slice(0, shown).map((group) => (
          <li key={group.id} className="flex min-w-0">
            <Chip>{pools ? t('pool', { name: group.name || '—', count: group.quantity }) : group.name || '—'}</Chip>
          </li>
        ))}
      </ul>
      {groups.length > shown && <span className="text-sm text-soft">{t('more', { count: groups.length - shown })}</span>}
    </div>
  )
}
