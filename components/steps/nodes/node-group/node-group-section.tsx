'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FieldDisclosure } from '@/components/ui/field-disclosure'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'

// Fetched when it is opened, and the table of ports with it.
const Fields = dynamic(() => import('./node-group-fields').then((module) => module.NodeGroupFields))

const fields = ['nodes.nodeGroup', 'nodes.routeTables'] as const

/** A security group that Lariat makes for the nodes, and the route table of the cluster. */
export function NodeGroupSection() {
  const t = useTranslations('steps.nodes.group')
  const { nodeGroup, routeTables } = usePlan().nodes
  const facts = [
    t(nodeGroup.create ? 'facts.made' : 'facts.none'),
    routeTables.length > 0 && t('facts.tables', { count: routeTables.length }),
  ]
  return (
    <Section title={t('title')} lead={t('lead')}>
      <FieldDisclosure title={t('short')} facts={facts} fields={fields}>
        <Fields />
      </FieldDisclosure>
    </Section>
  )
}
