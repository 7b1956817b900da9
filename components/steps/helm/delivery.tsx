'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'
import { usePlan } from '@/components/wizard/wizard-context'

/** How the chart reaches the cluster. A new RKE2 or K3s cluster can only install it by itself. */
export function Delivery() {
  const t = useTranslations('steps.helm.delivery')
  const { cluster } = usePlan()
  const rke1 = cluster.distribution === 'rke1'
  return (
    <ChoiceField
      path="helm.delivery"
      label={t('title')}
      columns={1}
      choices={[
        {
          value: 'additional-manifest',
          label: t('additional-manifest'),
          description: t('additional-manifestText'),
          caution: rke1 ? t('additional-manifestCaution') : undefined,
        },
        { value: 'helm-cli', label: t('helm-cli'), description: t('helm-cliText') },
        {
          value: 'rancher-ui',
          label: t('rancher-ui'),
          description: t('rancher-uiText'),
          caution: !rke1 && cluster.provider === 'external' ? t('rancher-uiCaution') : undefined,
        },
      ]}
    />
  )
}
