'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { CodeLine } from '@/components/preview/code-line'
import { Note } from '@/components/ui/note'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import type { EffectiveLine, LineOrigin } from '@/lib/artifacts/effective-lines'
import { EffectiveRemarks } from './effective-remarks'

const looks: Readonly<Record<LineOrigin, { readonly sign: string; readonly line: string }>> = {
  chart: { sign: '', line: '' },
  plan: { sign: '+', line: 'bg-rope-soft shadow-[inset_3px_0_var(--rope)]' },
  dropped: { sign: '−', line: 'bg-bad-soft shadow-[inset_3px_0_var(--bad)]' },
}
const marked = ['plan', 'dropped'] as const satisfies readonly LineOrigin[]

/** The merged values as YAML, each line with where it comes from, and what was lost on the way. */
export function EffectiveYaml() {
  const t = useTranslations('steps.helm.effective')
  const { core } = useWizard()
  const plan = useDeferredValue(usePlan())
  if (!core) return <div aria-busy="true" className="min-h-96" />
  const effective = core.effectiveValues(plan)
  if (!effective) {
    return (
      <div className="pt-3">
        <Note look="info">{t('unknownVersion', { version: plan.helm.chartVersion })}</Note>
      </div>
    )
  }
  const { version } = effective
  return (
    <div className="@container pt-3">
      <p className="max-w-[65ch] text-sm text-soft">{t('lead', { version })}</p>
      <ul className="mt-2 mb-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <li>{t('chart')}</li>
        {marked.map((origin) => (
          <li key={origin} className={`rounded-sm pr-1.5 pl-2 ${looks[origin].line}`}>
            <span aria-hidden="true" className="font-mono">
              {looks[origin].sign}{' '}
            </span>
            {t(origin)}
          </li>
        ))}
      </ul>
      <pre
        tabIndex={0}
        role="region"
        aria-label={t('yaml', { version })}
        className="max-h-[34rem] overflow-auto rounded-xl border border-line bg-code py-2 font-mono text-[12.4px] leading-[1.62]"
      >
        {core.effectiveLines(effective).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </pre>
      <EffectiveRemarks remarks={effective.remarks} />
    </div>
  )
}

function Line({ line: { text, origin } }: { line: EffectiveLine }) {
  const t = useTranslations('steps.helm.effective')
  const { sign, line } = looks[origin]
  return (
    <div data-origin={origin} className={`grid min-w-fit grid-cols-[1.7rem_auto] pr-4 ${line}`}>
      <span aria-hidden="true" className="text-center text-soft select-none">
        {sign}
      </span>
      <code>
        {origin === 'dropped' ? <Dropped text={text} /> : <CodeLine line={text} language="yaml" />}
        {origin !== 'chart' && <span className="sr-only"> ({t(origin)})</span>}
        {'\n'}
      </code>
    </div>
  )
}

function Dropped({ text }: { text: string }) {
  const words = text.trimStart()
  return (
    <>
      {text.slice(0, text.length - words.length)}
      <del>{words}</del>
    </>
  )
}
