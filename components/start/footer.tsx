import { useTranslations } from 'next-intl'
import { Link } from '@/i18n/navigation'

/** Further pages, for people who have come to read. */
export function StartFooter() {
  const t = useTranslations('ledger.page')
  return (
    <footer className="mt-12 border-t border-line pt-4 text-sm">
      <Link href="/documentation" className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
        {t('title')}
      </Link>
    </footer>
  )
}
