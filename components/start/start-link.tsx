'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { buttonClass } from '@/components/ui/button'
import { draftKey } from '@/components/wizard/use-draft'
import { Link } from '@/i18n/navigation'

/** Start, or continue where this browser's draft is. */
export function StartLink() {
  const t = useTranslations('start')
  const hasDraft = useSyncExternalStore(onOtherTab, isDraftKept, () => false)
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Link href="/credentials" className={buttonClass('primary', 'min-h-10! px-5!')}>
          {t(hasDraft ? 'continue' : 'start')}
        </Link>
        <Link href="/open" className={buttonClass('plain', 'min-h-10!')}>
          {t('open')}
        </Link>
        <Link href="/check" className={buttonClass('plain', 'min-h-10!')}>
          {t('check')}
        </Link>
        <Link href="/doctor" className={buttonClass('plain', 'min-h-10!')}>
          {t('doctor')}
        </Link>
      </div>
      <p className="mt-3 min-h-12 max-w-[60ch] text-sm text-soft">{t(hasDraft ? 'draft' : 'noAccount')}</p>
    </>
  )
}

function onOtherTab(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

/** Whether it can be read is found out where it is opened. */
function isDraftKept(): boolean {
  try {
    return localStorage.getItem(draftKey) !== null
  } catch {
    return false
  }
}
