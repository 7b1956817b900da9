'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { useHash } from '@/components/ui/use-hash'
import type { Core } from '@/components/wizard/core'
import { keepPlan, keptDraft } from '@/components/wizard/use-draft'
import { Link, useRouter } from '@/i18n/navigation'
import { compareLink, type Comparison } from './compare'
import { LinkChanges } from './link-changes'
import { LinkErrorNote } from './link-error'
import { PasteLink } from './paste-link'
import { useCore } from './use-core'

/** A link from outside: what it is, what it would set, and the decision. */
export function OpenLink() {
  const t = useTranslations('open')
  const core = useCore()
  const hash = useHash()
  const [pasted, setPasted] = useState<{ hash: string; text: string } | null>(null)
  // A later link in the address counts more than what was pasted before.
  const isPasted = pasted !== null && pasted.hash === hash
  const text = isPasted ? pasted.text : (hash ?? '')
  const paste = <PasteLink onRead={(text) => setPasted({ hash: hash ?? '', text })} />
  const read = useMemo(() => (core && text.length > 1 ? compareLink(core, text, kept(core)) : null), [core, text])

  if (hash === '' && !isPasted) return paste
  if (!core || !read) return <p role="status" className="mt-6 text-soft">{t('reading')}</p>
  if (!read.ok) {
    return (
      <div className="mt-6">
        <LinkErrorNote error={read.error} />
        {paste}
      </div>
    )
  }
  return <Decision core={core} comparison={read.value} pasted={isPasted} />
}

function kept(core: Core) {
  try {
    return keptDraft(core)
  } catch {
    // A browser that refuses its storage keeps no draft; accepting will say so.
    return null
  }
}

function Decision({ core, comparison, pasted }: { core: Core; comparison: Comparison; pasted: boolean }) {
  const t = useTranslations('open')
  const router = useRouter()
  const [refused, setRefused] = useState(false)
  const { plan, ui, count, against } = comparison
  const accept = () => {
    try {
      if (count > 0 || against !== 'draft') keepPlan(core, { plan, ui, invalid: {} })
    } catch {
      return setRefused(true)
    }
    router.push('/review')
  }
  return (
    <div className="mt-6">
      <LinkChanges comparison={comparison} pasted={pasted} />
      <div className="sticky bottom-0 -mx-4 mt-8 grid gap-3 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0">
        {refused && (
          <Note look="error" role="alert" title={t('notKept.title')}>
            {t('notKept.text')}
          </Note>
        )}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={accept}>
            {t('accept')}
          </Button>
          <Link href={against === 'defaults' ? '/' : '/credentials'} className={buttonClass()}>
            {t('decline')}
          </Link>
        </div>
      </div>
    </div>
  )
}
