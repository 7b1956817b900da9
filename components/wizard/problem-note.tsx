'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { fill, type Locale } from '@/lib/text'
import type { Problem } from '@/lib/rules/types'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { useWizard } from './wizard-context'

interface Props {
  readonly problem: Problem
  readonly compact?: boolean
  /** Where the note stands away from its field: a link that leads there. */
  readonly link?: ReactNode
}

/** A broken rule where it arises: what, why, by which source, and its fix. */
export function ProblemNote({ problem, compact, link }: Props) {
  const locale = useLocale() as Locale
  const t = useTranslations('problems')
  const { store, core } = useWizard()
  const { rule, finding } = problem
  const { fix } = rule
  return (
    <Note
      look={rule.severity}
      compact={compact}
      title={<span className="block">{fill(rule.title[locale], finding.values)}</span>}
      action={
        (fix || link) && (
          <>
            {fix && (
              <Button
                className="min-h-8! text-sm!"
                onClick={() => core && store.update(`fix ${rule.id}`, (plan) => core.applyFix(plan, problem))}
              >
                {fill(fix.label[locale], finding.values)}
              </Button>
            )}
            {link}
          </>
        )
      }
    >
      {fill(rule.explain[locale], finding.values)}{' '}
      <span className="text-xs text-soft">
        <span className="whitespace-nowrap">{rule.id}</span> · <span className="sr-only">{t('source')} </span>
        {rule.source.url ? (
          <a href={rule.source.url} target="_blank" rel="noreferrer" className="underline">
            {rule.source.name}
          </a>
        ) : (
          rule.source.name
        )}
      </span>
    </Note>
  )
}
