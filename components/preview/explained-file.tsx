'use client'

import { useState } from 'react'
import { reasonAt } from '@/lib/artifacts/reason-at'
import { CodeView } from './code-view'
import { ReasonBar } from './reason-bar'
import type { PreviewFile } from './use-artifacts'

/** A file, and why the line under the pointer or the focus is there. */
export function ExplainedFile({ file, label }: { file: PreviewFile; label: string }) {
  const [line, setLine] = useState<number | null>(null)
  const note = line === null ? undefined : reasonAt(file, line)
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto]">
      <CodeView file={file} label={label} line={line} owner={note?.line ?? null} onLine={setLine} />
      {file.notes.length > 0 && <ReasonBar line={line} note={note} />}
    </div>
  )
}
