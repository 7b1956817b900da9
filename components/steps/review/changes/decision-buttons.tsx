'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { decide, decisionsFor, takeUp } from '@/lib/decisions/decisions'
import type { SameChanges } from './group-changes'

/** The ways out of a conflict, and the way back to what was left alone. Each edits the Plan; the account is read anew. */
export function DecisionButtons({ changes }: { changes: SameChanges }) {
  const t = useTranslations('changes.decide')
  const { store } = useWizard()
  const plan = usePlan()
  const left = changes.filter(({ id }) => plan.leave.includes(id))
  if (left.length > 0) {
    const back = () => store.update('take up', (before) => left.reduce((now, { id }) => takeUp(now, id), before))
    return <Decide text={t('takeUp')} onDecide={back} names={left.map(({ resource }) => resource.name)} />
  }
  const kinds = decisionsFor(changes[0], plan).map(({ kind }) => kind)
  return kinds.map((kind) => (
    <Decide
      key={kind}
      text={t(kind)}
      names={changes.map(({ resource }) => resource.name)}
      onDecide={() => store.update(`decide ${kind}`, (before) => changes.reduce((now, one) => decide(now, one, kind), before))}
    />
  ))
}

interface Props {
  readonly text: string
  /** For those who hear the button without the row around it. */
  readonly names: readonly string[]
  onDecide(): void
}

function Decide({ text, names, onDecide }: Props) {
  return (
    <Button
      className="min-h-8! text-sm!"
      onClick={(event) => {
        // The button goes with what it decides; the focus would fall to the page.
        event.currentTarget.closest<HTMLElement>('[data-changes]')?.focus({ preventScroll: true })
        onDecide()
      }}
    >
      {text}
      <span className="sr-only">: {names.join(', ')}</span>
    </Button>
  )
}
