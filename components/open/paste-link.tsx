'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import { useHydrated } from '@/components/ui/use-hydrated'

const id = 'pasted-link'

/** For a link that came as text, and for one that did not survive being clicked. */
export function PasteLink({ onRead }: { onRead(text: string): void }) {
  const t = useTranslations('open.paste')
  const [empty, setEmpty] = useState(false)
  const hydrated = useHydrated()
  const read = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const area = event.currentTarget.elements.namedItem(id)
    if (!(area instanceof HTMLTextAreaElement)) return
    setEmpty(area.value.trim() === '')
    if (area.value.trim() === '') area.focus()
    else onRead(area.value)
  }
  return (
    <form onSubmit={read} className="mt-6 max-w-3xl">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t('label')}
      </label>
      <textarea
        id={id}
        rows={4}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={empty || undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        className={`${controlClass} resize-y font-mono text-sm break-all`}
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
        {t('hint')}
      </p>
      <p id={`${id}-problem`} role="alert" className="text-sm text-bad">
        {empty && t('empty')}
      </p>
      <Button type="submit" look="primary" disabled={!hydrated} className="mt-3">
        {t('read')}
      </Button>
    </form>
  )
}
