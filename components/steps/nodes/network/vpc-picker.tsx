'use client'

import { useTranslations } from 'next-intl'
import { useInventory } from '@/components/inventory/use-inventory'
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
  const { network: { vpcId }, enableDns } = usePlan().nodes
  const chosen = vpcs.find(({ id }) => id === vpcId)
  // Two calls for a VPC: only for the one chosen.
  const reading = useInventory(['vpcDns'], { asked: { vpcIds: [vpcId] }, enabled: chosen !== undefined })
  const read = reading.status === 'read' && reading.inventory.vpcDns.ok ? reading.inventory.vpcDns.value : []
  const dns = read.find((one) => one.vpcId === vpcId)
  const hint = chosen ? dnsText() : vpcId === '' && t('choose')
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
      {dns?.hostnames === false && !enableDns && <Note look="warning" compact title={t('noHostnames')}>{t('noHostnamesText')}</Note>}
      {dns?.support === false && !enableDns && <Note look="warning" compact title={t('noSupport')}>{t('noSupportText')}</Note>}
    </div>
  )

  function dnsText() {
    if (reading.status === 'reading') return t('dnsReading')
    return dns ? t('dns', { hostnames: dns.hostnames ? 'on' : 'off', support: dns.support ? 'on' : 'off' }) : t('dnsUnknown')
  }
}
