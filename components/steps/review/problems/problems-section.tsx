'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { ProblemNote } from '@/components/wizard/problem-note'
import { Link } from '@/i18n/navigation'
import type { Problem } from '@/lib/rules/types'
import { groupProblems, type ProblemGroup } from './group-problems'

/** Every broken rule, each with its fix and the way to its field. */
export function ProblemsSection({ problems }: { problems: readonly Problem[] | null }) {
  const t = useTranslations('steps.review.problems')
  const errors = problems?.filter(({ rule }) => rule.severity === 'error').length ?? 0
  return (
    <Section title={t('title')} lead={problems?.length ? t('counts', { errors, others: problems.length - errors }) : undefined}>
      {problems === null ? (
        <p className="text-soft">{t('checking')}</p>
      ) : problems.length === 0 ? (
        <Note look="success" title={t('clear')}>
          {t('clearText')}
        </Note>
      ) : (
        <div className="grid gap-4">
          {errors > 0 && <p className="max-w-[65ch]">{t('blocked')}</p>}
          {groupProblems(problems).map((group) => (
            <Group key={group.step} group={group} />
          ))}
        </div>
      )}
    </Section>
  )
}

function Group({ group: { step, problems } }: { group: ProblemGroup }) {
  const t = useTranslations('steps.review.problems')
  const names = useTranslations('steps')
  return (
    <section aria-labelledby={`problems-${step}`}>
      <h3 id={`problems-${step}`} className="mb-1.5 text-sm font-medium text-soft">
        {names(`${step}.name`)}
      </h3>
      <ul className="grid gap-2">
        {problems.map((problem) => (
          <li key={`${problem.rule.id} ${problem.finding.path}`}>
            <ProblemNote
              problem={problem}
              link={
                step !== 'review' && (
                  <Link href={`/${step}#${problem.finding.path}`} className="inline-flex min-h-8 items-center text-sm text-link underline underline-offset-2">
                    {t('goTo', { step: names(`${step}.name`) })}
                  </Link>
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
