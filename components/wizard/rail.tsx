'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { steps } from '@/components/steps'
import type { Step } from '@/components/steps/types'
import { Link, usePathname } from '@/i18n/navigation'
import { stepOf } from '@/lib/rules/step-of'
import { usePlan, useWizard, useWizardState } from './wizard-context'

/** All steps, in any order, each with one true line about what has been chosen. Phones name the current one only. */
export function Rail() {
  const t = useTranslations('frame')
  const path = usePathname()
  const here = steps.findIndex(({ id }) => path === `/${id}`)
  return (
    <nav aria-label={t('steps')} className="relative overflow-x-auto border-b border-line px-2 py-2 lg:overflow-y-auto lg:border-r lg:border-b-0 lg:px-3 lg:py-4">
      <ol className="flex justify-between gap-0.5 md:justify-start lg:flex-col">
        {steps.map((step, index) => (
          <RailEntry key={step.id} step={step} number={index + 1} current={index === here} passed={index < here} />
        ))}
      </ol>
    </nav>
  )
}

type Mark = 'done' | 'error' | 'warning' | 'open'

const signs = { done: '✓', error: '!', warning: '!' } as const
const looks = {
  done: 'border-ok bg-ok text-paper',
  error: 'border-bad bg-bad-soft text-bad',
  warning: 'border-warn bg-warn-soft text-warn',
  open: 'border-edge text-soft',
} as const

interface Props {
  readonly step: Step
  readonly number: number
  readonly current: boolean
  /** Whether the person is at a later step: then this one shows how it stands. */
  readonly passed: boolean
}

function RailEntry({ step, number, current, passed }: Props) {
  const names = useTranslations('steps')
  const summary = useTranslations('summary')
  const marks = useTranslations('frame.marks')
  const { session } = useWizard()
  const plan = usePlan()
  const mark = useWizardState(
    useCallback(
      (state): Mark => {
        if (!state.checked || !(passed || state.touched.has(step.id))) return 'open'
        const own = state.problems.filter(({ finding }) => stepOf(finding.path) === step.id)
        if (own.some(({ rule }) => rule.severity === 'error')) return 'error'
        return own.some(({ rule }) => rule.severity === 'warning') ? 'warning' : 'done'
      },
      [step.id, passed],
    ),
  )
  return (
    <li className="shrink-0">
      <Link
        href={`/${step.id}`}
        prefetch
        aria-current={current ? 'step' : undefined}
        className="grid grid-cols-[1.4rem_auto] gap-x-2 rounded-lg px-2 py-2 max-md:not-aria-[current]:grid-cols-[1.4rem] md:px-2.5 aria-[current]:bg-link-soft hover:bg-sunk lg:grid-cols-[1.4rem_1fr]"
      >
        <span aria-hidden="true" className={`mt-0.5 grid size-5 place-items-center rounded-full border-[1.5px] text-[11px] ${looks[mark]}`}>
          {mark === 'open' ? number : signs[mark]}
        </span>
        <span className="min-w-0">
          <span className={`block font-medium whitespace-nowrap ${current ? 'text-link' : 'text-ink max-md:sr-only'}`}>{names(`${step.id}.name`)}</span>
          <span className="hidden text-xs [overflow-wrap:anywhere] text-soft lg:block">{step.summary(plan, summary, session)}</span>
          {mark !== 'open' && <span className="sr-only">{marks(mark)}</span>}
        </span>
      </Link>
    </li>
  )
}
