'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/start/message-page'

/** A bug. What was thrown stays in the console and the server's log: it may contain anything. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('failure.crash')
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <MessagePage
      title={t('title')}
      action={
        <Button look="primary" onClick={retry}>
          {t('retry')}
        </Button>
      }
    >
      <p>{t('text')}</p>
      {digest && <p className="font-mono text-xs">{t('code', { digest })}</p>}
    </MessagePage>
  )
}
