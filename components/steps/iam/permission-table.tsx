'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SourceLink } from '@/components/ui/source-link'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { PermissionReason } from '@/lib/derive/types'
import type { Locale } from '@/lib/text'

export function PermissionTable({ caption, reasons }: { caption: string; reasons: readonly PermissionReason[] }) {
  const t = useTranslations('steps.iam.permissions')
  const locale = useLocale() as Locale
  return (
    <StackTable caption={caption} columns={[t('action'), t('reason')]}>
      {reasons.map(({ action, reason, source }) => (
        <StackRow key={action}>
          <StackHead className="@md:w-[44%]">
            <Action name={action} />
          </StackHead>
          <StackCell>
            {reason[locale]} <SourceLink source={source} />
          </StackCell>
        </StackRow>
      ))}
    </StackTable>
  )
}

/** `elasticloadbalancing:CreateListener`, which may break after the service. */
function Action({ name }: { name: string }) {
  const [service = '', call = ''] = name.split(':')
  return (
    <code className="font-mono text-xs [overflow-wrap:anywhere]">
      {service}:<wbr />
      {call}
    </code>
  )
}
