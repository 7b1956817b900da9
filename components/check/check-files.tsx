'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { named } from '@/components/brought/bring'
import { BringForm } from '@/components/brought/bring-form'
import { keeper, nothing, type KeptFiles } from '@/components/brought/kept'
import { Refused } from '@/components/brought/refused'
import { useCore } from '@/components/open/use-core'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'
import { Note } from '@/components/ui/note'
import type { BroughtFile } from '@/lib/documents/types'
import { Results } from './results'
import { sample } from './sample'
import { useCheck } from './use-check'

const kept = keeper()

/** Files from somewhere else: what is wrong with them, the same files mended, and the Plan that they describe. */
export function CheckFiles() {
  const t = useTranslations('check')
  const { state, check, fix, stop, forget } = useCheck()
  const [brought, setBrought] = useState(kept.get)
  const hydrated = useHydrated()
  const { phase, checked, unfixed } = state
  // Loaded before it is needed: from then on the page works without any network.
  useCore()

  const take = (now: KeptFiles) => {
    setBrought(now)
    kept.set(now)
    const pasted: BroughtFile[] = now.text.trim() === '' ? [] : [{ name: t('bring.pasted'), text: now.text }]
    const files = named([...pasted, ...now.files])
    if (files.length > 0) void check(files)
    else forget()
  }

  return (
    <>
      {!checked && (
        <BringForm
          id="pasted-file"
          rows={12}
          texts={{
            label: t('bring.label'),
            hint: t('bring.hint'),
            empty: t('bring.empty'),
            files: t('bring.files'),
            submit: t('bring.check'),
            choose: t('bring.choose'),
            remove: (name) => t('bring.remove', { name }),
          }}
          brought={brought}
          busy={phase === 'working'}
          onTake={take}
          onSubmit={take}
        >
          <Button look="quiet" disabled={!hydrated} onClick={() => take({ ...nothing, text: sample })}>
            {t('bring.sample')}
          </Button>
        </BringForm>
      )}
      <Refused refused={brought.refused} />
      <div role="status" className="mt-4 flex min-h-9 items-center gap-3 empty:min-h-0">
        {phase === 'working' && (
          <>
            <span className="text-soft">{t('working')}</span>
            <Button onClick={stop}>{t('stop')}</Button>
          </>
        )}
      </div>
      {phase === 'failed' && (
        <Note look="error" role="alert" title={t('failed.title')}>
          {t('failed.text')}
        </Note>
      )}
      {unfixed && (
        <Note look="warning" role="alert" title={t('unfixed.title')}>
          {t('unfixed.text')}
        </Note>
      )}
      {checked && (
        <Results
          checked={checked}
          onFix={(finding) => fix(checked, finding)}
          onTakeBack={() => check(checked.original)}
          onOther={forget}
        />
      )}
    </>
  )
}
