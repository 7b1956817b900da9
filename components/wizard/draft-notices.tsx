'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { saveFile } from '@/components/preview/save-file'
import { setAsideKey, type useDraft } from './use-draft'

/** What happened to the kept draft, and what can be done about it. */
export function DraftNotices({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const t = useTranslations('draft')
  const { notice } = draft
  if (!notice) return null
  const dismiss = <Button onClick={draft.dismiss}>{t('dismiss')}</Button>
  if (notice === 'other-tab') {
    return (
      <div className="mb-5">
        <Note
          look="warning"
          role="alert"
          title={t('other-tab.title')}
          action={
            <>
              <Button onClick={draft.takeOther}>{t('other-tab.take')}</Button>
              <Button onClick={draft.keepMine}>{t('other-tab.keep')}</Button>
            </>
          }
        >
          {t('other-tab.text')}
        </Note>
      </div>
    )
  }
  const download = () => saveFile('lariat-draft.json', localStorage.getItem(setAsideKey) ?? '', 'application/json')
  return (
    <div className="mb-5">
      <Note
        look="warning"
        role="alert"
        title={t(`${notice}.title`)}
        action={
          <>
            {notice !== 'not-kept' && <Button onClick={download}>{t('download')}</Button>}
            {dismiss}
          </>
        }
      >
        {t(`${notice}.text`)}
      </Note>
    </div>
  )
}
