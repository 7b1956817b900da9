'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/select-field'
import { useFieldValue, usePlan } from '@/components/wizard/wizard-context'

/** Where the machines of a pool, or one typed by hand, are: one of the Plan's subnets. */
export function SubnetField({ path, className, anyLabel }: { path: string; className?: string; anyLabel?: string }) {
  const t = useTranslations('steps.nodes.subnetField')
  const { subnets } = usePlan().nodes.network
  const { value } = useFieldValue(path)
  const named = subnets.filter(({ id }, index) => id !== '' && subnets.findIndex((one) => one.id === id) === index)
  const label = ({ id, name, zone }: (typeof subnets)[number]) => [name || id, zone].filter(Boolean).join(' · ')
  const [first] = named
  const options = [
    { value: '', label: anyLabel ?? (first ? t('first', { name: label(first) }) : t('none')) },
    ...named.map((subnet) => ({ value: subnet.id, label: label(subnet) })),
  ]
  const unknown = typeof value === 'string' && options.every((option) => option.value !== value)
  return (
    <SelectField
      path={path}
      label={t('label')}
      className={className}
      options={unknown ? [...options, { value, label: t('gone', { id: value }) }] : options}
    />
  )
}
