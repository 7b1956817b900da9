'use client'

import { useTranslations } from 'next-intl'
import { SuggestField } from '@/components/inventory/suggest-field'
import { instanceTypes } from '@/lib/catalog/instance-types'

/** The instance type of a pool: common ones that the region offers first, then all others it offers. */
export function TypeField({ path }: { path: string }) {
  const t = useTranslations('steps.nodes.pool')
  const known = instanceTypes.map(({ name, cpus, memoryGiB }) => ({ value: name, label: t('size', { cpus, memory: memoryGiB }) }))
  return (
    <SuggestField
      path={path}
      label={t('instanceType')}
      max={32}
      known={known}
      from={{
        list: 'offeredTypes',
        options: (offered) => {
          const names = new Set(offered.map(({ name }) => name))
          const common = known.filter(({ value }) => names.has(value))
          for (const { value } of common) names.delete(value)
          return [...common, ...[...names].sort().map((value) => ({ value }))]
        },
      }}
    />
  )
}
