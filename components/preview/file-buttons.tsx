'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Artifact } from '@/lib/artifacts/types'
import { Button } from '@/components/ui/button'
import { saveFile } from './save-file'

/** Copy one file, download one file. `named` says which to people who hear a list of such buttons. */
export function FileButtons({ file, named }: { file: Pick<Artifact, 'path' | 'content'>; named?: boolean }) {
  const t = useTranslations('preview')
  const [copied, setCopied] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(file.content)
      setCopied(file.content)
    } catch {
      setCopied('')
      download()
    }
  }
  const download = () => saveFile(file.path.replaceAll('/', '-'), file.content, 'text/plain;charset=utf-8')
  const which = named && <span className="sr-only"> {file.path}</span>
  return (
    <span className="flex items-center gap-1">
      <Button look="quiet" className="text-sm!" onClick={copy}>
        <span>
          {t(copied === file.content ? 'copied' : 'copy')}
          {which}
        </span>
      </Button>
      <Button look="quiet" className="text-sm!" onClick={download}>
        <span>
          {t('download')}
          {which}
        </span>
      </Button>
      <span role="status" className="sr-only">
        {copied === file.content ? t('copied') : ''}
      </span>
    </span>
  )
}
