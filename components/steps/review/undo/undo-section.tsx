'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { sessionDifferences } from '@/components/steps/credentials/session-differences'
import { SessionWarnings } from '@/components/steps/credentials/session-warnings'
import { usePlan } from '@/components/wizard/wizard-context'
import { clusterId } from '@/lib/derive/names'
import type { SessionSummary } from '@/lib/session/summary'
import { Announcements } from '../run/announcements'
import { ChangeSetView } from '../changes/change-set-view'
import { ChangesUnknown } from '../changes/changes-unknown'
import { LeftBehind } from './left-behind'
import { ReadAgain } from '../changes/read-again'
import { DirectionContext } from '../run/run-texts'
import { RunView } from '../run/run-view'
import { UndoConfirm } from './undo-confirm'
import { useApply } from '../run/use-apply'
import { useConverge } from '../run/use-converge'

interface Props {
  readonly session: SessionSummary
}

/** The way back: shown first, like the way there, and read only when somebody opens it. A run is in sight by itself. */
export function UndoSection({ session }: Props) {
  const t = useTranslations('steps.review.undo')
  const { run } = useApply('undo')
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Disclosure summary={t('open')} startsOpen={run.phase !== 'idle'}>
        <DirectionContext value="undo">
          <Undo session={session} />
        </DirectionContext>
      </Disclosure>
    </Section>
  )
}

function Undo({ session }: Props) {
  const t = useTranslations('steps.review.apply')
  const applying = useApply('apply').run.phase === 'running'
  const plan = usePlan()
  const elsewhere = sessionDifferences(session, plan.aws).some(({ kind }) => kind === 'account' || kind === 'partition')
  const converge = useConverge('undo', plan, session, !elsewhere)
  const { run, query, changeSet, shown } = converge
  return (
    <div className="grid grid-cols-1 gap-3 pt-3">
      {elsewhere && <SessionWarnings session={session} />}
      {applying && <Note look="info" role="status">{t('underWay')}</Note>}
      {shown ? (
        <ChangeSetView changeSet={shown} session={session} open={shown === changeSet} reading={query.isFetching} />
      ) : (
        !elsewhere && !applying && <ChangesUnknown blocked={false} session={session} query={query} />
      )}
      {changeSet && <LeftBehind changeSet={changeSet} />}
      {changeSet && (
        <div>
          <ReadAgain query={query} />
        </div>
      )}
      <RunView converge={converge}>
        {converge.toConfirm && changeSet && converge.left !== 0 && (
          <UndoConfirm changeSet={changeSet} session={session} clusterId={clusterId(plan)} onUndo={converge.confirm} />
        )}
      </RunView>
      <Announcements run={run} />
    </div>
  )
}
