'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Copies a command. `label` says which to people who hear a list of such buttons. */
export function CopyButton({ text, label, children }: { text: string; label?: string; children?: string }) {
  const t = useTranslations('doctor.pasted')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Without the right to the clipboard the text can still be marked and copied by hand.
      setCopied(false)
    }
  }
  return (
    <Button look="quiet" className="shrink-0 text-sm!" onClick={copy} onBlur={() => setCopied(false)}>
      <span>
        {copied ? t('copied') : (children ?? t('copy'))}
        {label && <span className="sr-only"> {label}</span>}
      </span>
      <span role="status" className="sr-only">
        {copied && t('copied')}
      </span>
    </Button>
  )
}
