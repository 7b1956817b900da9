'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { LateFields } from '@/components/ui/late-fields'

const EffectiveYaml = dynamic(() => import('./effective-yaml').then((module) => module.EffectiveYaml))

/** What the chart's templates see once Helm has laid the Plan's values over the chart's own. */
export function EffectiveValues() {
  const t = useTranslations('steps.helm.effective')
  return (
    <div className="mt-7">
      <Disclosure summary={t('title')} count={t('short')}>
        <LateFields>
          <EffectiveYaml />
        </LateFields>
      </Disclosure>
    </div>
  )
}
