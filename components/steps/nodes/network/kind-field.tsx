'use client'

import { useTranslations } from 'next-intl'
import { controlClass, FieldShell, useFieldControl } from '@/components/ui/field'
import { useFieldValue, useWizard } from '@/components/wizard/wizard-context'
import { getIn, setIn } from '@/lib/plan/path'
import type { Subnet } from '@/lib/plan/schema'
import { withKind } from './to-network'

const kinds = ['private', 'public'] as const satisfies readonly Subnet['kind'][]

/** Public or private; which load balancers the subnet is for follows. */
export function KindField({ index }: { index: number }) {
  const t = useTranslations('steps.nodes.network.subnets')
  const { store } = useWizard()
  const at = `nodes.network.subnets.${index}`
  const path = `${at}.kind`
  const { value } = useFieldValue(path)
  const { control, problems } = useFieldControl(path, undefined)
  const choose = (kind: Subnet['kind']) =>
    store.update(path, (plan) => setIn(plan, at, withKind(getIn(plan, at) as Subnet, kind)))
  return (
    <FieldShell path={path} label={t('kind')} problems={problems}>
      <select
        {...control}
        value={String(value ?? 'private')}
        onChange={(event) => choose(event.target.value === 'public' ? 'public' : 'private')}
        className={controlClass}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(kind)}
          </option>
        ))}
      </select>
    </FieldShell>
  )
}
