'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'

const resources = ['instances', 'securityGroups', 'subnets'] as const

/** The value of the cluster tag, by kind of resource. */
export function Ownership() {
  const t = useTranslations('steps.tags.ownership')
  const options = (['owned', 'shared'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {resources.map((resource) => (
        <SelectField
          key={resource}
          path={`tags.${resource}`}
          label={t(resource)}
          hint={t(`${resource}Hint`)}
          options={options}
        />
      ))}
    </div>
  )
}
