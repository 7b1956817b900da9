'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCore } from '@/components/open/use-core'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { BroughtFile } from '@/lib/documents/types'
import { named } from './bring'
import { BringFiles } from './bring-files'
import { keepFiles, keptFiles, type KeptFiles } from './kept-files'
import { Refused } from './refused'
import { Results } from './results'
import { useCheck } from './use-check'

/** Files from somewhere else: what is wrong with them, the same files mended, and the Plan that they describe. */
export function CheckFiles() {
  const t = useTranslations('check')
  const { state, check, fix, stop, forget } = useCheck()
  const [brought, setBrought] = useState(keptFiles)
  const { phase, checked, unfixed } = state
  // Loaded before it is needed: from then on the page works without any network.
  useCore()

  const take = (now: KeptFiles) => {
    setBrought(now)
    keepFiles(now)
    const pasted: BroughtFile[] = now.text.trim() === '' ? [] : [{ name: t('bring.pasted'), text: now.text }]
    const files = named([...pasted, ...now.files])
    if (files.length > 0) void check(files)
    else forget()
  }

  return (
    <>
      {!checked && <BringFiles brought={brought} busy={phase === 'working'} onTake={take} />}
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
