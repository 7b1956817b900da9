'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { Diagnosis, SubnetChoice } from '@/lib/doctor/account/types'

/** What the answer rests on: machines, how permissions were judged, and the subnets a load balancer would get. */
export function LookedAt({ diagnosis }: { diagnosis: Diagnosis }) {
  const t = useTranslations('doctor.account')
  const { machines, balancerSubnets, permissionsBy } = diagnosis
  const subnets = (choices: readonly SubnetChoice[]) =>
    choices.map(({ zone, subnetId }) => `${subnetId} (${zone})`).join(', ') || t('noSubnets')
  const rows = [
    ...(machines ? [[t('machines'), machines.map(({ id, name }) => `${name || '·'} (${id})`).join(', ') || t('noneHere')]] : []),
    [t('permissions'), t(permissionsBy ?? 'permissionsUnknown')],
    ...(balancerSubnets ?? []).flatMap(({ vpcId, internetFacing, internal }) => [
      [t('public', { vpc: vpcId }), subnets(internetFacing)],
      [t('internal', { vpc: vpcId }), subnets(internal)],
    ]),
  ]
  return (
    <div className="mt-4">
      <Disclosure summary={t('lookedAt')}>
        <dl className="mt-2 grid gap-x-4 gap-y-1.5 text-sm [overflow-wrap:anywhere] sm:grid-cols-[16rem_1fr]">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="max-sm:mb-1">{value}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}
