'use client'

import { useTranslations } from 'next-intl'
import { SuggestField } from '@/components/inventory/suggest-field'

/** The image of a pool. */
export function ImageField({ path }: { path: string }) {
  const t = useTranslations('steps.nodes.pool')
  const inventory = useTranslations('inventory')
  return (
    <SuggestField
      path={path}
      label={t('ami.label')}
      hint={t('ami.hint')}
      placeholder="ami-…"
      max={32}
      mono
      from={{
        list: 'images',
        options: (images) =>
          images.map(({ id, name, architecture, from }) => ({
            value: id,
            label: [inventory(`imageFrom.${from}`), name, architecture].filter(Boolean).join(' · '),
          })),
      }}
    />
  )
}
