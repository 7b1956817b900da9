'use client'

import { useState, useTransition } from 'react'
import { askServer } from '@/components/wizard/ask-server'
import { useWizard } from '@/components/wizard/wizard-context'
import { useRouter } from '@/i18n/navigation'
import { signIn, signOut } from '@/lib/actions/credentials'
import type { AppError } from '@/lib/app-error'
import { ok } from '@/lib/result'
import type { SignInInput } from '@/lib/session/summary'

/** Tests credentials with AWS and, when they work, starts a session with them. */
export function useSignIn() {
  const { store } = useWizard()
  const router = useRouter()
  const [pending, start] = useTransition()
  const [error, setError] = useState<AppError | null>(null)
  const [tests, setTests] = useState(0)

  return {
    pending,
    error,
    /** How many tests have come to an end. */
    tests,
    test: (input: SignInInput, onSuccess: () => void) =>
      start(async () => {
        const result = await askServer(() => signIn(input))
        setError(result.ok ? null : result.error)
        setTests((count) => count + 1)
        if (!result.ok) return
        onSuccess()
        store.edit('aws.accountId', result.value.accountId)
        router.refresh()
      }),
    end: () =>
      start(async () => {
        const result = await askServer(async () => ok(await signOut()))
        setError(result.ok ? null : result.error)
        if (result.ok) router.refresh()
      }),
  }
}
