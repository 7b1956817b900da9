'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { useProblemsAt } from '@/components/wizard/wizard-context'
import type { Pool } from '@/lib/plan/schema'
import { ImageField } from './image-field'
import { PoolLabels } from './pool-labels'
import { PoolTaints } from './pool-taints'

const volumeTypes = ['gp3', 'gp2', 'io1', 'io2'] as const satisfies readonly Pool['volumeType'][]
const inside = /\.(ami|sshUser|rootSizeGiB|volumeType|spot|spotPrice|labels|taints)(\.|$)/

/** What is rarely changed; the closed line says what it is set to, and when something in it is wrong. */
export function PoolDetails({ path, pool }: { path: string; pool: Pool }) {
  const t = useTranslations('steps.nodes.pool')
  const inProblems = useTranslations('problems')
  const label = useTranslations('open.fields.nodes.pools')
  const problems = useProblemsAt(path, true).filter(({ finding }) => inside.test(finding.path))
  const facts = [
    pool.ami || t('ami.default'),
    pool.sshUser,
    `${pool.rootSizeGiB} GiB ${pool.volumeType}`,
    pool.spot && [t('spot.short'), pool.spotPrice && `$${pool.spotPrice}`].filter(Boolean).join(' '),
    pool.labels.length > 0 && t('labels.count', { count: pool.labels.length }),
    pool.taints.length > 0 && t('taints.count', { count: pool.taints.length }),
  ].filter(Boolean)
  return (
    <details className="border-t border-line">
      <summary className="px-3.5 py-2 text-sm marker:text-soft">
        <span className="font-medium">{t('more')}</span> <span className="text-soft">{facts.join(' · ')}</span>
        {problems.length > 0 && <span className="text-warn"> ▲ {inProblems('inside', { count: problems.length })}</span>}
      </summary>
      <div className="grid gap-4 px-3.5 pt-1 pb-4">
        <div className="grid gap-3 @md:grid-cols-2">
          <ImageField path={`${path}.ami`} />
          <TextField path={`${path}.sshUser`} label={t('sshUser.label')} hint={t('sshUser.hint')} max={32} mono />
          <NumberField path={`${path}.rootSizeGiB`} label={t('rootSize')} min={8} max={16384} />
          <SelectField
            path={`${path}.volumeType`}
            label={t('volumeType')}
            options={volumeTypes.map((value) => ({ value, label: value }))}
          />
        </div>
        <CheckField path={`${path}.spot`} label={t('spot.label')} hint={t('spot.hint')} />
        {(pool.spot || pool.spotPrice !== '') && (
          <TextField
            path={`${path}.spotPrice`}
            label={label('spotPrice')}
            hint={t('spotPrice.hint')}
            placeholder="0.50"
            max={16}
            className="ml-6 @md:w-1/2"
          />
        )}
        <PoolLabels path={`${path}.labels`} />
        <PoolTaints path={`${path}.taints`} />
      </div>
    </details>
  )
}
