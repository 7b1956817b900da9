'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { NumberField } from '@/components/ui/number-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { atATime } from './at-a-time'
import { Bucket } from './bucket'

/** Snapshots of etcd, and how upgrades go through the nodes. */
export function Etcd() {
  const t = useTranslations('steps.cluster.options.etcd')
  const label = useTranslations('open.fields.cluster')
  const { distribution, etcd } = usePlan().cluster
  return (
    <>
      <div className="grid gap-4">
        <CheckField path="cluster.etcd.snapshots" label={label('etcd.snapshots')} hint={t('snapshots')} />
        {etcd.snapshots && (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              path="cluster.etcd.schedule"
              label={label('etcd.schedule')}
              hint={t(distribution === 'rke1' ? 'scheduleRke1' : 'schedule')}
              max={64}
              mono
            />
            <NumberField path="cluster.etcd.retention" label={label('etcd.retention')} hint={t('retention')} min={1} max={999} />
          </div>
        )}
        {/* Also without a schedule: snapshots taken by hand go there as well. */}
        <Bucket />
      </div>
      <fieldset className="min-w-0 border-t border-line pt-3">
        <legend className="sr-only">{t('upgradeTitle')}</legend>
        <h3 aria-hidden="true" className="mb-2 font-medium">
          {t('upgradeTitle')}
        </h3>
        <div className="mb-4 grid gap-4 sm:grid-cols-2">
          <TextField
            path="cluster.upgrade.controlPlaneConcurrency"
            label={label('upgrade.controlPlaneConcurrency')}
            hint={t('concurrency', { default: atATime(distribution).controlPlane })}
            max={8}
          />
          <TextField
            path="cluster.upgrade.workerConcurrency"
            label={label('upgrade.workerConcurrency')}
            hint={t('concurrency', { default: atATime(distribution).worker })}
            max={8}
          />
        </div>
        <CheckField path="cluster.upgrade.drain" label={label('upgrade.drain')} hint={t('drainHint')} />
      </fieldset>
    </>
  )
}
