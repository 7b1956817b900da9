'use client'

import { useTranslations } from 'next-intl'
import { EntryList } from '@/components/steps/nodes/entry-list'
import { Part } from '@/components/steps/nodes/network/part'
import { TextField } from '@/components/ui/text-field'

/** How Rancher installs Docker on the machines of an RKE1 cluster. */
export function Docker() {
  const t = useTranslations('steps.cluster.options.docker')
  const label = useTranslations('open.fields.cluster.docker')
  const blank = useTranslations('steps.nodes.pool.labels')
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1.6fr_1fr]">
        <TextField
          path="cluster.docker.installUrl"
          label={label('installUrl')}
          hint={t('installUrl')}
          placeholder="https://releases.rancher.com/install-docker/…"
          max={255}
          mono
        />
        <TextField path="cluster.docker.storageDriver" label={label('storageDriver')} hint={t('storageDriver')} placeholder="overlay2" max={32} mono />
      </div>
      <Part path="cluster.docker.registryMirrors" title={t('mirrorsTitle')} hint={t('mirrorsHint')}>
        <EntryList
          path="cluster.docker.registryMirrors"
          max={10}
          addLabel={t('addMirror')}
          removeLabel={(number) => t('removeMirror', { number })}
          blank={() => ''}
          entry={(at, index) => (
            <TextField path={at} label={t('mirror', { number: index + 1 })} hideLabel placeholder="https://…" max={255} mono />
          )}
        />
      </Part>
      <Part path="cluster.docker.labels" title={t('labelsTitle')} hint={t('labelsHint')}>
        <EntryList
          path="cluster.docker.labels"
          max={20}
          first="key"
          addLabel={t('addLabel')}
          removeLabel={(number) => t('removeLabel', { number })}
          blank={() => ({ key: '', value: '' })}
          entry={(at, index) => (
            <div className="grid grid-cols-2 gap-2">
              <TextField path={`${at}.key`} label={t('labelKey', { number: index + 1 })} hideLabel placeholder={blank('keyPlaceholder')} max={128} mono />
              <TextField path={`${at}.value`} label={t('labelValue', { number: index + 1 })} hideLabel placeholder={blank('valuePlaceholder')} max={256} mono />
            </div>
          )}
        />
      </Part>
    </>
  )
}
