'use client'

import dynamic from 'next/dynamic'
import { useState, type ComponentProps } from 'react'
import { TextField } from '@/components/ui/text-field'
import { useWizard } from '@/components/wizard/wizard-context'
import type { InventoryLists } from '@/lib/inventory'

// What reads the account is not in the first load.
const AccountSuggestions = dynamic(() => import('./account-suggestions').then((module) => module.AccountSuggestions), {
  ssr: false,
})

/** Lists of the account that fields suggest values from. */
export type SuggestedList = 'images' | 'offeredTypes' | 'kmsKeys' | 'zones'
export interface Suggestion {
  readonly value: string
  readonly label?: string
}
export type Suggest<N extends SuggestedList = SuggestedList> = {
  readonly [name in N]: { readonly list: name; options(items: InventoryLists[name]): Suggestion[] }
}[N]

type Props = Omit<ComponentProps<typeof TextField>, 'suggestions' | 'listId'> & {
  readonly from: Suggest
  /** Suggested without an account, and until it has answered. */
  readonly known?: readonly Suggestion[]
}

/** A field that suggests what the account has, read when somebody comes to it. Anything may be typed. */
export function SuggestField({ from, known = [], className, ...field }: Props) {
  const { session } = useWizard()
  const [visited, setVisited] = useState(false)
  const listId = `${field.path}-account`
  const reads = session !== null && visited
  return (
    <div className={className} onFocus={() => setVisited(true)}>
      <TextField {...field} {...(reads ? { listId } : { suggestions: known })} />
      {reads && <AccountSuggestions id={listId} path={field.path} from={from} known={known} />}
    </div>
  )
}
