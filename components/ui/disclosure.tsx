'use client'

import { useCallback, useState, type ReactNode } from 'react'

interface Props {
  readonly summary: ReactNode
  /** How much is inside, beside the summary. */
  readonly count?: ReactNode
  /** Places in the Plan whose fields are inside, so that links to them lead here. */
  readonly fields?: readonly string[]
  /** Whether it is open when it comes on screen; afterwards it is the reader's. */
  readonly startsOpen?: boolean
  readonly children: ReactNode
}

/** Something long behind its title. The inside is rendered when it is first opened. */
export function Disclosure({ summary, count, fields, startsOpen = false, children }: Props) {
  const [atFirst] = useState(startsOpen)
  const [opened, setOpened] = useState(startsOpen)
  // Opened before the scripts ran: React never hears of that.
  const found = useCallback((details: HTMLDetailsElement | null) => {
    if (details?.open) setOpened(true)
  }, [])
  return (
    <details
      ref={found}
      open={atFirst}
      data-fields={fields?.join(' ')}
      className="rounded-xl border border-line bg-panel"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary className="rounded-xl px-3 py-2 marker:text-soft hover:bg-sunk">
        <span className="font-medium">{summary}</span>
        {count !== undefined && <span className="ml-2 text-sm text-soft">{count}</span>}
      </summary>
      {opened && <div className="border-t border-line px-3 pb-3">{children}</div>}
    </details>
  )
}
