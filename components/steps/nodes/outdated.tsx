'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** The Plan was made by hand, elsewhere or earlier, and says otherwise than the account does now. */
export function Outdated({ update }: { update: () => void }) {
  const t = useTranslations('inventory')
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 text-xs text-warn">
      <span>▲ {t('differs')}</span>
      <Button className="min-h-7! px-2! text-xs!" onClick={update}>
        {t('takeOver')}
      </Button>
    </div>
  )
}
