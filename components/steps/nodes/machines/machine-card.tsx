'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { roleNamesOf } from '@/lib/derive/names'
import { profileOf } from '@/lib/derive/nodes'
import { SubnetField } from '../pools/subnet-field'
import { RoleChecks } from '../role-checks'
import { ShownProblems } from '../shown-problems'
import { MachineGroups } from './machine-groups'

interface Props {
  readonly path: string
  readonly index: number
  /** There is an account, and it does not have this machine. */
  readonly missing: boolean
  readonly removeButton: ReactNode
}

/** A machine typed by hand. */
export function MachineCard({ path, index, missing, removeButton }: Props) {
  const t = useTranslations('steps.nodes')
  const own = useTranslations('inventory')
  const plan = usePlan()
  const machine = plan.nodes.instances[index]
  if (!machine) return null
  const name = machine.name || machine.id || t('machines.number', { number: index + 1 })
  const profile = profileOf(machine.roles)
  return (
    <fieldset id={path} tabIndex={-1} className="@container min-w-0 rounded-xl border border-line bg-panel px-3.5 py-3">
      <legend className="sr-only">{name}</legend>
      {missing && <p className="mb-2 text-sm text-warn">▲ {own('missing')}</p>}
      <div className="grid gap-3 @md:grid-cols-2">
        <TextField path={`${path}.id`} label={t('machines.id')} placeholder="i-…" max={32} mono />
        <TextField path={`${path}.name`} label={t('machines.name')} max={256} />
        <TextField
          className="@md:col-span-2"
          path={`${path}.privateDnsName`}
          label={t('machines.privateDnsName')}
          hint={t('machines.privateDnsNameHint')}
          placeholder={`ip-10-0-1-2.${plan.aws.region}.compute.internal`}
          max={255}
          mono
        />
        <TextField path={`${path}.privateIp`} label={t('machines.privateIp')} placeholder="10.0.1.2" max={45} mono />
        <SubnetField path={`${path}.subnetId`} anyLabel={t('machines.subnetUnknown')} />
        <MachineGroups path={`${path}.securityGroups`} />
        <RoleChecks path={path} of={name} />
      </div>
      <ShownProblems path={path} />
      <div className="mt-3 flex items-center justify-between gap-3">
        <p className="text-sm text-soft">
          {t(`pool.profile.${profile}`)} <code className="font-mono text-xs text-ink">{roleNamesOf(plan, profile).profileName}</code>
        </p>
        {removeButton}
      </div>
    </fieldset>
  )
}
