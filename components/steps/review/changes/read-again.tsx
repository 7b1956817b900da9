'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Converge } from '../run/use-converge'

/** Looks into the account once more. */
export function ReadAgain({ query }: Pick<Converge, 'query'>) {
  const t = useTranslations('steps.review.changes')
  return (
    <Button look="quiet" onClick={() => query.refetch()} aria-busy={query.isFetching}>
      {t(query.isFetching ? 'reading' : 'again')}
    </Button>
  )
}
