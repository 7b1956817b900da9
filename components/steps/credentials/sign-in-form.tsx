'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'
import { useWizard } from '@/components/wizard/wizard-context'
import type { SignInInput } from '@/lib/session/summary'
import { KeyFields } from './key-fields'
import { ProfileField } from './profile-field'
import { RoleFields } from './role-fields'
import { clearSecrets, fieldNames, focusControl, readFields } from './sign-in-fields'
import { signInInput, type FieldProblems } from './sign-in-input'
import { isAws, useSignInMethod } from './use-sign-in-method'

interface Props {
  readonly pending: boolean
  onTest(input: SignInInput, onSuccess: () => void): void
}

// The fields follow the checked method by CSS alone: this works before the scripts run, and what was typed for one
// method is still there after a look at another.
const shownFor = {
  keys: 'hidden gap-4 group-has-[input[value=keys]:checked]/method:grid',
  machine: 'hidden group-has-[input[value=machine]:checked]/method:block',
  aws: 'group-has-[input[value=none]:checked]/method:hidden',
} as const

/** What the chosen method asks for, and Test. */
export function SignInForm({ pending, onTest }: Props) {
  const t = useTranslations('steps.credentials')
  const { store, capabilities } = useWizard()
  const { method } = useSignInMethod()
  const [problems, setProblems] = useState<FieldProblems>({})
  const hydrated = useHydrated()
  const form = useRef<HTMLFormElement>(null)

  // After rendering: only then is the part of the form that a problem is in surely open.
  useEffect(() => {
    const first = fieldNames.find((name) => problems[name])
    if (first && form.current) focusControl(form.current, first)
  }, [problems])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending || !isAws(method)) return
    const fields = event.currentTarget
    const input = signInInput(method, store.get().plan.aws.region, readFields(fields))
    setProblems(input.ok ? {} : input.error)
    if (input.ok) onTest(input.value, () => clearSecrets(fields))
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      autoComplete="off"
      className={`mt-3 grid gap-4 rounded-xl border border-line bg-panel px-4 py-4 ${shownFor.aws}`}
    >
      <div className={shownFor.keys}>
        <KeyFields problems={problems} />
      </div>
      {capabilities.machine.available && (
        <div className={shownFor.machine}>
          <ProfileField profiles={capabilities.machine.profiles} />
        </div>
      )}
      <RoleFields problems={problems} />
      <div>
        {/* Until the page is taken over, pressing it (or Enter in a field) would reload the page and lose the secrets. */}
        <Button type="submit" look="primary" disabled={!hydrated} aria-busy={pending || undefined}>
          {t(pending ? 'testing' : 'test')}
        </Button>
      </div>
    </form>
  )
}
