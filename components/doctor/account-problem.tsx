'use client'

import { useLocale, useTranslations } from 'next-intl'
import { looks } from '@/components/check/severity'
import { SourceLink } from '@/components/ui/source-link'
import { commandLine } from '@/lib/artifacts/shell'
import type { AccountProblem } from '@/lib/doctor/account/types'
import { fill, type Locale } from '@/lib/text'
import { CommandList } from './command-list'

/** One failure of the account: which resources, what was read of them, and the calls that mend it. */
export function AccountProblemCard({ problem: { rule, finding } }: { problem: AccountProblem }) {
  const t = useTranslations('doctor.account')
  const locale = useLocale() as Locale
  const { sign, text } = looks[rule.severity]
  const say = (words: typeof rule.title) => fill(words[locale], finding.values)
  return (
    <li className="rounded-xl border border-line bg-panel px-4 py-3.5 [overflow-wrap:anywhere]">
      <h4 className="flex gap-2.5 font-semibold">
        <span aria-hidden="true" className={`${text} text-sm leading-6`}>
          {sign}
        </span>
        {say(rule.title)}
      </h4>
      {finding.subject.length > 0 && (
        <p className="mt-1 text-sm text-soft">
          {t('subject')}
          <code className="font-mono text-xs">{finding.subject.join(', ')}</code>
        </p>
      )}
      <p className="mt-2 max-w-[80ch] text-sm">{say(rule.explain)}</p>
      {finding.evidence.length > 0 && (
        <dl aria-label={t('evidence')} className="mt-2 grid gap-x-4 gap-y-1 rounded-lg border border-line bg-code px-3 py-2 text-xs sm:grid-cols-[auto_1fr]">
          {finding.evidence.map(({ resource, field, value }, index) => (
            <div key={index} className="contents">
              <dt className="font-mono text-soft">
                {resource} {field}
              </dt>
              <dd className="font-mono max-sm:mb-1">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-2 max-w-[80ch] text-sm">
        <span className="font-medium">{t('remedy')}</span>
        {say(rule.remedy)}
      </p>
      {finding.commands.length > 0 && (
        <div className="mt-2">
          <CommandList commands={finding.commands.map((words) => ({ command: commandLine(words) }))} />
        </div>
      )}
      <p className="mt-2 text-xs text-soft">
        {rule.id} · <SourceLink source={rule.source} />
      </p>
    </li>
  )
}
