import type { Clients } from '@/lib/aws/clients'
import type { PartitionId } from '@/lib/catalog/regions'
import type { Patience } from '../run/until-visible'

/** What IAM asks of the caller of an operation: an action on a resource, under what the request says of itself. */
export interface Need {
  readonly action: string
  /** ARN; `*` where the action knows no resources. */
  readonly resource: string
  /** Values of the condition keys that a policy may hold the action to. */
  readonly context?: Readonly<Record<string, string>>
  /** What else the request says of itself, such as its tags: for IAM's simulator, and where a policy names no resources. */
  readonly request?: Readonly<Record<string, readonly string[]>>
}

/** The account as far as ARNs need it. */
export interface Where {
  readonly partition: PartitionId
  readonly region: string
  readonly accountId: string
  /** Path of an IAM resource, `/` when nobody knows another. */
  pathOf(type: 'role' | 'instance-profile' | 'policy' | 'user', name: string): string
  /** Names of the roles that an instance profile hands to its machines. */
  rolesOf(profile: string): readonly string[]
}

/** Everything there is to know about one AWS call that writes. */
export interface Kind<O> {
  /** What identifies the call to a person, such as the role name or the tag. */
  detail(operation: O): string
  /**
   * Makes the operation true. It may have been done before: by an earlier run that was stopped, or by this very call,
   * when AWS did it, the answer was lost and the SDK asked again. Then what is there is read back and accepted if it is
   * what was wanted.
   */
  perform(clients: Clients, operation: O, patience: Patience): Promise<void>
  /** Reads that `perform` makes are part of it, unless planning has made them already. */
  needs(operation: O, where: Where): readonly Need[]
}

/** One kind for each call of a family. */
export type Kinds<O extends { readonly call: string }> = {
  readonly [Call in O['call']]: Kind<Extract<O, { readonly call: Call }>>
}
