'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { FileButtons } from '@/components/preview/file-buttons'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { diffLines } from '@/lib/documents/line-diff'
import { formatOf } from '@/lib/documents/format'
import type { BroughtFile } from '@/lib/documents/types'
import { DiffLines } from './diff-lines'
import { hunks } from './hunks'

interface Props {
  readonly original: readonly BroughtFile[]
  readonly files: readonly BroughtFile[]
  onTakeBack(): void
}

/** What the fixes made of the files: the lines that changed, and the whole text to take away. */
export function FixedFiles({ original, files, onTakeBack }: Props) {
  const t = useTranslations('check.fixed')
  const changed = useMemo(
    () =>
      files.flatMap((file, index) => {
        const before = original[index]?.text ?? ''
        return before === file.text ? [] : [{ file, parts: hunks(diffLines(before, file.text)) }]
      }),
    [original, files],
  )
  if (changed.length === 0) return null
  return (
    <Section title={t('title')} lead={t('lead')} action={<Button onClick={onTakeBack}>{t('takeBack')}</Button>}>
      <div className="grid gap-4">
        {changed.map(({ file, parts }) => (
          <article key={file.name} className="overflow-hidden rounded-xl border border-line bg-code">
            <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-panel px-3 py-1">
              <h3 className="font-mono text-sm [overflow-wrap:anywhere]">{file.name}</h3>
              <FileButtons file={{ path: savedName(file), content: file.text }} named />
            </div>
            <DiffLines parts={parts} label={t('diff', { name: file.name })} />
          </article>
        ))}
      </div>
    </Section>
  )
}

const endings = { yaml: 'yaml', json: 'json', terraform: 'tf', shell: 'sh', markdown: 'md' } as const

/** What was pasted has no ending. */
const savedName = (file: BroughtFile) => (/\.\w+$/.test(file.name) ? file.name : `${file.name}.${endings[formatOf(file)]}`)
