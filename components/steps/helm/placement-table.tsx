'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { usePlan } from '@/components/wizard/wizard-context'
import { placement, taintText, type PassedTaint, type Place } from './placement'

/** Node by node: which taints stand in the controller's way, and which toleration lets it pass. */
export function Placement() {
  const t = useTranslations('steps.helm.placement')
  const { selector, places, others } = placement(usePlan())
  return (
    <div className="mt-4">
      <h3 className="text-sm font-medium">{t('title')}</h3>
      <p className="mt-1 mb-2 text-sm text-soft">
        {t('selector')}{' '}
        <code className="font-mono text-xs text-ink [overflow-wrap:anywhere]">
          {selector.key}={selector.value}
        </code>
      </p>
      {places.length === 0 ? (
        <Note look="warning">{t('nowhere')}</Note>
      ) : (
        <StackTable caption={t('title')} columns={[t('nodes'), t('taint'), t('by')]}>
          {places.map((place) => (
            <PlaceRows key={place.names.join()} place={place} />
          ))}
        </StackTable>
      )}
      {others.length > 0 && <p className="mt-2 text-sm text-soft">{t('others', { names: short(others) })}</p>}
    </div>
  )
}

const shownNames = 6
const short = (names: readonly string[]) =>
  names.slice(0, shownNames).join(', ') + (names.length > shownNames ? `, … +${names.length - shownNames}` : '')

function PlaceRows({ place: { names, taints } }: { place: Place }) {
  const t = useTranslations('steps.helm.placement')
  const head = (
    <StackHead rowSpan={Math.max(1, taints.length)} className="font-medium [overflow-wrap:anywhere] @md:w-1/4">
      {short(names)}
    </StackHead>
  )
  if (taints.length === 0) {
    return (
      <StackRow>
        {head}
        <StackCell>{t('noTaint')}</StackCell>
        <StackCell>{null}</StackCell>
      </StackRow>
    )
  }
  return taints.map((one, index) => (
    <StackRow key={taintText(one.taint)} first={index === 0}>
      {index === 0 && head}
      <StackCell className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{taintText(one.taint)}</StackCell>
      <StackCell label={t('by')} className="whitespace-nowrap">
        <Passed one={one} />
      </StackCell>
    </StackRow>
  ))
}

function Passed({ one: { taint, by } }: { one: PassedTaint }) {
  const t = useTranslations('steps.helm.placement')
  if (by !== null) return <span className="text-ok">✓ {t('number', { number: by })}</span>
  if (taint.effect === 'PreferNoSchedule') return <span className="text-soft">{t('preference')}</span>
  return <span className="text-bad">■ {t('stuck')}</span>
}
