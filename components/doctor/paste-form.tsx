'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type DragEvent, type FormEvent } from 'react'
import { bring } from '@/components/check/bring'
import { Button, buttonClass } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { Pastes } from './kept-pastes'

interface Props {
  readonly pastes: Pastes
  readonly busy: boolean
  onTake(pastes: Pastes): void
  onDiagnose(pastes: Pastes): void
}

const id = 'pasted-output'

/** Paste, drop or choose; all that is there is judged together. */
export function PasteForm({ pastes, busy, onTake, onDiagnose }: Props) {
  const t = useTranslations('doctor.pasted')
  const hydrated = useHydrated()
  const area = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState(false)
  const [over, setOver] = useState(false)

  const text = () => area.current?.value ?? ''
  const add = async (given: readonly File[]) => {
    const { files, refused } = await bring(given)
    onTake({ text: text(), files: [...pastes.files, ...files], refused })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) void add([...event.dataTransfer.files])
  }
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const nothing = text().trim() === '' && pastes.files.length === 0
    setEmpty(nothing)
    if (nothing) area.current?.focus()
    else onDiagnose({ ...pastes, text: text(), refused: [] })
  }

  return (
    <form onSubmit={submit} onDrop={drop} onDragOver={drag} onDragLeave={() => setOver(false)} className="mt-4">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t('label')}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={10}
        defaultValue={pastes.text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        wrap="off"
        aria-invalid={empty || undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        className={`${controlClass} resize-y font-mono text-sm ${over ? 'border-link! bg-link-soft!' : ''}`}
      />
      <p id={`${id}-hint`} className="mt-1 max-w-[75ch] text-sm text-soft">
        {t('hint')}
      </p>
      <p id={`${id}-problem`} role="alert" className="text-sm text-bad">
        {empty && t('empty')}
      </p>
      {pastes.files.length > 0 && (
        <ul aria-label={t('files')} className="mt-3 flex flex-wrap gap-2">
          {pastes.files.map((file, index) => (
            <li key={index} className="flex items-center gap-1 rounded-lg border border-line bg-panel pl-3 text-sm">
              <bdi className="font-mono text-xs [overflow-wrap:anywhere]">{file.name}</bdi>
              <Button
                look="quiet"
                aria-label={t('remove', { name: file.name })}
                onClick={() => onTake({ text: text(), files: pastes.files.filter((one) => one !== file), refused: [] })}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={!hydrated} aria-busy={busy}>
          {t(busy ? 'diagnosing' : 'diagnose')}
        </Button>
        <label className={buttonClass('plain', 'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-link')}>
          {t('choose')}
          <input
            type="file"
            multiple
            disabled={!hydrated}
            className="sr-only"
            onChange={({ currentTarget }) => {
              const given = [...(currentTarget.files ?? [])]
              // The same file may be chosen again after it has been written anew.
              currentTarget.value = ''
              if (given.length > 0) void add(given)
            }}
          />
        </label>
      </div>
    </form>
  )
}
