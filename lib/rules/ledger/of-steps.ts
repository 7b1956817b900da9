import { stepIds, type StepId } from '../step-of'

/** Entries that are kept by step, in the order of their ids. */
export function ofSteps<E extends { readonly id: string }>(
  bySteps: Readonly<Partial<Record<StepId, readonly E[]>>>,
): (E & { readonly step: StepId })[] {
  return inOrder(stepIds.flatMap((step) => (bySteps[step] ?? []).map((entry) => ({ ...entry, step }))))
}

export const inOrder = <E extends { readonly id: string }>(entries: readonly E[]): E[] =>
  [...entries].sort((a, b) => a.id.localeCompare(b.id, 'en'))
