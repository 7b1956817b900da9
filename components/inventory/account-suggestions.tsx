'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useFieldValue, usePlan } from '@/components/wizard/wizard-context'
import type { PlanPath } from '@/lib/plan/path'
import { fitting } from './fitting'
import type { Suggest, SuggestedList, Suggestion } from './suggest-field'
import { useInventory } from './use-inventory'

interface Props {
  readonly id: string
  readonly path: PlanPath
  readonly from: Suggest
  readonly known: readonly Suggestion[]
}

/** Suggestions from a list of the account; why there are none, when it could not be read. */
export function AccountSuggestions({ id, path, from, known }: Props) {
  const t = useTranslations('inventory')
  const errors = useTranslations('errors')
  const { value } = useFieldValue(path)
  const { pools } = usePlan().nodes
  // As it was when somebody came: not a new reading for every letter typed.
  const [imageIds] = useState(() => [...new Set(pools.map(({ ami }) => ami).filter((ami) => /^ami-[0-9a-f]+$/.test(ami)))])
  const reading = useInventory<SuggestedList>([from.list], from.list === 'images' ? { asked: { imageIds } } : {})
  const list = reading.status === 'read' ? reading.inventory[from.list] : null
  // A list and what is made of it belong together, which TypeScript cannot follow through a variable.
  const suggestions = list?.ok ? (from as Suggest<'images'>).options(list.value as never) : known
  const error = reading.status === 'failed' ? reading.error : list && !list.ok ? list.error : null
  return (
    <>
      <datalist id={id}>
        {fitting(suggestions, typeof value === 'string' ? value : '').map((one) => (
          <option key={one.value} value={one.value} label={one.label} />
        ))}
      </datalist>
      {error && (
        <p role="status" className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-warn">
          ▲ {t('noSuggestions')} {errors(`${error.code}.what`)} {error.operation && <code className="font-mono text-xs">{error.operation}</code>}
          <Button look="quiet" className="text-sm!" onClick={reading.again} aria-busy={reading.busy}>
            {t('again')}
          </Button>
        </p>
      )}
    </>
  )
}
