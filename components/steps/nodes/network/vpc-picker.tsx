'use client'

import { useTranslations } from 'next-intl'
import { controlClass, FieldShell, useFieldControl } from '@/components/ui/field'
import { Note } from '@/components/ui/note'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import type { Vpc } from '@/lib/inventory'
import { chooseVpc, type Places } from './network-changes'

const path = 'nodes.network.vpcId'

/** The VPCs of the account; what the Plan names and the account does not have stays selectable, and says so. */
export function VpcPicker({ vpcs, places }: { vpcs: readonly Vpc[]; places: Places }) {
  const t = useTranslations('steps.nodes.network.vpc')
  const { store } = useWizard()
  const { vpcId } = usePlan().nodes.network
  const chosen = vpcs.find(({ id }) => id === vpcId)
  const hint = chosen ? dnsOf(chosen) : vpcId === '' && t('choose')
  const { control, problems } = useFieldControl(path, hint)
  const sorted = vpcs.toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  const label = ({ name, id, cidr, isDefault }: Vpc) => [name, id, cidr, isDefault && t('default')].filter(Boolean).join(' · ')
  return (
    <div className="grid gap-2">
      <FieldShell path={path} label={t('label')} hint={hint} problems={problems}>
        <select
          {...control}
          value={vpcId}
          onChange={(event) => {
            const id = event.target.value
            store.update(path, (plan) => chooseVpc(plan, id, places))
          }}
          className={controlClass}
        >
          <option value="">{t('none')}</option>
          {sorted.map((vpc) => (
            <option key={vpc.id} value={vpc.id}>
              {label(vpc)}
            </option>
          ))}
          {vpcId !== '' && !chosen && <option value={vpcId}>{t('missing', { id: vpcId })}</option>}
        </select>
      </FieldShell>
      {vpcId !== '' && !chosen && <Note look="warning" compact title={t('missing', { id: vpcId })}>{t('missingText')}</Note>}
      {chosen?.dnsHostnames === false && <Note look="warning" compact title={t('noHostnames')}>{t('noHostnamesText')}</Note>}
      {chosen?.dnsSupport === false && <Note look="warning" compact title={t('noSupport')}>{t('noSupportText')}</Note>}
    </div>
  )

  function dnsOf({ dnsHostnames, dnsSupport }: Vpc) {
    if (dnsHostnames === null || dnsSupport === null) return t('dnsUnknown')
    return t('dns', { hostnames: dnsHostnames ? 'on' : 'off', support: dnsSupport ? 'on' : 'off' })
  }
}
