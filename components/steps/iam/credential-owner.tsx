'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'

/** Whom Lariat gives the policy of Rancher's credential, if anybody. */
export function CredentialOwner() {
  const t = useTranslations('steps.iam.credential')
  const label = useTranslations('open.fields.iam.rancherCredential')
  const { kind } = usePlan().iam.rancherCredential
  return (
    <div className="mb-4 grid gap-4">
      <ChoiceField
        path="iam.rancherCredential.kind"
        label={label('kind')}
        columns={1}
        choices={[
          { value: 'none', label: t('none'), description: t('noneText') },
          { value: 'user', label: t('user'), description: t('userText') },
          { value: 'role', label: t('role'), description: t('roleText') },
        ]}
      />
      {kind !== 'none' && (
        <TextField path="iam.rancherCredential.name" label={t(`${kind}Name`)} hint={t('nameHint')} max={64} mono />
      )}
    </div>
  )
}
