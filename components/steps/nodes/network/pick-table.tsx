'use client'

import { useTranslations } from 'next-intl'
import { Outdated } from '../outdated'
import type { Standing } from './chosen-rows'

export interface PickRow {
  readonly id: string
  readonly name: string
  /** Stands after the id. */
  readonly detail: string
  readonly standing: Standing
  readonly chosen: boolean
  /** One text for each column after the first. */
  readonly cells: readonly string[]
  /** Takes over what the account says, where the Plan says otherwise. */
  readonly update: (() => void) | undefined
  toggle(on: boolean): void
}

interface Props {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly PickRow[]
  /** Said instead of a table without rows. */
  readonly empty: string
  /** Why no more can be chosen. */
  readonly full: string | null
}

const cell = 'px-3 py-2 text-left align-top'

/** Things of the account, with a box to choose each. */
export function PickTable({ caption, columns, rows, empty, full }: Props) {
  if (rows.length === 0) return <p className="rounded-xl bg-sunk px-3.5 py-3 text-sm text-soft">{empty}</p>
  return (
    <>
      <div role="region" aria-label={caption} tabIndex={0} className="relative max-h-96 overflow-auto rounded-xl border border-line bg-panel">
        <table className="w-full text-sm">
          <thead className="sticky top-0 z-10 bg-sunk text-xs text-soft">
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={`${cell} py-1.5! font-medium whitespace-nowrap`}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={`${row.id} ${index}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {full && <p className="mt-1.5 text-sm text-warn">{full}</p>}
    </>
  )
}

function Row({ row: { id, name, detail, standing, chosen, cells, update, toggle } }: { row: PickRow }) {
  const t = useTranslations('inventory')
  return (
    <tr className="border-t border-line has-checked:bg-link-soft">
      <th scope="row" className={`${cell} font-normal`}>
        <label className="flex min-h-6 items-start gap-2.5">
          <input
            type="checkbox"
            checked={chosen}
            onChange={(event) => {
              // Such a row goes with its tick, and focus must not go with it.
              if (standing !== 'offered') event.target.closest<HTMLElement>('[role=region]')?.focus()
              toggle(event.target.checked)
            }}
            className="mt-1 accent-link"
          />
          <span className="min-w-0">
            {name && <span className="block font-medium [overflow-wrap:anywhere]">{name}</span>}
            <code className="block font-mono text-xs [overflow-wrap:anywhere] text-soft">{id || '–'}</code>
            {detail && <span className="block text-xs text-soft">{detail}</span>}
            {standing !== 'offered' && <span className="block text-xs text-warn">▲ {t(standing)}</span>}
          </span>
        </label>
        {update && <Outdated update={update} />}
      </th>
      {cells.map((text, index) => (
        <td key={index} className={`${cell} break-keep`}>
          {text}
        </td>
      ))}
    </tr>
  )
}
