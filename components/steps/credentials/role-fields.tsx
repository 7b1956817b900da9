'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { usePlan, useWizard, useWizardState } from '@/components/wizard/wizard-context'
import { partitionOf } from '@/lib/catalog/regions'
import { SignInField, unwatched } from './sign-in-field'
import type { FieldProblems } from './sign-in-input'

/** A role to assume on top of any credentials. The ARN is no secret and is kept with the draft. */
export function RoleFields({ problems }: { problems: FieldProblems }) {
  const t = useTranslations('steps.credentials.role')
  const { store } = useWizard()
  const { region } = usePlan().aws
  const arn = useWizardState((state) => state.ui.roleArn ?? '')
  const [toggled, setToggled] = useState<boolean | null>(null)
  const input = useRef<HTMLInputElement>(null)

  // What was typed before the scripts ran stands in the page, but React never heard of it.
  useEffect(() => {
    const typed = input.current?.value ?? ''
    if (typed !== (store.get().ui.roleArn ?? '')) store.setUi({ roleArn: typed })
  }, [store])

  const prefix = `arn:${partitionOf(region).id}:`
  return (
    <details
      open={problems.roleArn !== undefined || (toggled ?? arn !== '')}
      onToggle={(event) => setToggled(event.currentTarget.open)}
    >
      <summary className="w-fit max-w-full rounded py-0.5 text-sm [overflow-wrap:anywhere] text-link marker:text-soft">
        {arn === '' ? t('title') : t('chosen')} {arn !== '' && <code className="font-mono text-xs">{arn}</code>}
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <SignInField field="roleArn" label={t('arn')} problem={problems.roleArn} values={{ region, prefix }}>
          {({ className, ...control }) => (
            <input
              {...control}
              {...unwatched}
              ref={input}
              type="text"
              value={arn}
              onChange={(event) => store.setUi({ roleArn: event.target.value })}
              maxLength={2048}
              placeholder={`${prefix}iam::123456789012:role/…`}
              className={`${className} font-mono text-sm`}
            />
          )}
        </SignInField>
        <SignInField field="externalId" label={t('externalId')} hint={t('externalIdHint')} problem={undefined}>
          {(control) => <input {...control} {...unwatched} type="text" maxLength={1224} />}
        </SignInField>
      </div>
    </details>
  )
}
