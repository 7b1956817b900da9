'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Beyond these the names are folded: hundreds of machines would push the button that applies out of reach. */
const few = 12

/** The resources that a row is about. */
export function ResourceNames({ names }: { names: readonly string[] }) {
  const t = useTranslations('steps.review.changes')
  const [all, setAll] = useState(false)
  const shown = all || names.length <= few ? names : names.slice(0, few)
  return (
    <>
      <ul className="flex flex-wrap gap-x-4 font-medium">
        {shown.map((name) => (
          <li key={name} className="[overflow-wrap:anywhere]">
            {name}
          </li>
        ))}
      </ul>
      {shown.length < names.length && (
        <Button look="quiet" className="text-sm!" onClick={() => setAll(true)}>
          {t('showAll', { count: names.length - shown.length })}
        </Button>
      )}
    </>
  )
}
