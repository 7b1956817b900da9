import { Link } from '@/i18n/navigation'
import { Mark } from './mark'

/** The rope and the name; leads to the start page. */
export function Brand() {
  return (
    <Link href="/" className="flex min-h-6 shrink-0 items-center gap-2 text-[15px] font-semibold tracking-tight text-ink">
      <Mark />
      <span className="max-sm:sr-only">Lariat</span>
    </Link>
  )
}
