'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { Core } from '@/components/wizard/core'
import { keepPlan } from '@/components/wizard/use-draft'
import { Link, useRouter } from '@/i18n/navigation'
import type { Comparison } from './compare'
import { LinkChanges } from './link-changes'

interface Props {
  readonly core: Core
  readonly comparison: Comparison
  /** Whether reading goes on here: what was pressed is gone. */
  readonly focus?: boolean
  /** What the button says that takes the Plan over. */
  readonly accept: string
  /** What the way out says, where there is one. */
  readonly decline?: string
}

/** What a Plan from elsewhere would change, and the decision. What it replaces can be had back by Undo. */
export function Decision({ core, comparison, focus = false, accept, decline }: Props) {
  const t = useTranslations('open')
  const router = useRouter()
  const [refused, setRefused] = useState(false)
  const { plan, ui, count, against } = comparison
  const take = () => {
    try {
      if (count > 0 || against !== 'draft') keepPlan(core, { plan, ui, invalid: {} })
    } catch {
      return setRefused(true)
    }
    router.push('/review')
  }
  return (
    <div className="mt-6">
      <LinkChanges comparison={comparison} focus={focus} />
      <div className="sticky bottom-0 -mx-4 mt-8 grid gap-3 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0">
        {refused && (
          <Note look="error" role="alert" title={t('notKept.title')}>
            {t('notKept.text')}
          </Note>
        )}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={take}>
            {accept}
          </Button>
          {decline && (
            <Link href={against === 'defaults' ? '/' : '/credentials'} className={buttonClass()}>
              {decline}
            </Link>
          )}
        </div>
      </div>
    </div>
  )
}
