'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'
import { useFieldValue, usePlan } from '@/components/wizard/wizard-context'
import { distributionNames } from '@/components/wizard/distribution-names'
import { rancherMinor } from '@/lib/catalog/rancher'

/** A combination that cannot work stays choosable and says why it cannot. */
export function DistributionField() {
  const t = useTranslations('steps.cluster.distribution')
  const { rancher } = usePlan().cluster
  const { value } = useFieldValue('nodes.source')
  const choice = (name: 'rke2' | 'k3s' | 'rke1', caution?: string | false) => ({
    value: name,
    label: distributionNames[name],
    description: t(name),
    caution: caution || undefined,
  })
  return (
    <ChoiceField
      path="cluster.distribution"
      label={t('label')}
      columns={3}
      choices={[
        choice('rke2'),
        choice('k3s', value === 'ec2' && t('k3sCaution')),
        choice('rke1', rancherMinor(rancher)?.rke1 === false && t('rke1Caution', { rancher })),
      ]}
    />
  )
}
