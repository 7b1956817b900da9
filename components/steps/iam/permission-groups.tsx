'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { features } from '@/lib/catalog/features'
import type { PermissionReason } from '@/lib/derive/types'
import type { Locale } from '@/lib/text'
import { PermissionTable } from './permission-table'

/** Permissions by the feature that needs them, each behind its title. */
export function PermissionGroups({ title, reasons }: { title: string; reasons: readonly PermissionReason[] }) {
  const t = useTranslations('steps.iam.permissions')
  const locale = useLocale() as Locale
  return byFeature(reasons).map(([feature, items]) => (
    <Disclosure key={feature.en} summary={feature[locale]} count={t('count', { count: items.length })}>
      <PermissionTable caption={`${title}: ${feature[locale]}`} reasons={items} />
    </Disclosure>
  ))
}

/** In the order in which the features first appear; what nothing needs comes last. */
function byFeature(reasons: readonly PermissionReason[]) {
  const groups = new Map<PermissionReason['feature'], PermissionReason[]>()
  for (const reason of reasons) groups.set(reason.feature, [...(groups.get(reason.feature) ?? []), reason])
  return [...groups].sort(([a], [b]) => Number(a === features.unused) - Number(b === features.unused))
}
