'use client'

import { useTranslations } from 'next-intl'
import { ShownProblems } from '@/components/steps/nodes/shown-problems'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'

const path = 'cluster.etcd.s3'

/** Where snapshots are kept besides the etcd machines. */
export function Bucket() {
  const t = useTranslations('steps.cluster.options.etcd')
  const label = useTranslations('open.fields.cluster.etcd.s3')
  const { distribution, etcd } = usePlan().cluster
  const { bucket, credential } = etcd.s3
  // RKE1 knows the instance profile only; a credential that is there can be taken out.
  const signsIn = distribution !== 'rke1' || credential !== ''
  return (
    <fieldset id={path} tabIndex={-1} className="min-w-0">
      <legend className="sr-only">{t('s3Title')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField path={`${path}.bucket`} label={label('bucket')} hint={t('bucketHint')} max={63} mono className="sm:col-span-2" />
        {bucket !== '' && (
          <>
            <TextField path={`${path}.region`} label={label('region')} hint={t('region')} max={32} mono />
            <TextField path={`${path}.folder`} label={label('folder')} hint={t('folder')} max={255} mono />
            {signsIn && (
              <TextField
                path={`${path}.credential`}
                label={label('credential')}
                hint={t('credential')}
                placeholder="cattle-global-data:cc-abcde"
                max={317}
                mono
                className="sm:col-span-2"
              />
            )}
          </>
        )}
      </div>
      <ShownProblems path={path} />
    </fieldset>
  )
}
