import type { AppError } from '@/lib/app-error'
import type { PolicyDocument } from '@/lib/derive/types'

/** Who answered: IAM's simulator, a call that EC2 only tried, or a call that planning made. */
export type Judge = 'simulator' | 'dry-run' | 'call'

/** What refuses: a statement, the lack of one, the caller's boundary, or the organization; `unsaid` if AWS does not tell. */
export type Refusal = 'explicit-deny' | 'implicit-deny' | 'boundary' | 'organization' | 'unsaid'

/** Why nobody knows. */
export type Ignorance =
  /** The caller may not ask the simulator. */
  | 'no-simulator'
  /** The root user of an account cannot be simulated, nor can a federated user. */
  | 'not-simulated'
  /** The role behind the session was not found: its path is not known. */
  | 'role-not-found'
  /** A policy asks for something that only the real request would tell, such as the tags of a resource. */
  | 'missing-context'
  /** The simulator, or the call that was tried, failed for another reason. */
  | 'failed'

/** How AWS puts it in an error. */
export function refusalOf(error: AppError | null): Refusal {
  const { explicit, by } = error?.refused ?? {}
  if (by === 'boundary' || by === 'organization') return by
  if (by === 'session' && !explicit) return 'unsaid'
  return explicit === undefined ? 'unsaid' : explicit ? 'explicit-deny' : 'implicit-deny'
}

export type Verdict =
  | { readonly verdict: 'allowed'; readonly by: Judge }
  | { readonly verdict: 'denied'; readonly by: Judge; readonly refusal: Refusal }
  | { readonly verdict: 'unknown'; readonly why: Ignorance; readonly said?: string }

/** One action on the resources for which the verdict is the same. */
export type Finding = Verdict & { readonly action: string; readonly resources: readonly string[] }

export interface Preflight {
  readonly accountId: string
  readonly region: string
  /** ARN, as AWS knows the caller. */
  readonly caller: string
  readonly policy: PolicyDocument
  /** Kinds of resource that the policy names as a whole, because one by one they would not fit. */
  readonly widened: readonly string[]
  readonly findings: readonly Finding[]
  /** Denied if anything is; unknown if anything is and nothing is denied. */
  readonly verdict: Verdict['verdict']
  /** The account could not be read to the end: the policy has the reads that were tried, and no writes. */
  readonly unread: AppError | null
}
