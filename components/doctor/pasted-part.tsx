'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { BringForm } from '@/components/brought/bring-form'
import { keeper, type KeptFiles } from '@/components/brought/kept'
import { Refused } from '@/components/brought/refused'
import { Disclosure } from '@/components/ui/disclosure'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { commands } from '@/lib/doctor/pasted/commands'
import type { PasteProblem, PastedDiagnosis } from '@/lib/doctor/pasted/types'
import type { Locale } from '@/lib/text'
import { Causes } from './causes'
import { CommandList } from './command-list'
import { CopyButton } from './copy-button'
import { loadDiagnoser } from './diagnoser'

interface Result {
  readonly names: readonly string[]
  readonly said: PastedDiagnosis | PasteProblem | 'not-loaded'
  /** How many symptoms were looked for. */
  readonly known: number
}

const kept = keeper()

/** What the cluster says of itself, and what that means. All of it happens in this browser. */
export function PastedPart() {
  const t = useTranslations('doctor.pasted')
  const locale = useLocale() as Locale
  const [pastes, setPastes] = useState(kept.get)
  const [result, setResult] = useState<Result | null>(null)
  const [busy, setBusy] = useState(false)
  // Loaded before it is needed: diagnosing itself asks the server for nothing.
  useEffect(() => void loadDiagnoser().catch(() => {}), [])

  const take = (now: KeptFiles) => {
    setPastes(now)
    kept.set(now)
  }
  const diagnose = async (now: KeptFiles) => {
    take(now)
    setBusy(true)
    const typed = now.text.trim() === '' ? [] : [{ name: t('text'), text: now.text }]
    const all = [...typed, ...now.files.filter(({ text }) => text.trim() !== '')]
    const names = all.map(({ name }) => name)
    try {
      const { diagnosePasted, limits, symptoms } = await loadDiagnoser()
      const said = diagnosePasted(all.map(({ text }) => text), limits.most)
      setResult({ names, said: said.ok ? said.value : said.error, known: symptoms.length })
    } catch {
      setResult({ names, said: 'not-loaded', known: 0 })
    }
    setBusy(false)
  }

  return (
    <Section title={t('title')} lead={t('private')}>
      <Disclosure summary={t('commands')} count={commands.length}>
        <div className="mt-3">
          <CommandList commands={commands.map(({ command, purpose }) => ({ command, purpose: purpose[locale] }))} />
          <CopyButton text={commands.map(({ command }) => command).join('\n')}>{t('copyAll')}</CopyButton>
        </div>
      </Disclosure>
      <BringForm
        id="pasted-output"
        rows={10}
        texts={{
          label: t('label'),
          hint: t('hint'),
          empty: t('empty'),
          files: t('files'),
          submit: t(busy ? 'diagnosing' : 'diagnose'),
          choose: t('choose'),
          remove: (name) => t('remove', { name }),
        }}
        brought={pastes}
        busy={busy}
        onTake={take}
        onSubmit={diagnose}
      />
      <Refused refused={pastes.refused} />
      {result && <Said result={result} />}
    </Section>
  )
}

function Said({ result: { names, said, known } }: { result: Result }) {
  const t = useTranslations('doctor.pasted')
  if (said === 'not-loaded') return <Problem title={t('failed')} />
  if ('code' in said) return <Problem title={said.code === 'empty' ? t('empty') : t('tooLarge', { name: names[said.paste] ?? '' })} />
  return <Causes diagnosis={said} names={names} known={known} />
}

const Problem = ({ title }: { title: string }) => (
  <div className="mt-4">
    <Note look="error" role="alert" title={title} />
  </div>
)
