import type { ComponentProps } from 'react'

const base =
  'inline-flex min-h-9 items-center justify-center gap-2 rounded-lg border px-3.5 py-1.5 text-base whitespace-nowrap aria-busy:cursor-progress disabled:cursor-not-allowed disabled:opacity-60'
const looks = {
  primary: 'border-link bg-link font-medium text-on-link hover:brightness-110',
  plain: 'border-line bg-panel text-ink hover:border-edge',
  quiet: 'border-transparent bg-transparent text-link underline-offset-2 hover:underline px-1.5',
} as const

export type ButtonLook = keyof typeof looks

/** Class names of a button, for links that look like one. */
export const buttonClass = (look: ButtonLook = 'plain', extra = '') => `${base} ${looks[look]} ${extra}`

interface Props extends ComponentProps<'button'> {
  readonly look?: ButtonLook
}

export function Button({ look = 'plain', className = '', type = 'button', ...rest }: Props) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}
