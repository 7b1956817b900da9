import type { ReactNode } from 'react'

interface TableProps {
  readonly caption: string
  readonly columns: readonly string[]
  readonly children: ReactNode
}

/**
 * A table whose rows become cards where its container is narrow. The roles are written out because
 * browsers drop them from table elements that are displayed as blocks.
 */
export function StackTable({ caption, columns, children }: TableProps) {
  return (
    <div className="@container">
      <table role="table" className="block w-full border-collapse text-sm @md:table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="sr-only @md:not-sr-only @md:table-header-group">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                className="py-1.5 pr-3 text-left text-xs font-medium text-soft last:pr-0"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block @md:table-row-group">
          {children}
        </tbody>
      </table>
    </div>
  )
}

export function StackRow({ children, first = true }: { children: ReactNode; first?: boolean }) {
  const edge = first ? 'border-t border-line first:border-t-0 @md:first:border-t' : ''
  return (
    <tr role="row" className={`block py-2 align-top @md:table-row ${edge}`}>
      {children}
    </tr>
  )
}

/** What the row is about. */
export function StackHead({ children, rowSpan, className = '' }: { children: ReactNode; rowSpan?: number; className?: string }) {
  return (
    <th
      role="rowheader"
      scope={rowSpan && rowSpan > 1 ? 'rowgroup' : 'row'}
      rowSpan={rowSpan}
      className={`block text-left align-top font-normal @md:table-cell @md:py-2 @md:pr-3 ${className}`}
    >
      {children}
    </th>
  )
}

/** A cell; `label` stands before it where the column heads are not shown. */
export function StackCell({ children, label, className = '' }: { children: ReactNode; label?: string; className?: string }) {
  return (
    <td role="cell" className={`block @md:table-cell @md:py-2 @md:pr-3 @md:last:pr-0 ${className}`}>
      {label && (
        <span aria-hidden="true" className="mr-1.5 text-xs text-soft @md:hidden">
          {label}
        </span>
      )}
      {children}
    </td>
  )
}
