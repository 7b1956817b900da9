import { balancingRole } from '@/lib/catalog/service-linked-role'
import type { Desired } from '@/lib/derive/desired'
import type { Observed } from '../observe/observe'
import { nothing, work, type PlannedChange } from './planned-change'
import { tagLine } from './tag-lines'

/**
 * The service-linked role of Elastic Load Balancing. It belongs to the account: every load balancer in it works by it,
 * so nothing here ever takes it away, and there is no inverse.
 */
export function diffLinkedRole(desired: Desired, observed: Observed): PlannedChange[] {
  if (!desired.balancingRole) return []
  const { name, service } = balancingRole
  const lines = [tagLine('service', service)]
  const fixed = {
    id: `service-linked-role/${name}`,
    resource: { type: 'service-linked-role' as const, name },
    current: observed.balancingRole ? lines : [],
    desired: lines,
    after: [],
  }
  if (observed.balancingRole) return [nothing(fixed)]
  const operations = [{ call: 'iam:CreateServiceLinkedRole' as const, service }]
  return [work(fixed, { action: 'create', why: 'linked-role-create', operations, inverse: [] })]
}
