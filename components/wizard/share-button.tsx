'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

const ShareDialog = dynamic(() => import('./share-dialog').then((module) => module.ShareDialog), { ssr: false })

/** Opens the dialog with the link that carries the whole Plan. */
export function ShareButton() {
  const t = useTranslations('share')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('button')}
      </Button>
      {open && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  )
}
