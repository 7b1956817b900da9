'use client'

import { useRef, useState, type DragEvent, type FormEvent, type ReactNode } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { BroughtFile } from '@/lib/documents/types'
import { bring } from './bring'
import type { KeptFiles } from './kept'

interface Texts {
  readonly label: string
  readonly hint: string
  readonly empty: string
  readonly files: string
  readonly submit: string
  readonly choose: string
  remove(name: string): string
}

interface Props {
  /** Of the text field; a page may have one form only. */
  readonly id: string
  readonly rows: number
  readonly texts: Texts
  readonly brought: KeptFiles
  readonly busy: boolean
  /** More buttons beside the two. */
  readonly children?: ReactNode
  /** Files have come or gone. */
  onTake(files: KeptFiles): void
  onSubmit(files: KeptFiles): void
}

/** Paste, drop or choose; all that is there is judged together. */
export function BringForm({ id, rows, texts, brought, busy, children, onTake, onSubmit }: Props) {
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
    else onSubmit({ ...brought, text: text(), refused: [] })
  }
  const remove = (gone: BroughtFile) => {
    const files = brought.files.filter((file) => file !== gone)
    onTake({ text: text(), files, refused: [] })
  }

  return (
    <form onSubmit={submit} onDrop={drop} onDragOver={drag} onDragLeave={() => setOver(false)} className="mt-4">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {texts.label}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={rows}
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
        {texts.hint}
      </p>
      <p id={`${id}-problem`} role="alert" className="text-sm text-bad">
        {empty && texts.empty}
      </p>
      {brought.files.length > 0 && (
        <ul aria-label={texts.files} className="mt-3 flex flex-wrap gap-2">
          {brought.files.map((file, index) => (
            <li key={index} className="flex items-center gap-1 rounded-lg border border-line bg-panel pl-3 text-sm">
              <bdi className="font-mono text-xs [overflow-wrap:anywhere]">{file.name}</bdi>
              <Button look="quiet" onClick={() => remove(file)} aria-label={texts.remove(file.name)}>
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" disabled={!hydrated} aria-busy={busy}>
          {texts.submit}
        </Button>
        <label className={buttonClass('plain', 'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-link')}>
          {texts.choose}
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
        {children}
      </div>
    </form>
  )
}
