import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Mark } from '@/components/wizard/mark'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Before the ways out of here. */
  readonly action?: ReactNode
}

/**
 * A page that says one thing and leads back. Every page carries it as its error page, so it has plain links:
 * Next's own would add 7 kB to every first load. A full load is also the right way out of a broken page.
 */
export function MessagePage({ title, children, action }: Props) {
  const t = useTranslations('failure')
  const locale = useLocale()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-13 items-center border-b border-line bg-panel px-4 py-2">
        <a href={`/${locale}`} className="flex items-center gap-2 font-semibold tracking-tight">
          <Mark />
          Lariat
        </a>
      </header>
      <main className="mx-auto w-full max-w-5xl grow px-4 pt-8 pb-12 sm:px-8 sm:pt-12">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <div className="mt-2 mb-6 grid max-w-[65ch] gap-2 text-soft">{children}</div>
        <div className="flex flex-wrap gap-2">
          {action}
          <a href={`/${locale}/credentials`} className={buttonClass()}>
            {t('steps')}
          </a>
          <a href={`/${locale}`} className={buttonClass()}>
            {t('home')}
          </a>
        </div>
      </main>
    </div>
  )
}
