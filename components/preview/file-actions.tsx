'use client'

import { useTranslations } from 'next-intl'
import type { Artifact } from '@/lib/artifacts/types'
import { FileButtons } from './file-buttons'

/** The line under the file viewer. */
export function FileActions({ file }: { file: Artifact }) {
  const t = useTranslations('preview')
  return (
    <div className="flex items-center gap-1 border-t border-line bg-panel px-3 py-1 text-sm">
      <FileButtons file={file} />
      <span className="grow" />
      <span className="text-soft">{t('lines', { count: file.content.split('\n').length - 1 })}</span>
    </div>
  )
}
