import type { ReactNode } from 'react'
import { ShownProblems } from '../shown-problems'

interface Props {
  /** The list in the Plan. */
  readonly path: string
  readonly title: string
  /** Title for screen readers only, where it stands above already. */
  readonly hideTitle?: boolean
  readonly hint: ReactNode
  /** Whether the entries are shown without fields, so that their problems belong here. */
  readonly deep?: boolean
  readonly children: ReactNode
}

/** A titled list of the network, with its problems. */
export function Part({ path, title, hideTitle, hint, deep, children }: Props) {
  return (
    <fieldset id={path} tabIndex={-1} className="min-w-0" aria-describedby={`${path}-hint`}>
      <legend className={hideTitle ? 'sr-only' : 'text-sm font-medium'}>{title}</legend>
      <p id={`${path}-hint`} className="mb-2 text-sm text-soft">
        {hint}
      </p>
      {children}
      <ShownProblems path={path} deep={deep} />
    </fieldset>
  )
}
