'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ui/choice-field'
import { Note } from '@/components/ui/note'
import { usePlan } from '@/components/wizard/wizard-context'
import { minorOf } from '@/lib/catalog/version'

/** From this minor on a node is initialised only with `ec2:DescribeAvailabilityZones`: cloud-provider-aws instances_v2.go. */
const zonesNeeded = 30

/** How wide the node policies are, each with what it costs. */
export function PolicyMode() {
  const t = useTranslations('steps.iam.mode')
  const { cluster, iam } = usePlan()
  const minor = minorOf(cluster.kubernetes)
  const inTree = cluster.provider === 'in-tree'
  const stuck = !inTree && minor !== null && minor >= zonesNeeded
  return (
    <>
      <ChoiceField
        path="iam.mode"
        label={t('title')}
        hideLabel
        columns={1}
        choices={[
          { value: 'minimal', label: t('minimal'), description: t('minimalText') },
          { value: 'tag-scoped', label: t('tag-scoped'), description: t('tag-scopedText') },
          {
            value: 'documented',
            label: t('documented'),
            description: t('documentedText'),
            caution: stuck && iam.mode !== 'documented' ? t('documentedCaution', { version: cluster.kubernetes }) : undefined,
          },
        ]}
      />
      {inTree && (
        <div className="mt-3">
          <Note look="info">{t('inTree')}</Note>
        </div>
      )}
    </>
  )
}
