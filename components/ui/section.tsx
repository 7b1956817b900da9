import type { ReactNode } from 'react'

/** A titled part of a step. */
export function Section({ title, lead, children, action }: { title: string; lead?: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <section className="mt-7">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-base font-semibold">{title}</h2>
        {action}
      </div>
      {lead && <p className="mb-3 max-w-[65ch] text-sm text-soft">{lead}</p>}
      {children}
    </section>
  )
}
