import type { ReactNode } from 'react'

const dots = { ok: 'bg-ok', rope: 'bg-rope', bad: 'bg-bad', soft: 'bg-soft' } as const

export function Chip({ children, dot, title }: { children: ReactNode; dot?: keyof typeof dots; title?: string }) {
  return (
    <span
      title={title}
      className="inline-flex min-w-0 items-center gap-1.5 rounded-full border border-line bg-panel px-2.5 py-0.5 text-sm text-soft"
    >
      {dot && <span aria-hidden="true" className={`size-[7px] shrink-0 rounded-full ${dots[dot]}`} />}
      <span className="truncate">{children}</span>
    </span>
  )
}
