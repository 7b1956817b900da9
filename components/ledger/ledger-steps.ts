import type { StepId } from '@/lib/rules/step-of'

/** The steps on which the documents are wrong about something. Here, since the ledger itself loads when it is opened. */
export const ledgerSteps: readonly StepId[] = ['cluster', 'nodes', 'iam', 'tags', 'helm']
