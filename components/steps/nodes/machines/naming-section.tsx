'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'
import { NodeNames } from './node-names'

/** How existing machines come by their node names; the cloud controller finds machines by nothing else at first. */
export function NamingSection() {
  const t = useTranslations('steps.nodes.naming')
  const { nodes, cluster } = usePlan()
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ChoiceField
        path="nodes.naming"
        label={t('title')}
        hideLabel
        choices={[
          {
            value: 'metadata',
            label: t('metadata'),
            description: t('metadataText'),
            caution: cluster.distribution === 'k3s' ? t('metadataK3s') : undefined,
          },
          { value: 'explicit', label: t('explicit'), description: t('explicitText') },
        ]}
      />
      {nodes.naming === 'explicit' && <NodeNames instances={nodes.instances} />}
    </Section>
  )
}
