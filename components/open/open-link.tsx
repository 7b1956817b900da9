'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useHash } from '@/components/ui/use-hash'
import { compareLink } from './compare'
import { Decision } from './decision'
import { keptOrNull } from './kept'
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
  const read = useMemo(() => (core && text.length > 1 ? compareLink(core, text, keptOrNull(core)) : null), [core, text])

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
  return <Decision core={core} comparison={read.value} focus={isPasted} accept={t('accept')} decline={t('decline')} />
}
