'use client'

import { useWizard, useWizardState } from '@/components/wizard/wizard-context'
import type { Capabilities, SignInMethod } from '@/lib/session/summary'

export const methods = ['sandbox', 'keys', 'machine', 'none'] as const
export type Method = (typeof methods)[number]

/** Why a method cannot be chosen on this server, or null. */
export function unavailable(method: Method, capabilities: Capabilities) {
  const offer = method === 'sandbox' || method === 'machine' ? capabilities[method] : null
  return offer === null || offer.available ? null : offer.reason
}

/** The chosen way to sign in: the kept one, else that of the session, else none. */
export function useSignInMethod() {
  const { store, session, capabilities } = useWizard()
  const kept = useWizardState((state) => state.ui.signInMethod)
  const wanted = methods.find((method) => method === kept) ?? session?.method ?? 'none'
  const method: Method = unavailable(wanted, capabilities) ? 'none' : wanted
  const choose = (next: string | undefined) => {
    const known = methods.find((one) => one === next)
    if (known && known !== method && !unavailable(known, capabilities)) store.setUi({ signInMethod: known })
  }
  return { method, choose }
}

export const isAws = (method: Method): method is SignInMethod => method !== 'none'
