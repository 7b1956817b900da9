'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { DraftNotices } from './draft-notices'
import { Footer } from './footer'
import { Header } from './header'
import { Rail } from './rail'
import type { useDraft } from './use-draft'

// Loads after the page is usable: the file viewer brings generators and yaml with it.
const Preview = dynamic(() => import('@/components/preview/preview').then((module) => module.Preview), { ssr: false })

/** Header, rail, form, files, footer. On narrow screens the files open over the form. */
export function Frame({ draft, children }: { draft: ReturnType<typeof useDraft>; children: ReactNode }) {
  const t = useTranslations('frame')
  const [filesOpen, setFilesOpen] = useState(false)
  return (
    <div className="grid h-dvh grid-cols-1 grid-rows-[auto_auto_1fr_auto] lg:grid-cols-[14rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr_auto] xl:grid-cols-[14.5rem_minmax(30rem,1fr)_minmax(25rem,0.86fr)]">
      <a
        href="#step"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:m-2 focus:rounded-lg focus:bg-panel focus:px-3 focus:py-2"
      >
        {t('skip')}
      </a>
      <Header />
      <Rail />
      {/* Positioned: texts for screen readers only are absolute, and would lengthen the page past the frame. */}
      <main id="step" className="relative min-h-0 overflow-y-auto px-4 pt-5 pb-10 sm:px-8 lg:pt-6">
        <div className="mx-auto max-w-3xl">
          <DraftNotices draft={draft} />
          {children}
        </div>
      </main>
      <aside
        aria-label={t('files')}
        className={`${filesOpen ? 'fixed inset-x-0 top-0 bottom-[3.6rem] z-20' : 'hidden'} min-h-0 border-l border-line bg-code xl:static xl:block`}
      >
        <Preview />
      </aside>
      <Footer filesOpen={filesOpen} onToggleFiles={() => setFilesOpen(!filesOpen)} />
    </div>
  )
}
