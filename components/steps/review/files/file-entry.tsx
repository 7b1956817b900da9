'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ExplainedFile } from '@/components/preview/explained-file'
import { FileButtons } from '@/components/preview/file-buttons'
import type { PreviewFile } from '@/components/preview/use-artifacts'

/** One file: its name opens it in place, which works at every width. */
export function FileEntry({ file }: { file: PreviewFile }) {
  const t = useTranslations('steps.review.files')
  const preview = useTranslations('preview')
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className="border-line not-first:border-t">
      <div className="flex flex-wrap items-center gap-x-3 px-2 py-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className="flex min-h-9 min-w-0 grow items-center gap-2.5 rounded-lg px-1.5 text-left hover:text-link"
        >
          <span aria-hidden="true" className={`text-soft ${open ? 'rotate-90' : ''}`}>
            ▸
          </span>
          <code className="min-w-0 font-mono text-sm [overflow-wrap:anywhere]">{file.path}</code>
          <span className="text-sm whitespace-nowrap text-soft">
            {preview('lines', { count: file.content.split('\n').length - 1 })}
          </span>
        </button>
        <span className="ml-auto">
          <FileButtons file={file} named />
        </span>
      </div>
      {open && (
        <div id={id} className="h-80 border-t border-line bg-code">
          <ExplainedFile file={file} label={t('content', { path: file.path })} />
        </div>
      )}
    </li>
  )
}
