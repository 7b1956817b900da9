'use client'

import { useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import { Link } from '@/i18n/navigation'

/** Where the machines come from, and where that is decided. */
export function SourceLine() {
  const t = useTranslations('steps.nodes.source')
  const { source } = usePlan().nodes
  return (
    <p id="nodes.source" tabIndex={-1} className="rounded-xl bg-sunk px-3.5 py-2">
      {t(source)}{' '}
      <Link href="/cluster#nodes.source" className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
        {t('change')}
      </Link>
    </p>
  )
}
