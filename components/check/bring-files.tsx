'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type DragEvent, type FormEvent } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import { useHydrated } from '@/components/ui/use-hydrated'
import { bring } from './bring'
import type { KeptFiles } from './kept-files'
import { sample } from './sample'

interface Props {
  readonly brought: KeptFiles
  readonly busy: boolean
  onTake(files: KeptFiles): void
}

const id = 'pasted-file'

/** Paste, drop or choose; all that is there is judged together. */
export function BringFiles({ brought, busy, onTake }: Props) {
  const t = useTranslations('check.bring')
  const hydrated = useHydrated()
  const area = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState(false)
  const [over, setOver] = useState(false)

  const text = () => area.current?.value ?? ''
  const add = async (given: readonly File[]) => {
    const { files, refused } = await bring(given)
    onTake({ text: text(), files: [...brought.files, ...files], refused })
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
    const nothing = text().trim() === '' && brought.files.length === 0
    setEmpty(nothing)
    if (nothing) area.current?.focus()
    else onTake({ ...brought, text: text(), refused: [] })
  }
  const remove = (name: string) => {
    const files = brought.files.filter((file) => file.name !== name)
    onTake({ text: text(), files, refused: [] })
  }

  return (
    <form onSubmit={submit} onDrop={drop} onDragOver={drag} onDragLeave={() => setOver(false)} className="mt-6">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t('label')}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={12}
        defaultValue={brought.text}
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
      {brought.files.length > 0 && (
        <ul aria-label={t('files')} className="mt-3 flex flex-wrap gap-2">
          {brought.files.map(({ name }) => (
            <li key={name} className="flex items-center gap-1 rounded-lg border border-line bg-panel pl-3 text-sm">
              <bdi className="font-mono text-xs [overflow-wrap:anywhere]">{name}</bdi>
              <Button look="quiet" onClick={() => remove(name)} aria-label={t('remove', { name })}>
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={!hydrated} aria-busy={busy}>
          {t('check')}
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
              // The same file may be chosen again after it has been edited.
              currentTarget.value = ''
              if (given.length > 0) void add(given)
            }}
          />
        </label>
        <Button look="quiet" disabled={!hydrated} onClick={() => onTake({ text: sample, files: [], refused: [] })}>
          {t('sample')}
        </Button>
      </div>
    </form>
  )
}
