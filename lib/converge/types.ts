/** The difference between an account and a Plan, as a value: what the user confirms is exactly what is applied. */
import type { AppError } from '@/lib/app-error'
import type { Result } from '@/lib/result'
import type { SettingKind } from '@/lib/derive/desired-settings'
import type { TaggedType } from '@/lib/derive/types'
import type { ConflictKey, WhyKey } from './reasons'

/** `delete` and `restore` only undo: what Lariat made goes, what it changed goes back to what it was. */
export type Action = 'create' | 'update' | 'adopt' | 'delete' | 'restore' | 'nothing' | 'conflict'

export type ResourceType =
  | 'iam-role' | 'iam-role-policy' | 'iam-instance-profile' | 'instance-profile-association'
  | 'service-linked-role' | 'iam-policy' | 'node-group'
  | TaggedType | SettingKind

/** One AWS API call, as shown: `iam:CreateRole`. */
export interface Call {
  readonly operation: string
  /** What identifies the call to a person, such as the role name or the tag. */
  readonly detail: string
}

export interface Change {
  /** Stable within a Plan: `iam-role/prod-a-control-plane`. */
  readonly id: string
  readonly action: Action
  readonly resource: { readonly type: ResourceType; readonly name: string }
  /** Side by side, as short lines (`kubernetes.io/cluster/prod-a = owned`). */
  readonly current: readonly string[]
  readonly desired: readonly string[]
  readonly calls: readonly Call[]
  /** How to undo it: the inverse calls. */
  readonly inverse: readonly Call[]
  /** Message key under `changes.why`. */
  readonly why: WhyKey
  /** Only for `conflict`: message key under `changes.conflict`. */
  readonly conflict?: ConflictKey
  /** Ids of changes that must be done first. */
  readonly after: readonly string[]
}

/** Whether something is to be done for a change. */
export const isWork = ({ action }: Pick<Change, 'action'>) => action !== 'nothing' && action !== 'conflict'

export interface ChangeSet {
  /** SHA-256 over the changes, hex. Apply runs only the digest the user saw. */
  readonly digest: string
  readonly accountId: string
  readonly region: string
  readonly changes: readonly Change[]
}

/** What undoing would do, and what it cannot undo. */
export interface UndoChangeSet extends ChangeSet {
  /** ARNs of what the cluster itself made and nobody deletes with it. */
  readonly leftBehind: Result<readonly string[], AppError>
}

/** What apply streams, one JSON object per line. Screens and CLI only render these. */
export type ApplyEvent =
  | { readonly code: 'apply.started'; readonly total: number; readonly digest: string }
  | { readonly code: 'apply.step.started'; readonly id: string; readonly index: number }
  | { readonly code: 'apply.step.waiting'; readonly id: string; readonly reason: 'iam-visibility' }
  | { readonly code: 'apply.step.done'; readonly id: string; readonly index: number }
  | { readonly code: 'apply.step.failed'; readonly id: string; readonly index: number; readonly error: AppError }
  | { readonly code: 'apply.step.skipped'; readonly id: string; readonly index: number; readonly because: string }
  | { readonly code: 'apply.moved'; readonly changeSet: ChangeSet }
  | { readonly code: 'apply.finished'; readonly done: number; readonly failed: number; readonly skipped: number; readonly unchanged: number; readonly conflicts: number }
  | { readonly code: 'apply.refused'; readonly error: AppError }
