'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { comparePlan } from '@/components/open/compare'
import { Decision } from '@/components/open/decision'
import { keptOrNull } from '@/components/open/kept'
import { useCore } from '@/components/open/use-core'
import { Disclosure } from '@/components/ui/disclosure'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import type { ShownImport } from './protocol'
import { ValueTable } from './value-table'

/** What the files say to the wizard: understood, ignored, wrong, and what would change. Nothing changes by itself. */
export function ImportPart({ imported, manyFiles }: { imported: ShownImport; manyFiles: boolean }) {
  const t = useTranslations('check.import')
  const core = useCore()
  const comparison = useMemo(() => core && comparePlan(core, imported.plan, keptOrNull(core)), [core, imported])
  const { understood, ignored, wrong } = imported
  if (understood.count === 0) {
    return (
      <Section title={t('title')}>
        <Note look="info" title={t('nothing.title')}>
          {t('nothing.text')}
        </Note>
      </Section>
    )
  }
  return (
    <Section title={t('title')} lead={t('lead')}>
      <div className="grid gap-2">
        {wrong.count > 0 && (
          <section className="rounded-xl border border-line bg-panel px-3 pb-3">
            <h3 className="py-2 font-medium">
              {t('wrong')} <span className="ml-1 text-sm font-normal text-soft">{wrong.count}</span>
            </h3>
            <ValueTable caption={t('wrong')} values={wrong} manyFiles={manyFiles} />
          </section>
        )}
        {ignored.count > 0 && (
          <Disclosure summary={t('ignored')} count={ignored.count}>
            <ValueTable caption={t('ignored')} values={ignored} manyFiles={manyFiles} />
          </Disclosure>
        )}
        <Disclosure summary={t('understood')} count={understood.count}>
          <ValueTable caption={t('understood')} values={understood} manyFiles={manyFiles} />
        </Disclosure>
      </div>
      {core && comparison && <Decision core={core} comparison={comparison} accept={t('accept')} />}
    </Section>
  )
}
