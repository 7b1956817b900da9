'use client'

import { FailedList } from '@/components/inventory/failed-list'
import { ReadAgain } from '@/components/inventory/read-again'
import { ReadingAccount } from '@/components/inventory/reading-account'
import { StoppedReading } from '@/components/inventory/stopped-reading'
import { useNetwork } from '@/components/inventory/use-network'
import { err } from '@/lib/result'
import { MachinePicker } from './machine-picker'
import { MachinesByHand } from './machines-by-hand'

/** The machines of the account in a table, and under it those of the Plan that are not there. */
export function AccountMachines() {
  const reading = useNetwork()
  const { again, busy } = reading
  if (reading.status === 'reading') return <ReadingAccount className="min-h-96" reading={reading} />
  if (reading.status === 'stopped') {
    return (
      <div className="grid gap-4">
        <StoppedReading again={again} />
        <MachinesByHand />
      </div>
    )
  }
  const instances = reading.status === 'failed' ? err(reading.error) : reading.inventory.instances
  if (reading.status === 'failed' || !instances.ok) {
    return (
      <div className="grid gap-4">
        {!instances.ok && <FailedList error={instances.error} again={again} busy={busy} />}
        <MachinesByHand />
      </div>
    )
  }
  const { region, subnets } = reading.inventory
  return (
    <div className="grid gap-3">
      <MachinePicker infos={instances.value} subnets={subnets.ok ? subnets.value : []} />
      <ReadAgain region={region} reading={reading} />
      <MachinesByHand inAccount={new Set(instances.value.map(({ id }) => id))} />
    </div>
  )
}
