'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePlan } from '@/components/wizard/wizard-context'
import { regions } from '@/lib/catalog/regions'
import { nodeNameAnswer, type NodeNameInput } from '@/lib/derive/node-name'
import { asksWithoutToken, planNodeName } from '@/lib/derive/plan-node-name'
import { instanceId } from '@/lib/rules/shapes'
import type { Locale } from '@/lib/text'
import { DomainField } from './domain-field'
import { isIpv4 } from './ipv4'
import { LocalSelect, LocalText } from './local-fields'
import { NameAnswer } from './name-answer'

/** The machine and its VPC, as in the Plan until something is changed here; and whether its node is found. */
export function NameForm() {
  const t = useTranslations('steps.nodes.names')
  const locale = useLocale() as Locale
  const plan = usePlan()
  const [edits, setEdits] = useState<Partial<NodeNameInput>>({})
  const input: NodeNameInput = { ...planNodeName(plan), ...edits }
  const edit = (change: Partial<NodeNameInput>) => setEdits((before) => ({ ...before, ...change }))
  const existing = input.source === 'existing'
  const answer = nodeNameAnswer(input)
  const badIp = input.hostnameType === 'ip-name' && !isIpv4(input.privateIp)
  const badId = !instanceId.test(input.instanceId)
  const known = regions.some(({ id }) => id === input.region)
  return (
    <div className="@container grid gap-4 pt-3 pb-1">
      <p className="max-w-[65ch] text-sm text-soft">{t(existing ? 'lead' : 'leadPools')}</p>
      <div role="group" aria-label={t('machine')} className="grid items-start gap-3 @md:grid-cols-2">
        <LocalSelect
          label={t('region')}
          value={input.region}
          onChange={(region) => edit({ region })}
          options={[
            ...(known ? [] : [{ value: input.region, label: input.region }]),
            ...regions.map(({ id, name }) => ({ value: id, label: `${id} ${name[locale]}` })),
          ]}
        />
        <LocalSelect
          label={t('hostnameType')}
          hint={t('hostnameTypeHint')}
          value={input.hostnameType}
          onChange={(hostnameType) => edit({ hostnameType })}
          options={hostnameTypes.map((value) => ({ value, label: t(`options.${value}`) }))}
        />
        <LocalText
          label={t('privateIp')}
          value={input.privateIp}
          onChange={(value) => edit({ privateIp: value.trim() })}
          problem={badIp ? t('badIp') : undefined}
        />
        <LocalText
          label={t('instanceId')}
          value={input.instanceId}
          onChange={(value) => edit({ instanceId: value.trim() })}
          problem={badId ? t('badId') : undefined}
        />
        <DomainField domain={input.domain} onChange={(domain) => edit({ domain })} />
        <LocalSelect
          label={t('dnsHostnames')}
          value={input.dnsHostnames ? 'on' : 'off'}
          onChange={(state) => edit({ dnsHostnames: state === 'on' })}
          options={switches.map((value) => ({ value, label: t(`options.${value}`) }))}
        />
        <LocalSelect
          label={t('naming')}
          value={input.naming}
          onChange={(naming) => edit({ naming })}
          options={namings
            .filter((value) => existing || value !== 'explicit')
            .map((value) => ({ value, label: t(`options.${value}`) }))}
        />
        {input.naming === 'metadata' && input.distribution !== 'k3s' && (
          <LocalSelect
            label={t('imds')}
            value={input.metadata}
            onChange={(metadata) => edit({ metadata })}
            options={reaches
              .filter((value) => value !== 'refused' || asksWithoutToken(plan))
              .map((value) => ({ value, label: t(`options.imds.${value}`) }))}
          />
        )}
        {answer.node.because === 'explicit' && (
          <LocalText label={t('nodeName')} value={input.nodeName} onChange={(nodeName) => edit({ nodeName })} />
        )}
        {fromHost.has(answer.node.because) && (
          <LocalText
            label={t(existing ? 'hostname' : 'machineName')}
            hint={existing ? t('hostnameHint') : undefined}
            value={input.hostname}
            onChange={(hostname) => edit({ hostname })}
          />
        )}
        {existing && (
          <LocalText
            label={t('providerId')}
            hint={t('providerIdHint')}
            placeholder="aws:///…"
            value={input.providerId}
            onChange={(providerId) => edit({ providerId: providerId.trim() })}
          />
        )}
      </div>
      {badIp || badId ? <p className="text-sm text-soft">{t('incomplete')}</p> : <NameAnswer input={input} />}
    </div>
  )
}

const hostnameTypes = ['ip-name', 'resource-name'] as const
const switches = ['on', 'off'] as const
const namings = ['metadata', 'explicit', 'hostname'] as const
const reaches = ['reachable', 'refused', 'off'] as const
/** Where the node is called after its host. */
const fromHost: ReadonlySet<string> = new Set(['hostname', 'machineName', 'fallback', 'k3s'])
