'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useHash } from '@/components/ui/use-hash'
import { Link, usePathname } from '@/i18n/navigation'
import { locales } from '@/lib/text'

const names = { en: 'EN', 'zh-CN': '中文' } as const

/** The same page in the other language; the Plan stays where it is, also the one a link carries in its fragment. */
export function LanguageSwitch() {
  const t = useTranslations('frame')
  const current = useLocale()
  const path = usePathname()
  const hash = useHash() ?? ''
  return (
    <nav aria-label={t('language')} className="flex shrink-0 items-center rounded-full border border-line text-sm whitespace-nowrap">
      {locales.map((locale) => (
        <Link
          key={locale}
          href={`${path}${hash}`}
          locale={locale}
          lang={locale}
          replace
          aria-current={locale === current ? 'true' : undefined}
          className="rounded-full px-2.5 py-0.5 text-soft aria-[current]:bg-link-soft aria-[current]:text-link"
        >
          {names[locale]}
        </Link>
      ))}
    </nav>
  )
}
