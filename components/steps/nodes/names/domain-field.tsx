'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { NodeNameInput } from '@/lib/derive/node-name'
import { LocalSelect, LocalText } from './local-fields'

interface Props {
  readonly domain: NodeNameInput['domain']
  onChange(domain: NodeNameInput['domain']): void
}

const kinds = ['aws', 'own', 'none'] as const

/** The domain name in the VPC's DHCP options. */
export function DomainField({ domain, onChange }: Props) {
  const t = useTranslations('steps.nodes.names')
  const [typed, setTyped] = useState('corp.example')
  const kind = domain === null ? 'aws' : domain === '' ? 'none' : 'own'
  return (
    <div className="grid gap-3">
      <LocalSelect
        label={t('domain')}
        value={kind}
        onChange={(chosen) => onChange({ aws: null, own: typed, none: '' }[chosen])}
        options={kinds.map((value) => ({ value, label: t(`options.domain.${value}`) }))}
      />
      {kind === 'own' && (
        <LocalText
          label={t('ownDomain')}
          value={domain ?? ''}
          onChange={(value) => {
            setTyped(value)
            onChange(value)
          }}
        />
      )}
    </div>
  )
}
