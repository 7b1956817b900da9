import { accountRules } from '@/lib/doctor/account/rules'
import type { Knowledge } from '../types'
import { rules } from '..'

/** What a piece of knowledge looks at. */
export type Kind = 'plan' | 'document' | 'account' | 'pasted'

/** Every registry there is: `docs/rules` has a page for each of its members. */
export const everyKnowledge: readonly { readonly kind: Kind; readonly knowledge: Knowledge }[] = [
  ...rules.map((knowledge) => ({ kind: 'plan' as const, knowledge })),
  ...accountRules.map((knowledge) => ({ kind: 'account' as const, knowledge })),
]
