'use client'

import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Features } from './features'
import { Limits } from './limits'
import { Permissions } from './permissions'
import { PolicyForm } from './policy-form'
import { PolicyMode } from './policy-mode'
import { RancherCredential } from './rancher-credential'
import { RoleCard } from './role-card'
import { Trust } from './trust'

export function IamView() {
  const t = useTranslations('steps.iam')
  return (
    <>
      <div className="grid gap-4">
        <RoleCard which="controlPlane" />
        <RoleCard which="worker" />
      </div>
      <Trust />
      <Section title={t('mode.title')} lead={t('mode.lead')}>
        <PolicyMode />
        <PolicyForm />
      </Section>
      <Section title={t('features.title')} lead={t('features.lead')}>
        <Features />
      </Section>
      <Section title={t('limits.title')}>
        <Limits />
      </Section>
      <Section title={t('permissions.title')} lead={t('permissions.lead')}>
        <Permissions />
      </Section>
      <RancherCredential />
    </>
  )
}
