'use client'

import { useRef, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { focusField } from '@/components/wizard/focus-field'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { getIn, setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'

interface Props {
  /** The list in the Plan. */
  readonly path: PlanPath
  readonly max: number
  /** Name of the field that a new entry starts with; absent where an entry is one text. */
  readonly first?: string
  readonly addLabel: string
  readonly removeLabel: (number: number) => string
  blank(plan: Plan): unknown
  /** `removeButton` is for entries that have a place of their own for it. */
  entry(path: PlanPath, index: number, removeButton: ReactNode): ReactNode
  /** Whether the fields have visible labels above them. */
  readonly labelled?: boolean
  /** Whether the entries place the button themselves. */
  readonly ownRemove?: boolean
  /** Entries that are not edited here, such as machines shown in a table. */
  readonly hidden?: (index: number) => boolean
  /** Where taking one out changes more than the list. */
  readonly remove?: (plan: Plan, index: number) => Plan
}

/** Entries typed by hand: add, remove, and focus where the next thing is to be done. */
export function EntryList({ path, max, first, addLabel, removeLabel, blank, entry, labelled, ownRemove, hidden, remove }: Props) {
  const { store } = useWizard()
  const entries = getIn(usePlan(), path) as readonly unknown[]
  const addButton = useRef<HTMLButtonElement>(null)

  const add = () => {
    const index = entries.length
    store.update(`add ${path} ${index}`, (plan) => setIn(plan, path, [...(getIn(plan, path) as unknown[]), blank(plan)]))
    requestAnimationFrame(() => focusField([path, index, ...(first ? [first] : [])].join('.')))
  }
  const takeOut = (index: number) => {
    if (remove) store.update(`remove ${path} ${index} of ${entries.length}`, (plan) => remove(plan, index))
    else store.removeEntry(path, index)
    addButton.current?.focus()
  }

  const removeButton = (index: number) => (
    <Button aria-label={removeLabel(index + 1)} title={removeLabel(index + 1)} onClick={() => takeOut(index)} className="px-2.5! text-soft">
      <span aria-hidden="true">✕</span>
    </Button>
  )

  return (
    <div className="grid gap-2">
      {entries.map((_, index) =>
        hidden?.(index) ? null : ownRemove ? (
          <div key={index}>{entry(`${path}.${index}`, index, removeButton(index))}</div>
        ) : (
          <div key={index} className="flex items-start gap-2">
            <div className="min-w-0 grow">{entry(`${path}.${index}`, index, null)}</div>
            <span className={labelled ? 'mt-6' : ''}>{removeButton(index)}</span>
          </div>
        ),
      )}
      {entries.length < max && (
        <div>
          <Button ref={addButton} onClick={add} className="min-h-8! text-sm!">
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  )
}
