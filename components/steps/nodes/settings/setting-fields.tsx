'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { ChoiceField } from '@/components/ui/choice-field'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { usePlan } from '@/components/wizard/wizard-context'

export function SettingFields() {
  const t = useTranslations('steps.nodes.settings')
  const exist = usePlan().nodes.source === 'existing'
  const type = (value: 'keep' | 'ip-name' | 'resource-name') => ({ value, label: t(`type.${value}`), description: t(`typeText.${value}`) })
  return (
    <>
      <CheckField path="nodes.enableDns" label={t('enableDns.label')} hint={t('enableDns.hint')} />
      <ChoiceField
        path="nodes.hostnameType"
        label={t('hostnameType.label')}
        hint={t(exist ? 'hostnameType.machines' : 'hostnameType.subnets')}
        columns={3}
        choices={[type('keep'), type('ip-name'), type('resource-name')]}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 text-sm font-medium">{t('metadata.legend')}</legend>
        <p className="text-sm text-soft">{t('metadata.lead')}</p>
        {exist && <CheckField path="nodes.metadata.machines" label={t('metadata.machines.label')} hint={t('metadata.machines.hint')} />}
        <CheckField path="nodes.metadata.defaults" label={t('metadata.defaults.label')} hint={t('metadata.defaults.hint')} />
        <div className="grid gap-3 sm:grid-cols-2">
          <NumberField path="nodes.metadata.hopLimit" label={t('metadata.hopLimit.label')} hint={t('metadata.hopLimit.hint')} min={1} max={64} />
          <SelectField
            path="nodes.metadata.tokens"
            label={t('metadata.tokens.label')}
            hint={t('metadata.tokens.hint')}
            options={[
              { value: 'keep', label: t('metadata.tokens.keep') },
              { value: 'optional', label: t('metadata.tokens.optional') },
              { value: 'required', label: t('metadata.tokens.required') },
            ]}
          />
        </div>
      </fieldset>
    </>
  )
}
