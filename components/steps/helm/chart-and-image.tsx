'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { chart } from '@/lib/catalog/chart'
import { minorOf } from '@/lib/catalog/version'
import { imageTag } from '@/lib/derive/image-tag'

/** The chart's version, and the image, which must be of the cluster's own Kubernetes minor. */
export function ChartAndImage() {
  const t = useTranslations('steps.helm.image')
  const plan = usePlan()
  const derived = imageTag({ ...plan, helm: { ...plan.helm, imageTag: '' } })
  const minor = minorOf(plan.cluster.kubernetes)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        path="helm.chartVersion"
        label={t('chart')}
        hint={t('chartText')}
        options={chart.versions.map(({ version, imageTag: tag }) => ({ value: version, label: t('version', { version, tag }) }))}
      />
      <TextField
        path="helm.imageTag"
        label={t('tag')}
        hint={derived && minor !== null ? t('tagText', { minor: `1.${minor}` }) : t('tagUnknown')}
        placeholder={derived ?? ''}
        max={128}
        mono
      />
      <TextField
        className="sm:col-span-2"
        path="helm.imageRepository"
        label={t('repository')}
        hint={t('repositoryText')}
        max={255}
        mono
      />
    </div>
  )
}
