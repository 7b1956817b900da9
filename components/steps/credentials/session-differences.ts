import { partitionOf } from '@/lib/catalog/regions'
import type { Plan } from '@/lib/plan/schema'
import type { SessionSummary } from '@/lib/session/summary'

/** Where the account that is signed in to is not the one the Plan is made for. */
export interface Difference {
  readonly kind: 'partition' | 'region' | 'sandbox' | 'account' | 'unset'
  readonly have: string
  readonly want: string
}

/** Everything a person should know before the session is used for this Plan. */
export function sessionDifferences(session: SessionSummary, { region, accountId }: Plan['aws']): Difference[] {
  return [...place(session, region), ...account(session.accountId, accountId)]
}

function place(session: SessionSummary, region: string): Difference[] {
  if (session.region === region) return []
  // The sandbox is furnished region by region, whatever the partition.
  if (session.method === 'sandbox') return [{ kind: 'sandbox', have: session.region, want: region }]
  const partition = partitionOf(region).id
  // Credentials are good for one partition only; in it, they are good for every region.
  if (session.partition !== partition) return [{ kind: 'partition', have: session.partition, want: partition }]
  return [{ kind: 'region', have: session.region, want: region }]
}

function account(have: string, want: string): Difference[] {
  if (have === want) return []
  return [{ kind: want === '' ? 'unset' : 'account', have, want }]
}
