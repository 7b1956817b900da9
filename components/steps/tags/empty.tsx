import { Link } from '@/i18n/navigation'

/** Nothing of the kind has been chosen; says where to choose it. */
export function Empty({ text, link, href }: { text: string; link: string; href: string }) {
  return (
    <p className="rounded-xl border border-dashed border-edge px-4 py-3 text-sm text-soft">
      {text}{' '}
      <Link href={href} className="text-link underline underline-offset-2">
        {link}
      </Link>
    </p>
  )
}
