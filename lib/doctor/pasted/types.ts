import type { Taint } from '@/lib/plan/schema'
import type { Toleration } from '@/lib/derive/scheduling'
import type { Knowledge } from '@/lib/rules/types'
import type { Text } from '@/lib/text'

/** A line of a paste. A value that goes on over several lines is one of these, at its first. */
export interface Line {
  /** Which of several pastes, from 0. */
  readonly paste: number
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** A node as `kubectl get nodes -o yaml`, `-o json` or `kubectl describe node` shows it; a table says less. */
export interface PastedNode {
  readonly name: string
  readonly at: Line
  /** Empty: none. */
  readonly providerId: string
  readonly taints: readonly { readonly taint: Taint; readonly at: Line }[]
  readonly labels: Readonly<Record<string, string>>
  /** Empty: not said. */
  readonly internalIp: string
}

export interface PastedPod {
  readonly namespace: string
  readonly name: string
  /** `Running`, `Pending`, `CrashLoopBackOff` …; as kubectl writes it. */
  readonly status: string
  readonly at: Line
}

export interface PastedDaemonSet {
  readonly name: string
  readonly at: Line
  /** Nodes it should run on; null: not said. */
  readonly desired: number | null
  /** Null: not said. */
  readonly nodeSelector: Readonly<Record<string, string>> | null
  readonly tolerations: readonly Toleration[] | null
}

/** Something that happened to an object: an event, or a condition that says the same. */
export interface PastedEvent {
  readonly kind: string
  readonly name: string
  readonly reason: string
  readonly message: string
  readonly at: Line
}

/** Everything that was understood of what was pasted. */
export interface Reading {
  /** All lines that say something, whatever they are part of. */
  readonly lines: readonly Line[]
  readonly nodes: readonly PastedNode[]
  readonly pods: readonly PastedPod[]
  readonly daemonSets: readonly PastedDaemonSet[]
  readonly events: readonly PastedEvent[]
  /** How many lines are of a log. */
  readonly logLines: number
}

/** The objects in one stretch of a paste. */
export type Found = Partial<Omit<Reading, 'lines' | 'logLines'>>

export interface PasteProblem {
  readonly code: 'empty' | 'too-large'
  readonly paste: number
}

/** A place where a symptom shows. `values` fill the `{…}` in its texts. */
export interface Match {
  readonly lines: readonly Line[]
  readonly values?: Readonly<Record<string, string | number>>
}

/** A failure that a cluster's own words show. */
export interface Symptom extends Knowledge {
  /** What to do. */
  readonly remedy: Text
  /** Symptoms that follow from this one: where both show, this is the cause. */
  readonly explains: readonly Symptom['id'][]
  match(reading: Reading): readonly Match[]
}

/** A symptom that shows, and where. */
export interface Cause {
  readonly symptom: Symptom
  readonly match: Match
  /** Symptoms that show as well and explain this one; none: it is a root of the trouble. */
  readonly because: readonly Symptom['id'][]
}

export interface PastedDiagnosis {
  readonly reading: Reading
  /** Roots first, the worst first, then what follows from them. */
  readonly causes: readonly Cause[]
}
