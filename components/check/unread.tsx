'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import type { SaidFile } from '@/lib/lint/format/said'

/** What could not be read, where, and why. */
export function Unread({ files }: { files: readonly SaidFile[] }) {
  const t = useTranslations('check')
  const problems = files.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem })))
  if (problems.length === 0) return null
  const serious = problems.some(({ code }) => code !== 'empty')
  return (
    <div className="mt-3">
      <Note look={serious ? 'error' : 'info'} title={t('unread', { count: problems.length })}>
        <ul className="mt-1 grid gap-0.5 text-sm">
          {problems.slice(0, 20).map(({ file, line, column, message }, index) => (
            <li key={index}>
              <bdi className="font-mono text-xs">
                {file}:{line}:{column}
              </bdi>{' '}
              {message}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
