'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useWizard } from '@/components/wizard/wizard-context'
import { methods, unavailable, useSignInMethod } from './use-sign-in-method'

/** The ways to reach an account. What this server cannot offer stays readable and reachable, with the reason. */
export function MethodField() {
  const t = useTranslations('steps.credentials')
  const { capabilities } = useWizard()
  const { method, choose } = useSignInMethod()
  const fieldset = useRef<HTMLFieldSetElement>(null)

  // What was chosen before the scripts ran is checked in the page, but React never heard of it.
  useEffect(() => {
    choose(fieldset.current?.querySelector<HTMLInputElement>('input:checked')?.value)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page is taken over
  }, [])

  return (
    <fieldset ref={fieldset}>
      <legend className="sr-only">{t('method.title')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {methods.map((one) => {
          const reason = unavailable(one, capabilities)
          return (
            <label key={one} className={`flex items-start gap-2.5 rounded-xl border px-3 py-2.5 ${reason ? off : on}`}>
              <input
                type="radio"
                name="sign-in-method"
                value={one}
                checked={method === one}
                aria-disabled={reason !== null || undefined}
                onChange={() => choose(one)}
                className="mt-1 accent-link"
              />
              <span className="min-w-0">
                <span className="font-medium">{t(`method.${one}`)}</span>
                <span className="block text-sm text-soft">{reason ? t(`unavailable.${reason}`) : t(`method.${one}Text`)}</span>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

const focus = 'has-focus-visible:outline-2 has-focus-visible:outline-link'
const on = `border-line bg-panel hover:border-edge has-checked:border-link has-checked:bg-link-soft ${focus}`
const off = `cursor-not-allowed! border-dashed border-line bg-sunk text-soft ${focus}`
