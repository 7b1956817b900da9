'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import { Note } from '@/components/ui/note'
import type { SaidFinding } from '@/lib/lint/format/said'
import { summaryOf, type Summary } from '@/lib/lint/format/summary'
import { FileView } from './file-view'
import { FindingList } from './finding-list'
import { FixedFiles } from './fixed-files'
import { ImportPart } from './import-part'
import { Unread } from './unread'
import type { Checked } from './use-check'

interface Props {
  readonly checked: Checked
  /** Without a finding: everything that has a certain fix. */
  onFix(finding: SaidFinding | null): void
  onTakeBack(): void
  onOther(): void
}

/** Left the file with its marks, right what was found; below the mended files and what they say to the wizard. */
export function Results({ checked, onFix, onTakeBack, onOther }: Props) {
  const t = useTranslations('check')
  const { files, report } = checked
  const heading = useRef<HTMLHeadingElement>(null)
  const [picked, setPicked] = useState<{ readonly report: typeof report; readonly finding: SaidFinding } | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  // What was pressed is gone: the form, or the finding that was fixed. The outcome is read out in its place.
  useEffect(() => heading.current?.focus(), [report])

  const finding = picked?.report === report ? picked.finding : null
  const withFindings = report.findings[0]?.file
  const file = files.find(({ name }) => name === (chosen ?? withFindings)) ?? files[0]
  const summary = summaryOf(report)
  const pick = (next: SaidFinding) => {
    setPicked({ report, finding: next })
    setChosen(next.file)
  }
  return (
    <section aria-labelledby="found">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="found" ref={heading} tabIndex={-1} className="mr-auto text-lg font-semibold outline-none">
          {report.findings.length > 0 ? t('found', { ...summary }) : t(outcome(summary))}
        </h2>
        {summary.fixable > 0 && (
          <Button look="primary" onClick={() => onFix(null)}>
            {t('fixAll', { count: summary.fixable })}
          </Button>
        )}
        <Button onClick={onOther}>{t('other')}</Button>
      </div>
      <p className="mt-1 text-sm text-soft">{t('judged', { ...summary })}</p>
      {summary.known === 0 && summary.documents > 0 && (
        <div className="mt-3">
          <Note look="info" title={t('unknown.title')}>
            {t('unknown.text')}
          </Note>
        </div>
      )}
      <Unread files={report.files} />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
        <div className="lg:sticky lg:top-4">
          {files.length > 1 && (
            <select
              aria-label={t('file')}
              value={file?.name}
              onChange={(event) => setChosen(event.target.value)}
              className={`${controlClass} mb-2 font-mono text-sm`}
            >
              {files.map(({ name }) => (
                <option key={name} value={name}>
                  {t('fileOption', { name, count: report.findings.filter((one) => one.file === name).length })}
                </option>
              ))}
            </select>
          )}
          {file && (
            <FileView
              key={file.name}
              file={file}
              format={report.files.find((one) => one.file === file.name)?.format ?? 'yaml'}
              findings={report.findings.filter((one) => one.file === file.name)}
              current={finding?.file === file.name ? finding.line : null}
              onPick={pick}
            />
          )}
        </div>
        <FindingList findings={report.findings} current={finding} manyFiles={files.length > 1} onPick={pick} onFix={onFix} />
      </div>
      <FixedFiles original={checked.original} files={files} onTakeBack={onTakeBack} />
      <ImportPart imported={checked.imported} manyFiles={files.length > 1} />
    </section>
  )
}

/** What it means that nothing was found. */
function outcome({ documents, unread }: Summary): 'clean' | 'cleanInPart' | 'nothingRead' {
  if (documents === 0) return 'nothingRead'
  return unread > 0 ? 'cleanInPart' : 'clean'
}
