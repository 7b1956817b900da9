'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'
import { SourceLink } from '@/components/ui/source-link'
import { usePlan } from '@/components/wizard/wizard-context'
import { tolerationReasons } from '@/lib/catalog/chart-values'
import { tolerations } from '@/lib/derive/scheduling'
import type { Locale } from '@/lib/text'
import { tolerationText } from './placement'

/** Which taints the cloud controller tolerates, numbered, each with its reason. */
export function Tolerations() {
  const t = useTranslations('steps.helm.tolerations')
  const locale = useLocale() as Locale
  const plan = usePlan()
  return (
    <>
      <ChoiceField
        path="helm.tolerations"
        label={t('title')}
        hideLabel
        choices={[
          { value: 'derived', label: t('derived'), description: t('derivedText') },
          { value: 'all', label: t('all'), description: t('allText') },
        ]}
      />
      <ol aria-label={t('list')} className="mt-3 grid list-decimal gap-2 pl-6 text-sm marker:text-soft">
        {tolerations(plan).map(({ toleration, reason }) => (
          <li key={tolerationText(toleration)}>
            <code className="font-mono text-xs [overflow-wrap:anywhere]">{tolerationText(toleration)}</code>
            <p className="text-soft">
              {tolerationReasons[reason].reason[locale]} <SourceLink source={tolerationReasons[reason].source} />
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
