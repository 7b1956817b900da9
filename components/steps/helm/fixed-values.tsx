'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SourceLink } from '@/components/ui/source-link'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { usePlan } from '@/components/wizard/wizard-context'
import { chartValueReasons, controllerArguments } from '@/lib/catalog/chart-values'
import { ccmChart } from '@/lib/catalog/sources'
import { nodeSelector } from '@/lib/derive/scheduling'
import type { Locale, Source } from '@/lib/text'

interface Fixed {
  readonly value: string
  readonly why: string
  readonly source: Source
}

/** Values that follow from how the cluster is built, and two that documents set and Lariat does not. */
export function FixedValues() {
  const t = useTranslations('steps.helm.fixed')
  const locale = useLocale() as Locale
  const plan = usePlan()
  const { hostNetworking, nodeSelector: label, nodeSelectorRke1 } = chartValueReasons
  const selector = plan.cluster.distribution === 'rke1' ? nodeSelectorRke1 : label
  const selected = Object.entries(nodeSelector(plan)).map(([key, value]) => `${key}: ${value === null ? 'null' : `"${value}"`}`)
  const rows: Fixed[] = [
    ...controllerArguments.map(({ arg, reason, source }) => ({ value: arg, why: reason[locale], source })),
    { value: 'hostNetworking: true', why: hostNetworking.reason[locale], source: hostNetworking.source },
    ...selected.map((value) => ({ value: `nodeSelector: ${value}`, why: selector.reason[locale], source: selector.source })),
  ]
  const leftOut: Fixed[] = [
    { value: '--use-service-account-credentials', why: t('serviceAccounts'), source: ccmChart },
    { value: 'clusterRoleRules', why: t('roleRules'), source: ccmChart },
  ]
  return (
    <>
      <FixedTable caption={t('title')} rows={rows} />
      <h3 className="mt-4 mb-1 text-sm font-medium">{t('leftOut')}</h3>
      <FixedTable caption={t('leftOut')} rows={leftOut} />
    </>
  )
}

function FixedTable({ caption, rows }: { caption: string; rows: readonly Fixed[] }) {
  const t = useTranslations('steps.helm.fixed')
  return (
    <StackTable caption={caption} columns={[t('value'), t('why')]}>
      {rows.map(({ value, why, source }) => (
        <StackRow key={value}>
          <StackHead className="font-mono text-xs leading-5 [overflow-wrap:anywhere] @md:w-[44%]">{value}</StackHead>
          <StackCell>
            {why} <SourceLink source={source} />
          </StackCell>
        </StackRow>
      ))}
    </StackTable>
  )
}
