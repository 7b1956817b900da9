'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FieldDisclosure } from '@/components/ui/field-disclosure'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/components/wizard/wizard-context'

// Off for most people: fetched when it is opened.
const Fields = dynamic(() => import('./setting-fields').then((module) => module.SettingFields))

const fields = ['nodes.enableDns', 'nodes.hostnameType', 'nodes.metadata'] as const

/** What Lariat may set in EC2 beside tags and profiles, and gives back when the Plan is undone. */
export function Ec2Settings() {
  const t = useTranslations('steps.nodes.settings')
  const { enableDns, hostnameType, metadata, source } = usePlan().nodes
  const metadataOn = metadata.defaults || (metadata.machines && source === 'existing')
  const facts = [
    enableDns && t('facts.dns'),
    hostnameType !== 'keep' && t('facts.names', { type: hostnameType }),
    metadataOn && t('facts.metadata', { hops: metadata.hopLimit }),
  ]
  return (
    <Section title={t('title')} lead={t('lead')}>
      <FieldDisclosure title={t('short')} facts={facts.some(Boolean) ? facts : [t('facts.none')]} fields={fields}>
        <Fields />
      </FieldDisclosure>
    </Section>
  )
}
