import { useTranslations } from 'next-intl'

const files = [
  ['cluster.yaml', 'cluster'],
  ['aws-ccm/, aws-ebs-csi/', 'helm'],
  ['iam/*.json', 'iam'],
  ['tags.json', 'tags'],
  ['aws-cli/, terraform/', 'code'],
  ['RUNBOOK.md', 'runbook'],
] as const

/** What comes out at the end, as it will lie in the folder. */
export function MadeFiles() {
  const t = useTranslations('start.files')
  return (
    <section aria-labelledby="made-files" className="rounded-xl border border-line bg-code">
      <h2 id="made-files" className="border-b border-line px-4 py-2 text-sm font-medium text-soft">
        {t('title')}
      </h2>
      <dl className="divide-y divide-line">
        {files.map(([file, text]) => (
          <div key={file} className="px-4 py-2.5">
            <dt className="font-mono text-sm text-code-key">{file}</dt>
            <dd className="text-sm text-soft">{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
