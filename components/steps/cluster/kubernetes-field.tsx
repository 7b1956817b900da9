'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { rancherMinor } from '@/lib/catalog/rancher'
import { releases } from '@/lib/catalog/releases'
import { minorOf } from '@/lib/catalog/version'

/** All known releases are offered; those outside of Rancher's window say so instead of being hidden. */
export function KubernetesField() {
  const t = useTranslations('steps.cluster.kubernetes')
  const { rancher, distribution } = usePlan().cluster
  const known = rancherMinor(rancher)
  const window = distribution === 'rke1' && known?.rke1 === false ? undefined : known?.kubernetes
  const inWindow = (release: string) => {
    const minor = minorOf(release)
    return known === undefined || (window !== undefined && minor !== null && minor >= window.from && minor <= window.to)
  }
  return (
    <TextField
      path="cluster.kubernetes"
      label={t('label')}
      hint={
        <>
          {window && t('window', { rancher, from: `1.${window.from}`, to: `1.${window.to}` })} {t('hint')}
        </>
      }
      suggestions={[...releases[distribution]]
        .sort((a, b) => Number(inWindow(b)) - Number(inWindow(a)))
        .map((value) => ({ value, label: inWindow(value) ? undefined : t('outside', { rancher }) }))}
      max={40}
      mono
    />
  )
}
