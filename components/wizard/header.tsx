'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/i18n/navigation'
import { AccountChip } from './account-chip'
import { Brand } from './brand'
import { distributionNames } from './distribution-names'
import { LanguageSwitch } from './language-switch'
import { ThemeSwitch } from './theme-switch'
import { usePlan } from './wizard-context'

/** Which cluster, which account, which language: always in sight. */
export function Header() {
  const t = useTranslations('frame')
  const { cluster } = usePlan()
  const version = cluster.kubernetes.replace(/^v/, '').replace(/\+.*$/, '')
  return (
    <header className="col-span-full flex min-h-13 items-center gap-2 border-b border-line bg-panel px-3 py-2 sm:gap-3 sm:px-4">
      <Brand />
      <div className="hidden min-w-0 gap-2 md:flex">
        {cluster.name && <Chip>{cluster.name}</Chip>}
        <Chip>
          {distributionNames[cluster.distribution]} {version} · Rancher {cluster.rancher}
        </Chip>
      </div>
      <span className="grow" />
      <Link href="/check" prefetch={false} className="hidden text-sm text-link underline-offset-2 hover:underline lg:inline">
        {t('check')}
      </Link>
      <Link href="/doctor" prefetch={false} className="hidden text-sm text-link underline-offset-2 hover:underline lg:inline">
        {t('doctor')}
      </Link>
      <AccountChip />
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  )
}
