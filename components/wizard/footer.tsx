'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { neighbours } from '@/components/steps'
import { Button, buttonClass } from '@/components/ui/button'
import { Link, usePathname, useRouter } from '@/i18n/navigation'
import { stepOf, type StepId } from '@/lib/rules/step-of'
import { ShareButton } from './share-button'
import { loadCore } from './core'
import { focusErrorSummary } from './error-summary'
import { useWizard, useWizardState } from './wizard-context'

interface Props {
  readonly filesOpen: boolean
  onToggleFiles(): void
}

/** Back, undo, files (narrow screens), share (on phones: the last step has it), Next, which is never disabled. */
export function Footer({ filesOpen, onToggleFiles }: Props) {
  const t = useTranslations('frame')
  const names = useTranslations('steps')
  const { store } = useWizard()
  const router = useRouter()
  const id = usePathname().slice(1) as StepId
  const { before, after } = neighbours(id)
  const canUndo = useWizardState((state) => state.past.length > 0)
  const canRedo = useWizardState((state) => state.future.length > 0)
  useUndoKeys()

  const next = async () => {
    // Problems may not have been worked out yet when Next is pressed right after the page appeared.
    const core = await loadCore()
    const { plan, invalid } = store.get()
    const problems = core.check(plan, invalid)
    store.setProblems(problems)
    store.touch(id)
    const blocked = problems.some(({ rule, finding }) => rule.severity === 'error' && stepOf(finding.path) === id)
    if (blocked) focusErrorSummary()
    else if (after) router.push(`/${after}`)
  }

  return (
    <footer className="col-span-full flex items-center gap-1.5 overflow-x-auto border-t border-line bg-panel px-3 py-2.5 sm:gap-2 sm:px-4">
      {before && (
        <Link href={`/${before}`} className={buttonClass()}>
          {t('back')}
        </Link>
      )}
      <span className="grow" />
      <Button
        onClick={store.undo}
        aria-disabled={!canUndo}
        className={canUndo ? '' : 'opacity-50 max-sm:hidden'}
      >
        {t('undo')}
      </Button>
      {canRedo && (
        <Button onClick={store.redo} className="max-sm:hidden">
          {t('redo')}
        </Button>
      )}
      <Button onClick={onToggleFiles} aria-expanded={filesOpen} className="xl:hidden">
        {t(filesOpen ? 'hideFiles' : 'files')}
      </Button>
      <span className="max-sm:hidden">
        <ShareButton />
      </span>
      {after && (
        <Button look="primary" onClick={next}>
          {t('next', { step: names(`${after}.name`) })}
        </Button>
      )}
    </footer>
  )
}

/** ⌘Z and Ctrl+Z outside of text fields, which have an undo of their own. */
function useUndoKeys() {
  const { store } = useWizard()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inText = event.target instanceof HTMLElement && event.target.matches('[type=text], [type=password], textarea')
      if (event.key.toLowerCase() !== 'z' || !(event.metaKey || event.ctrlKey) || inText) return
      event.preventDefault()
      if (event.shiftKey) store.redo()
      else store.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [store])
}
