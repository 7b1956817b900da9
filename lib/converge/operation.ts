import type { AwsError } from '@/lib/aws/errors'
import type { Clients } from '@/lib/aws/clients'
import { associationOperations, type AssociationOperation } from './operations/associations'
import type { Kind, Kinds, Need, Where } from './operations/kind'
import { linkedRoleOperations, type LinkedRoleOperation } from './operations/linked-roles'
import { nodeGroupOperations, type NodeGroupOperation } from './operations/node-group'
import { policyOperations, type PolicyOperation } from './operations/policies'
import { profileOperations, type ProfileOperation } from './operations/profiles'
import { roleOperations, type RoleOperation } from './operations/roles'
import { settingOperations, type SettingOperation } from './operations/settings'
import { tagOperations, type TagOperation } from './operations/tags'
import type { Call } from './types'
import { untilVisible, type Patience } from './run/until-visible'

/** One write to AWS, as data: what a change shows and what apply performs are the same value. */
export type Operation = RoleOperation | ProfileOperation | AssociationOperation | TagOperation | SettingOperation | LinkedRoleOperation
  | PolicyOperation | NodeGroupOperation

const kinds: Kinds<Operation> = {
  ...roleOperations,
  ...profileOperations,
  ...associationOperations,
  ...tagOperations,
  ...settingOperations,
  ...linkedRoleOperations,
  ...policyOperations,
  ...nodeGroupOperations,
}

// A table keyed by `call` gives each operation its own kind, which TypeScript cannot follow through an index.
const kindOf = (operation: Operation) => kinds[operation.call] as Kind<Operation>

/** An operation as a person reads it. */
export const callOf = (operation: Operation): Call => ({
  operation: operation.call,
  detail: kindOf(operation).detail(operation),
})

/** Makes an operation true, also when it was before: see `Kind.perform`. */
export const perform = (clients: Clients, operation: Operation, patience: Patience): Promise<void> =>
  untilVisible(() => kindOf(operation).perform(clients, operation, patience), isBusy(operation), patience)

/**
 * IAM says so for a while: of what has been detached a moment ago, and of what another write is about just now. IAM API
 * reference, DeleteRole, "Errors".
 */
const isBusy = ({ call }: Operation) => ({ awsCode }: AwsError) =>
  call.startsWith('iam:') && (awsCode === 'ConcurrentModification' || (call.startsWith('iam:Delete') && awsCode === 'DeleteConflict'))

/** What IAM asks of whoever performs an operation. */
export const needsOf = (operation: Operation, where: Where): readonly Need[] => kindOf(operation).needs(operation, where)
