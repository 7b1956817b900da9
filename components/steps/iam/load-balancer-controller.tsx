'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'

/** Which Services the AWS Load Balancer Controller takes from the cloud controller. */
export function LoadBalancerController() {
  const t = useTranslations('steps.iam.features')
  const label = useTranslations('open.fields.features')
  return (
    <ChoiceField
      path="features.loadBalancerController"
      label={label('loadBalancerController')}
      hint={t('controllerHint')}
      columns={1}
      className="mt-1"
      choices={[
        { value: 'none', label: t('controllerNone'), description: t('controllerNoneText') },
        { value: 'beside', label: t('controllerBeside'), description: t('controllerBesideText') },
        { value: 'default', label: t('controllerDefault'), description: t('controllerDefaultText') },
      ]}
    />
  )
}
