'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { sessionDifferences } from '@/components/steps/credentials/session-differences'
import { SessionWarnings } from '@/components/steps/credentials/session-warnings'
import { usePlan } from '@/components/wizard/wizard-context'
import type { Problem } from '@/lib/rules/types'
import type { SessionSummary } from '@/lib/session/summary'
import { isComplete } from './run/apply-complete'
import { Announcements } from './run/announcements'
import { ApplyConfirm } from './run/apply-confirm'
import { ChangeSetView } from './changes/change-set-view'
import { ChangesUnknown } from './changes/changes-unknown'
import { hasErrors } from './problems/group-problems'
import { ReadAgain } from './changes/read-again'
import { RunView } from './run/run-view'
import { useApply } from './run/use-apply'
import { useConverge } from './run/use-converge'

interface Props {
  readonly session: SessionSummary
  readonly problems: readonly Problem[]
  /** Whether a run has left nothing to do; the files are next then. */
  onComplete(complete: boolean): void
}

/** What would change in the account, and the button that changes it. */
export function AccountSection({ session, problems, onComplete }: Props) {
  const t = useTranslations('steps.review')
  const plan = usePlan()
  const blocked = hasErrors(problems)
  const elsewhere = sessionDifferences(session, plan.aws).some(({ kind }) => kind === 'account' || kind === 'partition')
  const converge = useConverge('apply', plan, session, !blocked && !elsewhere)
  const { run, query, changeSet, shown } = converge
  const undoing = useApply('undo').run.phase === 'running'
  const complete = isComplete(run, changeSet)
  useEffect(() => onComplete(complete), [onComplete, complete])
  return (
    <>
      <Section title={t('changes.title')} action={(changeSet || (shown && query.isPlaceholderData)) && <ReadAgain query={query} />}>
        <div className="mb-3 grid gap-3 empty:hidden">
          <SessionWarnings session={session} />
        </div>
        {shown ? (
          <ChangeSetView changeSet={shown} session={session} open={shown === changeSet} reading={query.isFetching} />
        ) : (
          !elsewhere && !undoing && <ChangesUnknown blocked={blocked} session={session} query={query} />
        )}
      </Section>
      {(changeSet || undoing || run.phase !== 'idle') && (
        <Section title={t('apply.title')}>
          {undoing && <Note look="info" role="status">{t('undo.underWay')}</Note>}
          <RunView converge={converge}>
            {converge.toConfirm && changeSet && (
              <ApplyConfirm changeSet={changeSet} session={session} onApply={converge.confirm} />
            )}
          </RunView>
        </Section>
      )}
      <Announcements run={run} />
    </>
  )
}
