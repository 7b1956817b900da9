import type { ReactNode } from 'react'

const looks = {
  error: { box: 'bg-bad-soft', mark: 'text-bad', sign: '■' },
  warning: { box: 'bg-warn-soft', mark: 'text-warn', sign: '▲' },
  info: { box: 'bg-sunk', mark: 'text-soft', sign: '●' },
  success: { box: 'bg-ok-soft', mark: 'text-ok', sign: '✓' },
} as const

interface Props {
  readonly look: keyof typeof looks
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** A button or two. */
  readonly action?: ReactNode
  readonly compact?: boolean
  readonly role?: 'alert' | 'status'
}

/** A coloured remark; the sign says the same as the colour. */
export function Note({ look, title, children, action, compact, role }: Props) {
  const { box, mark, sign } = looks[look]
  return (
    <div
      role={role}
      className={`grid grid-cols-[1rem_1fr] items-start gap-x-2.5 gap-y-2 rounded-xl ${box} ${compact ? 'px-2.5 py-2 text-sm' : 'px-3.5 py-3'}`}
    >
      <span aria-hidden="true" className={`${mark} text-sm leading-6`}>
        {sign}
      </span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        {title && <span className="font-semibold">{title} </span>}
        {children}
      </div>
      {action && <div className="col-start-2 flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
