'use client'

import { useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import { Link } from '@/i18n/navigation'
import { clusterTagKey } from '@/lib/derive/cluster-tag'

/** The one key everything hangs on. */
export function ClusterTag() {
  const t = useTranslations('steps.tags.key')
  const plan = usePlan()
  return (
    <dl className="rounded-xl border border-line bg-panel px-4 py-3">
      <dt className="text-sm font-medium">{t('label')}</dt>
      <dd>
        <code className="font-mono text-base [overflow-wrap:anywhere]">{clusterTagKey(plan)}</code>
        <p className="mt-1 max-w-[65ch] text-sm text-soft">
          {t('text')}{' '}
          <Link href="/cluster#cluster.id" className="text-link underline underline-offset-2">
            {t('change')}
          </Link>
        </p>
      </dd>
    </dl>
  )
}
