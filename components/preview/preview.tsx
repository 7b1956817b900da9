'use client'

import { Tabs } from '@base-ui/react/tabs'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { stepById } from '@/components/steps'
import { usePathname } from '@/i18n/navigation'
import type { StepId } from '@/lib/rules/step-of'
import { ExplainedFile } from './explained-file'
import { FileActions } from './file-actions'
import { useArtifacts } from './use-artifacts'

/** The files that the Plan makes, as it is being typed. */
export function Preview() {
  const t = useTranslations('preview')
  const files = useArtifacts()
  const step = usePathname().slice(1) as StepId
  const [chosen, setChosen] = useState<{ readonly step: StepId; readonly path: string } | null>(null)
  const list = useRef<HTMLDivElement>(null)
  // A choice holds for the step it was made on; the next step brings up its own file.
  const wanted = chosen?.step === step ? chosen.path : stepById[step].file
  const shown = files?.find((file) => file.path === wanted) ?? files?.[0]
  useEffect(() => {
    if (list.current) reveal(list.current)
  }, [shown?.path])
  if (!files) return <p className="p-4 text-sm text-soft">{t('loading')}</p>
  if (!shown) return <p className="p-4 text-sm text-soft">{t('none')}</p>
  const choose = (path: string) => setChosen({ step, path })
  return (
    <Tabs.Root value={shown.path} onValueChange={choose} className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto]">
      <Tabs.List
        ref={list}
        aria-label={t('files')}
        className="relative flex max-h-38 gap-x-0.5 overflow-auto border-b border-line px-2 pt-1.5 sm:flex-wrap"
      >
        {files.map((file) => (
          <Tabs.Tab
            key={file.path}
            value={file.path}
            className="shrink-0 rounded-t-lg border border-b-0 border-transparent px-2.5 py-1.5 text-sm text-soft aria-selected:border-line aria-selected:bg-panel aria-selected:text-ink"
          >
            {file.path}
            {file.changed.size > 0 && (
              <span className="ml-1.5 text-rope">
                <span aria-hidden="true">●</span>
                <span className="sr-only">{t('changed', { count: file.changed.size })}</span>
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {files.map((file) => (
        <Tabs.Panel key={file.path} value={file.path} className="min-h-0" tabIndex={-1}>
          <ExplainedFile file={file} label={file.path} />
        </Tabs.Panel>
      ))}
      <FileActions file={shown} />
    </Tabs.Root>
  )
}

/** Brings the chosen tab into sight within its list; `scrollIntoView` would move the page as well. */
function reveal(list: HTMLElement): void {
  const tab = list.querySelector<HTMLElement>('[aria-selected="true"]')
  if (!tab) return
  const above = tab.offsetTop < list.scrollTop
  const below = tab.offsetTop + tab.offsetHeight > list.scrollTop + list.clientHeight
  if (above || below) list.scrollTop = tab.offsetTop - (list.clientHeight - tab.offsetHeight) / 2
  const aside = tab.offsetLeft < list.scrollLeft || tab.offsetLeft + tab.offsetWidth > list.scrollLeft + list.clientWidth
  if (aside) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2
}
