'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { LateFields } from '@/components/ui/late-fields'
import { usePlan } from '@/components/wizard/wizard-context'

const NameForm = dynamic(() => import('./name-form').then((module) => module.NameForm))

/** Whether AWS finds a node by its name, to try out; nothing of it goes into the Plan. */
export function NameCalculator() {
  const t = useTranslations('steps.nodes.names')
  const { provider } = usePlan().cluster
  // In-tree, the kubelet asks EC2 for its name by itself.
  if (provider === 'in-tree') return null
  return (
    <div className="mt-7">
      <Disclosure summary={t('title')} count={t('short')}>
        <LateFields>
          <NameForm />
        </LateFields>
      </Disclosure>
    </div>
  )
}
