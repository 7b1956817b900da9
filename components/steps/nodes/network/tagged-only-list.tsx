'use client'

import { TextField } from '@/components/ui/text-field'
import type { PlanPath } from '@/lib/plan/path'
import { EntryList } from '../entry-list'
import { Part } from './part'

interface Props {
  readonly path: PlanPath
  readonly max: number
  readonly title: string
  readonly hint: string
  /** Labels of the two fields. */
  readonly id: string
  readonly name: string
  readonly placeholder: string
  readonly add: string
  readonly remove: (number: number) => string
}

/** Resources that exist and only get tags. */
export function TaggedOnlyList({ path, max, title, hint, id, name, placeholder, add, remove }: Props) {
  return (
    <Part path={path} title={title} hint={hint}>
      <EntryList
        path={path}
        max={max}
        first="id"
        addLabel={add}
        removeLabel={remove}
        blank={() => ({ id: '', name: '' })}
        labelled
        entry={(at) => (
          <div className="grid gap-2 sm:grid-cols-2">
            <TextField path={`${at}.id`} label={id} placeholder={placeholder} max={32} mono />
            <TextField path={`${at}.name`} label={name} max={256} />
          </div>
        )}
      />
    </Part>
  )
}
