'use client'

import { FailedList } from '@/components/inventory/failed-list'
import { ReadAgain } from '@/components/inventory/read-again'
import { ReadingAccount } from '@/components/inventory/reading-account'
import { StoppedReading } from '@/components/inventory/stopped-reading'
import { useNetwork } from '@/components/inventory/use-network'
import { usePlan } from '@/components/wizard/wizard-context'
import { GroupPicker } from './group-picker'
import { GroupsByHand } from './groups-by-hand'
import { SubnetPicker } from './subnet-picker'
import { SubnetsByHand } from './subnets-by-hand'
import { VpcByHand } from './vpc-by-hand'
import { VpcPicker } from './vpc-picker'

/** The network, chosen from the account. A list that could not be read is typed instead; the others stay. */
export function AccountNetwork() {
  const reading = useNetwork()
  // With existing machines, the list above has said already what the account is and whether it answered.
  const { source } = usePlan().nodes
  const { again, busy } = reading
  const alone = source === 'ec2'
  if (reading.status === 'reading') return <ReadingAccount className="min-h-96" {...(alone ? { reading } : {})} />
  if (reading.status === 'failed' || reading.status === 'stopped') {
    return (
      <div className="grid gap-5">
        {alone && reading.status === 'failed' && <FailedList error={reading.error} again={again} busy={busy} />}
        {alone && reading.status === 'stopped' && <StoppedReading again={again} />}
        <VpcByHand />
        <SubnetsByHand />
        <GroupsByHand />
      </div>
    )
  }
  const { region, vpcs, subnets, securityGroups } = reading.inventory
  const failed = (error: Parameters<typeof FailedList>[0]['error']) => <FailedList error={error} again={again} busy={busy} />
  const places = {
    subnets: subnets.ok ? subnets.value : [],
    securityGroups: securityGroups.ok ? securityGroups.value : [],
  }
  return (
    <div className="grid gap-5">
      {vpcs.ok ? (
        <VpcPicker vpcs={vpcs.value} places={places} />
      ) : (
        <>
          {failed(vpcs.error)}
          <VpcByHand />
        </>
      )}
      {subnets.ok ? (
        <SubnetPicker infos={subnets.value} />
      ) : (
        <>
          {failed(subnets.error)}
          <SubnetsByHand />
        </>
      )}
      {securityGroups.ok ? (
        <GroupPicker infos={securityGroups.value} />
      ) : (
        <>
          {failed(securityGroups.error)}
          <GroupsByHand />
        </>
      )}
      {alone && <ReadAgain region={region} reading={reading} />}
    </div>
  )
}
