'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { ChoiceField } from '@/components/ui/choice-field'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { rancherMinor, rancherMinors } from '@/lib/catalog/rancher'
import { DistributionField } from './distribution-field'
import { KubernetesField } from './kubernetes-field'
import { ClusterOptions } from './options/options'
import { ProviderSection } from './provider-section'

const networkPlugins = ['calico', 'canal', 'cilium', 'none'] as const

export function ClusterView() {
  const t = useTranslations('steps.cluster')
  const { cluster } = usePlan()
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField path="cluster.name" label={t('clusterName.label')} hint={t('clusterName.hint')} />
        <TextField path="cluster.namespace" label={t('namespace.label')} hint={t('namespace.hint')} />
      </div>
      <Section title={t('versions')}>
        <DistributionField />
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <SelectField
            path="cluster.rancher"
            label={t('rancher.label')}
            options={rancherMinors.map(({ minor }) => ({ value: minor, label: minor }))}
          />
          <KubernetesField />
        </div>
        {rancherMinor(cluster.rancher)?.metadataKey === 'fresh-kdm' && (
          <CheckField className="mt-3" path="cluster.freshKdm" label={t('freshKdm.label')} hint={t('freshKdm.hint')} />
        )}
      </Section>
      <ProviderSection />
      <Section title={t('source.title')}>
        <ChoiceField
          path="nodes.source"
          label={t('source.title')}
          hideLabel
          choices={[
            { value: 'ec2', label: t('source.ec2'), description: t('source.ec2Text') },
            { value: 'existing', label: t('source.existing'), description: t('source.existingText') },
          ]}
        />
      </Section>
      <Section title={t('more')}>
        <div className="grid gap-4 sm:grid-cols-2">
          {/* K3s brings flannel and has no such choice. */}
          {cluster.distribution !== 'k3s' && (
            <SelectField
              path="cluster.cni"
              label={t('cni.label')}
              hint={t('cni.hint')}
              options={networkPlugins.map((value) => ({ value, label: t(`cni.${value}`) }))}
            />
          )}
          <TextField
            path="cluster.cloudCredential"
            label={t('credential.label')}
            hint={t('credential.hint')}
            placeholder="cattle-global-data:cc-abcde"
            max={317}
            mono
            className="sm:col-span-2"
          />
        </div>
      </Section>
      <ClusterOptions />
    </>
  )
}
