'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useWizard } from '@/components/wizard/wizard-context'
import type { IamInventory } from '@/lib/inventory'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { adopted, type ProfileFinding, type RoleFinding } from './adopted'
import type { Which } from './role-card'

interface Props {
  readonly plan: Plan
  readonly which: Which
  readonly inventory: IamInventory
}

const looks: Record<RoleFinding | ProfileFinding, { sign: string; colour: string }> = {
  trusts: { sign: '✓', colour: 'text-ok' },
  held: { sign: '✓', colour: 'text-ok' },
  noProfile: { sign: '+', colour: 'text-rope' },
  emptyProfile: { sign: '+', colour: 'text-rope' },
  noRole: { sign: '■', colour: 'text-bad' },
  distrusts: { sign: '■', colour: 'text-bad' },
  otherHeld: { sign: '■', colour: 'text-bad' },
}

/** Whether the role exists and trusts EC2, and whether its instance profile holds it. */
export function AdoptedFindings({ plan, which, inventory }: Props) {
  const t = useTranslations('steps.iam.account')
  const { store } = useWizard()
  const { role, profile, roleFinding, profileFinding, otherRole, better } = adopted(plan, which, inventory)
  return (
    <div role="status" className="grid gap-1 text-sm [overflow-wrap:anywhere]">
      {roleFinding && <Finding look={looks[roleFinding]}>{t(roleFinding, { name: role })}</Finding>}
      {profileFinding && roleFinding !== 'noRole' && (
        <Finding look={looks[profileFinding]}>{t(profileFinding, { profile, role: otherRole })}</Finding>
      )}
      {better && (
        <Button
          className="min-h-8! justify-self-start text-sm!"
          onClick={() => store.update(`adopt ${which}`, (now) => setIn(now, `iam.${which}.profileName`, better))}
        >
          {t('useProfile', { profile: better })}
        </Button>
      )}
    </div>
  )
}

function Finding({ look, children }: { look: { sign: string; colour: string }; children: string }) {
  return (
    <p className={look.colour}>
      <span aria-hidden="true">{look.sign} </span>
      {children}
    </p>
  )
}
