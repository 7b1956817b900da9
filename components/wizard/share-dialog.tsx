'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { usePlan, useWizard } from './wizard-context'

/** Every preset stays below; longer links are cut by some chat and mail programs. */
const safeLength = 2_000

/** The link, what is in it, and a button that copies it. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations('share')
  const { core } = useWizard()
  const plan = usePlan()
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  const made = useMemo(() => core?.shareLink(plan, `${location.origin}/open`) ?? null, [core, plan])
  const link = made?.ok ? made.value : ''

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied('yes')
    } catch {
      setCopied('refused')
    }
  }

  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-[#0008]" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-40 grid w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 gap-3 rounded-2xl border border-line bg-panel p-5 text-ink">
          <Dialog.Title className="text-lg font-semibold">{t('title')}</Dialog.Title>
          <Dialog.Description className="text-sm text-soft">{t('text')}</Dialog.Description>
          {made && !made.ok ? (
            <Note look="error" role="alert" compact>{t('tooLarge')}</Note>
          ) : (
            <>
              <label htmlFor="share-link" className="sr-only">
                {t('link')}
              </label>
              <textarea
                id="share-link"
                readOnly
                rows={4}
                value={link}
                onFocus={(event) => event.target.select()}
                className="w-full rounded-lg border border-edge bg-paper p-2 font-mono text-xs break-all"
              />
              <p className="text-sm text-soft">{t('length', { count: link.length })}</p>
            </>
          )}
          {link.length > safeLength && <Note look="warning" compact>{t('long')}</Note>}
          {copied === 'refused' && <Note look="warning" role="alert" compact>{t('refused')}</Note>}
          <p role="status" className="sr-only">{copied === 'yes' ? t('copied') : ''}</p>
          <div className="flex justify-end gap-2">
            <Dialog.Close className={buttonClass()}>{t('close')}</Dialog.Close>
            {link !== '' && (
              <Button look="primary" onClick={copy}>
                {t(copied === 'yes' ? 'copied' : 'copy')}
              </Button>
            )}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
