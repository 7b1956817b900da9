'use client'

import { useTranslations } from 'next-intl'
import { TaggedOnlyList } from '@/components/steps/nodes/network/tagged-only-list'
import { KmsKeyField } from '@/components/inventory/kms-key-field'
import { CheckField } from '@/components/ui/check-field'
import { ChoiceField } from '@/components/ui/choice-field'
import { usePlan } from '@/components/wizard/wizard-context'

/** Where the driver runs, and what its storage class does. */
export function VolumeOptions() {
  const t = useTranslations('steps.helm.volumes')
  const label = useTranslations('open.fields.storage')
  const { encryption } = usePlan().storage
  return (
    <div className="mt-4 grid gap-4">
      <ChoiceField
        path="storage.controllerOn"
        label={label('controllerOn')}
        hint={t('controllerOn')}
        choices={[
          { value: 'worker', label: t('worker'), description: t('workerText') },
          { value: 'control-plane', label: t('control-plane'), description: t('control-planeText') },
        ]}
      />
      <ChoiceField
        path="storage.reclaim"
        label={label('reclaim')}
        choices={[
          { value: 'Delete', label: t('reclaimDelete'), description: t('reclaimDeleteText') },
          { value: 'Retain', label: t('reclaimRetain'), description: t('reclaimRetainText') },
        ]}
      />
      <CheckField path="storage.defaultClass" label={label('defaultClass')} hint={t('defaultClass')} />
      <CheckField path="storage.encryption.enabled" label={label('encryption.enabled')} hint={t('encryption')} />
      {encryption.enabled && (
        <KmsKeyField
          path="storage.encryption.kmsKey"
          label={label('encryption.kmsKey')}
          hint={t('kmsKey')}
          className="ml-6"
        />
      )}
      <CheckField path="storage.snapshots" label={label('snapshots')} hint={t('snapshots')} />
      <TaggedOnlyList
        path="storage.volumes"
        max={500}
        title={label('volumes._')}
        hint={t('existing.hint')}
        id={label('volumes.id')}
        name={label('volumes.name')}
        placeholder="vol-…"
        add={t('existing.add')}
        remove={(number) => t('existing.remove', { number })}
      />
    </div>
  )
}
