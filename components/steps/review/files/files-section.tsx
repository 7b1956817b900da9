'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { saveZip } from '@/components/preview/save-zip'
import { useArtifacts } from '@/components/preview/use-artifacts'
import { usePlan } from '@/components/wizard/wizard-context'
import { FileEntry } from './file-entry'

/** All files: to look into, to copy, to download one by one or together. `next`: they are what is left to do. */
export function FilesSection({ next }: { next: boolean }) {
  const t = useTranslations('steps.review.files')
  const preview = useTranslations('preview')
  const files = useArtifacts()
  const { cluster, nodes } = usePlan()
  const [failed, setFailed] = useState(false)
  const download = async () => {
    if (!files) return
    try {
      await saveZip(cluster.name, files)
      setFailed(false)
    } catch {
      // The zip writer is loaded when it is needed, and the network may be gone by then.
      setFailed(true)
    }
  }
  return (
    <Section title={t('title')} lead={t('lead')}>
      <div className="min-h-84">
        {files ? (
          <ul className="rounded-xl border border-line bg-panel">
            {files.map((file) => (
              <FileEntry key={file.path} file={file} />
            ))}
          </ul>
        ) : (
          <p className="text-soft">{preview('loading')}</p>
        )}
      </div>
      <div className="mt-3 grid gap-2">
        {failed && <Note look="error" role="alert" compact title={t('failed')} />}
        <Button look={next ? 'primary' : 'plain'} className="justify-self-start" onClick={download}>
          {t('all')}
        </Button>
        {files?.some(({ path }) => path === 'cluster.yaml') && (
          <p className="max-w-[65ch] text-sm text-soft">{t(`next.${nodes.source}`)}</p>
        )}
      </div>
    </Section>
  )
}
