'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { saveFile } from '@/components/preview/save-file'
import { draftKey } from '@/components/wizard/use-draft'
import { ChangeTable } from './change-table'
import type { Comparison } from './compare'

/** What would change, in the order of the steps. */
export function LinkChanges({ comparison, focus }: { comparison: Comparison; focus: boolean }) {
  const t = useTranslations('open')
  const steps = useTranslations('steps')
  const heading = useRef<HTMLHeadingElement>(null)
  // The form in which a link was pasted is gone; whoever pressed its button goes on reading here.
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [focus])
  const { against, count, groups } = comparison
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
        {t('sets', { count })}
      </h2>
      <p className="mt-1 max-w-[65ch] text-sm text-soft">
        {t(`against.${against}`)} {count === 0 && t('same')} {count > 0 && against === 'draft' && t('undo')}
      </p>
      {against === 'unreadable' && <OldDraft />}
      {groups.map(({ step, fields }) => (
        <section key={step} className="mt-6 rounded-xl border border-line bg-panel px-4 pt-3 pb-1">
          <h3 className="mb-1 font-semibold">{steps(`${step}.name`)}</h3>
          <ChangeTable caption={steps(`${step}.name`)} fields={fields} />
        </section>
      ))}
    </>
  )
}

function OldDraft() {
  const t = useTranslations('draft')
  const download = () => saveFile('lariat-draft.json', localStorage.getItem(draftKey) ?? '', 'application/json')
  return (
    <div className="mt-3">
      <Note look="warning" title={t('broken.title')} action={<Button onClick={download}>{t('download')}</Button>} />
    </div>
  )
}
