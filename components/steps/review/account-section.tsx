'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { sessionDifferences } from '@/components/steps/credentials/session-differences'
import { SessionWarnings } from '@/components/steps/credentials/session-warnings'
import { queryClient } from '@/components/wizard/query-client'
import { usePlan } from '@/components/wizard/wizard-context'
import { ok } from '@/lib/result'
import type { Problem } from '@/lib/rules/types'
import type { SessionSummary } from '@/lib/session/summary'
import { isComplete } from './apply-complete'
import { Announcements } from './announcements'
import { ApplyConfirm } from './apply-confirm'
import { ApplyProgress } from './apply-progress'
import { ApplyReport } from './apply-report'
import { ChangeSetView } from './change-set-view'
import { changesQuery } from './changes-query'
import { ChangesUnknown } from './changes-unknown'
import { isPending } from './count-changes'
import { hasErrors } from './group-problems'
import { useApply } from './use-apply'

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
  const { run, start, stop, dismiss } = useApply()
  const running = run.phase === 'running'
  const blocked = hasErrors(problems)
  const elsewhere = sessionDifferences(session, plan.aws).some(({ kind }) => kind === 'account' || kind === 'partition')
  const ready = !blocked && !elsewhere
  const options = changesQuery(plan, session)
  const query = useQuery({ ...options, enabled: ready && !running }, queryClient)
  // What was read before a run is history; it stays in sight until the new look is there, but not to be confirmed.
  const old = 'steps' in run && (running || query.isFetching)
  // A look that failed leaves the data of the one before it in place.
  const changeSet = ready && !old && !query.isError && query.data?.ok ? query.data.value : null
  const shown = old ? run.changeSet : changeSet
  const left = changeSet ? changeSet.changes.filter(isPending).length : query.isFetching ? 'reading' : 'unknown'
  // The report of a run says by itself that nothing is left.
  const toConfirm = changeSet !== null && (left !== 0 || run.phase === 'idle')
  const complete = isComplete(run, changeSet)
  useEffect(() => onComplete(complete), [onComplete, complete])

  const apply = async () => {
    if (!changeSet) return
    const end = await start(plan, changeSet)
    if (end.phase === 'moved') queryClient.setQueryData(options.queryKey, ok(end.changeSet))
  }
  const again = (
    <Button look="quiet" onClick={() => query.refetch()} aria-busy={query.isFetching}>
      {t(query.isFetching ? 'changes.reading' : 'changes.again')}
    </Button>
  )
  return (
    <>
      <Section title={t('changes.title')} action={changeSet && again}>
        <div className="mb-3 grid gap-3 empty:hidden">
          <SessionWarnings session={session} />
        </div>
        {shown ? (
          <ChangeSetView changeSet={shown} session={session} open={!old} />
        ) : (
          !elsewhere && <ChangesUnknown blocked={blocked} query={query} />
        )}
      </Section>
      {(changeSet || run.phase !== 'idle') && (
        <Section title={t('apply.title')}>
          <div className="grid gap-3">
            {running ? (
              <ApplyProgress run={run} onStop={stop} />
            ) : (
              run.phase !== 'idle' && (
                <ApplyReport
                  run={run}
                  left={left}
                  onDismiss={dismiss}
                  onRead={() => query.refetch()}
                />
              )
            )}
            {toConfirm && <ApplyConfirm changeSet={changeSet} session={session} onApply={apply} />}
          </div>
        </Section>
      )}
      <Announcements run={run} />
    </>
  )
}
