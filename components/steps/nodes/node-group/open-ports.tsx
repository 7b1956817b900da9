'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { SourceLink } from '@/components/ui/source-link'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { usePlan } from '@/components/wizard/wizard-context'
import { doorOf, openPorts } from '@/lib/derive/node-group'
import type { Locale } from '@/lib/text'

/** What the group opens, to whom and why. */
export function OpenPorts() {
  const t = useTranslations('steps.nodes.group.ports')
  const locale = useLocale() as Locale
  const ports = openPorts(usePlan())
  return (
    <Disclosure summary={t('title')} count={t('count', { count: ports.length })}>
      <StackTable caption={t('title')} columns={[t('port'), t('from'), t('why')]}>
        {ports.map(({ port, sources }) => (
          <StackRow key={`${doorOf(port)} ${port.source}`}>
            <StackHead className="font-mono text-xs leading-5 whitespace-nowrap">{doorOf(port)}</StackHead>
            <StackCell label={t('from')} className="[overflow-wrap:anywhere]">
              {port.source === 'group' ? t('nodes') : <span className="font-mono text-xs">{sources.join(', ')}</span>}
            </StackCell>
            <StackCell>
              {port.why[locale]} {port.cites.url && <SourceLink source={port.cites} />}
            </StackCell>
          </StackRow>
        ))}
      </StackTable>
      <p className="mt-2 text-sm text-soft">{t('balancers')}</p>
    </Disclosure>
  )
}
