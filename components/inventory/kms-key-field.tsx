'use client'

import type { ComponentProps } from 'react'
import { SuggestField, type Suggest } from './suggest-field'

const from: Suggest = {
  list: 'kmsKeys',
  options: (keys) => keys.map(({ arn, aliases }) => ({ value: arn, label: aliases.join(', ') })),
}

/** The ARN of a key for volumes, suggested by its aliases. */
export const KmsKeyField = (field: Omit<ComponentProps<typeof SuggestField>, 'from' | 'known'>) => (
  <SuggestField {...field} from={from} placeholder="arn:…" max={256} mono />
)
