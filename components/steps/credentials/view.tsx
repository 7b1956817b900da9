'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Section } from '@/components/ui/section'
import { useWizard } from '@/components/wizard/wizard-context'
import { MethodField } from './method-field'
import { RancherNote } from './rancher-note'
import { RegionFields } from './region-fields'
import { SessionNote } from './session-note'
import { SessionWarnings } from './session-warnings'
import { SignInForm } from './sign-in-form'
import { useSignIn } from './use-sign-in'

export function CredentialsView() {
  const t = useTranslations('steps.credentials')
  const { session } = useWizard()
  const { pending, error, tests, test, end } = useSignIn()
  const result = useRef<HTMLDivElement>(null)

  // The session comes with the refreshed page, a moment after the test has ended.
  useEffect(() => {
    if (tests > 0) result.current?.scrollIntoView({ block: 'nearest' })
  }, [tests, session])

  return (
    <>
      <RegionFields />
      <Section title={t('method.title')}>
        <div className="group/method">
          <MethodField />
          <SignInForm pending={pending} onTest={test} />
        </div>
        <p role="status" className="sr-only">
          {pending ? t('testing') : ''}
        </p>
        <div ref={result} className="mt-3 grid scroll-my-4 gap-3">
          {error && <ErrorNote error={error} />}
          {session && (
            <>
              <SessionNote session={session} before={error !== null} action={<Button onClick={end}>{t('signOut')}</Button>} />
              <SessionWarnings session={session} />
            </>
          )}
        </div>
      </Section>
      <RancherNote />
    </>
  )
}
