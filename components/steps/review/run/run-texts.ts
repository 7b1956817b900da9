'use client'

import { useTranslations } from 'next-intl'
import { createContext, use } from 'react'

/** Whether an account is made to match a Plan, or what was done is taken back. */
export type Direction = 'apply' | 'undo'

export const DirectionContext = createContext<Direction>('apply')

type RunTexts = ReturnType<typeof useTranslations<'steps.review.apply'>>
type Translate = (key: string, values?: Record<string, string | number>) => string

/** Texts of a run: what is said differently of undoing, else what is said of applying. */
export function useRunTexts(): RunTexts {
  const apply = useTranslations('steps.review.apply')
  const undo = useTranslations('steps.review.undo')
  const either: Translate = (key, values) =>
    (undo.has(key as never) ? (undo as unknown as Translate) : (apply as unknown as Translate))(key, values)
  return use(DirectionContext) === 'apply' ? apply : (either as unknown as RunTexts)
}
