'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Note } from '@/components/ui/note'
import type { Cause, PastedDiagnosis, Reading } from '@/lib/doctor/pasted/types'
import { CauseCard } from './cause-card'

interface Props {
  readonly diagnosis: PastedDiagnosis
  /** What each paste is called. */
  readonly names: readonly string[]
  readonly known: number
}

/** What ails the cluster, the roots first. */
export function Causes({ diagnosis, names, known }: Props) {
  const t = useTranslations('doctor.causes')
  const { reading, causes } = diagnosis
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [diagnosis])
  const roots = causes.filter(({ because }) => because.length === 0)
  const rest = causes.filter(({ because }) => because.length > 0)
  const nothing = counted.every((one) => sizeOf(reading, one) === 0)
  const title = causes.length > 0 ? t('title', { count: roots.length }) : t(nothing ? 'unknown' : 'none')
  return (
    <section aria-labelledby="causes" className="mt-6">
      <h3 id="causes" ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {title}
      </h3>
      {!nothing && <ReadLine reading={reading} />}
      {causes.length === 0 && (
        <div className="mt-2">
          <Note look={nothing ? 'info' : 'success'}>{nothing ? t('unknownText') : t('noneText', { count: known })}</Note>
        </div>
      )}
      <CauseList causes={roots} names={names} />
      {rest.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">{t('consequences')}</h3>
          <p className="mt-0.5 text-sm text-soft">{t('consequencesText')}</p>
          <CauseList causes={rest} names={names} />
        </>
      )}
    </section>
  )
}

function CauseList({ causes, names }: { causes: readonly Cause[]; names: readonly string[] }) {
  if (causes.length === 0) return null
  return (
    <ol className="mt-3 grid gap-3">
      {causes.map((cause, index) => (
        <CauseCard key={index} cause={cause} names={names} />
      ))}
    </ol>
  )
}

const counted = ['nodes', 'pods', 'daemonSets', 'events', 'logLines'] as const
const sizeOf = (reading: Reading, one: (typeof counted)[number]) => (one === 'logLines' ? reading.logLines : reading[one].length)

/** What was understood of the paste. */
function ReadLine({ reading }: { reading: Reading }) {
  const t = useTranslations('doctor.causes')
  const parts = counted.filter((one) => sizeOf(reading, one) > 0).map((one) => t(one, { count: sizeOf(reading, one) }))
  return <p className="mt-0.5 text-sm text-soft">{t('read', { parts: parts.join(t('separator')) })}</p>
}
