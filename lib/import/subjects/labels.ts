import { entriesIn, listIn, textIn, valueAt } from '../data'

/** Labels of a document, as the Plan has them. */
export const labelsIn = (value: unknown) => entriesIn(value).map(([key, one]) => ({ key, value: textIn(one) ?? '' }))

/** Its taints. */
export const taintsIn = (value: unknown) =>
  listIn(value).map((one) => ({
    key: textIn(valueAt(one, ['key'])) ?? '',
    value: textIn(valueAt(one, ['value'])) ?? '',
    effect: textIn(valueAt(one, ['effect'])) ?? '',
  }))
