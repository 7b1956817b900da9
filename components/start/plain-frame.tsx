import type { ReactNode } from 'react'
import { Brand } from '@/components/wizard/brand'
import { LanguageSwitch } from '@/components/wizard/language-switch'
import { ThemeSwitch } from '@/components/wizard/theme-switch'

/** The page around everything that is no step. */
export function PlainFrame({ children, wide }: { children: ReactNode; /** For what stands side by side. */ wide?: boolean }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-13 items-center gap-3 border-b border-line bg-panel px-4 py-2">
        <Brand />
        <span className="grow" />
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={`mx-auto w-full grow px-4 pt-8 pb-12 sm:px-8 sm:pt-12 ${wide ? 'max-w-7xl' : 'max-w-5xl'}`}>{children}</main>
    </div>
  )
}
