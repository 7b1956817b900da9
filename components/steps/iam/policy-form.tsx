'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'

/** Where the permissions of the nodes stand. */
export function PolicyForm() {
  const t = useTranslations('steps.iam.form')
  return (
    <ChoiceField
      className="mt-4"
      path="iam.policies"
      label={t('label')}
      hint={t('hint')}
      choices={[
        { value: 'inline', label: t('inline'), description: t('inlineText') },
        { value: 'managed', label: t('managed'), description: t('managedText') },
      ]}
    />
  )
}
