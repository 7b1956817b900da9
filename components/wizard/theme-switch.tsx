'use client'

import { useTranslations } from 'next-intl'

/** Light or dark. The choice is a cookie, so that the server renders it and nothing flashes. */
export function ThemeSwitch() {
  const t = useTranslations('frame')
  const flip = () => {
    const root = document.documentElement
    const chosen = root.dataset.theme
    const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    const next = dark ? 'light' : 'dark'
    root.dataset.theme = next
    document.cookie = `lariat-theme=${next}; path=/; max-age=31536000; samesite=strict`
  }
  return (
    <button type="button" onClick={flip} aria-label={t('theme')} className="grid size-8 place-items-center rounded-full border border-line text-soft hover:border-edge">
      <svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
    </button>
  )
}
