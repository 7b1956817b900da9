'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SourceLink } from '@/components/ui/source-link'
import { harmlessLosses, mergeReasons } from '@/lib/catalog/merge-reasons'
import type { ValueRemark } from '@/lib/derive/effective-values'
import type { Locale } from '@/lib/text'
import { entryText, isSaid } from './entry-text'

/** What the Plan's values do to the chart's own, in words. */
export function EffectiveRemarks({ remarks }: { remarks: readonly ValueRemark[] }) {
  const t = useTranslations('steps.helm.effective')
  const said = remarks.filter(isSaid)
  if (said.length === 0) return null
  return (
    <>
      <h3 className="mt-4 mb-1 text-sm font-medium">{t('remarks')}</h3>
      <ul className="grid gap-3 text-sm">
        {said.map((remark) => (
          <Remark key={remark.path.join('\n')} remark={remark} />
        ))}
      </ul>
    </>
  )
}

function Remark({ remark }: { remark: ValueRemark & { readonly kind: keyof typeof mergeReasons } }) {
  const t = useTranslations('steps.helm.effective')
  const locale = useLocale() as Locale
  const { reason, source } = mergeReasons[remark.kind]
  return (
    <li>
      <code className="font-mono text-xs [overflow-wrap:anywhere]">{remark.path.join(' › ')}</code> {reason[locale]}{' '}
      <SourceLink source={source} />
      {remark.kind === 'list' && (
        <>
          <Entries title={t('lost')} path={remark.path} entries={remark.lost} />
          <Entries title={t('covered')} path={remark.path} entries={remark.covered} />
        </>
      )}
    </li>
  )
}

function Entries({ title, path, entries }: { title: string; path: readonly string[]; entries: readonly unknown[] }) {
  const locale = useLocale() as Locale
  if (entries.length === 0) return null
  return (
    <div className="mt-1 ml-3">
      {title}
      <ul className="ml-3">
        {entries.map((entry, index) => {
          const text = entryText(entry)
          const harmless = harmlessLosses.find((loss) => loss.path === path.join('.') && text.startsWith(loss.key))
          return (
            <li key={index} className="[overflow-wrap:anywhere]">
              <code className="font-mono text-xs">{text}</code>
              {harmless && (
                <span className="text-soft">
                  {' '}
                  {harmless.reason[locale]} <SourceLink source={harmless.source} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
