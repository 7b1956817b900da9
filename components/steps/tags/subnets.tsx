'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { ProblemNote } from '@/components/wizard/problem-note'
import { usePlan, useProblemsAt } from '@/components/wizard/wizard-context'
import { Empty } from './empty'

const path = 'nodes.network.subnets'

/** Which load balancers each subnet may take. */
export function Subnets() {
  const t = useTranslations('steps.tags.subnets')
  const { subnets } = usePlan().nodes.network
  const problems = useProblemsAt(path)
  const options = (['elb', 'internal-elb', 'none'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <div id={path} tabIndex={-1} className="grid gap-3 outline-none">
      {subnets.length === 0 ? (
        <Empty text={t('empty')} link={t('choose')} href="/nodes#nodes.network" />
      ) : (
        <StackTable caption={t('title')} columns={[t('subnet'), t('balancers')]}>
          {subnets.map(({ id, name, zone, kind }, index) => (
            <StackRow key={`${index} ${id}`}>
              <StackHead className="[overflow-wrap:anywhere]">
                <span className="font-medium">{name || id || t('unnamed')}</span>
                {name && id && <span className="block font-mono text-xs text-soft">{id}</span>}
                <span className="block text-soft">{[zone, t(kind)].filter(Boolean).join(' · ')}</span>
              </StackHead>
              <StackCell className="pt-1 @md:w-[62%]">
                <SelectField
                  path={`${path}.${index}.loadBalancers`}
                  label={t('balancersOf', { name: name || id || t('unnamed') })}
                  hideLabel
                  options={options}
                />
              </StackCell>
            </StackRow>
          ))}
        </StackTable>
      )}
      {problems.map((problem) => (
        <ProblemNote key={problem.rule.id} problem={problem} compact />
      ))}
    </div>
  )
}
