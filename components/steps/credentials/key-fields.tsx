'use client'

import { useTranslations } from 'next-intl'
import { SignInField, unwatched } from './sign-in-field'
import type { FieldProblems } from './sign-in-input'

/** Access key, secret and token. Uncontrolled and without a name: see `sign-in-fields.ts`. */
export function KeyFields({ problems }: { problems: FieldProblems }) {
  const t = useTranslations('steps.credentials')
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SignInField field="accessKeyId" label={t('keys.accessKeyId')} problem={problems.accessKeyId}>
          {({ className, ...control }) => (
            <input {...control} {...unwatched} type="text" maxLength={128} className={`${className} font-mono text-sm`} />
          )}
        </SignInField>
        <SignInField field="secretAccessKey" label={t('keys.secretAccessKey')} problem={problems.secretAccessKey}>
          {(control) => <input {...control} {...unwatched} type="password" maxLength={256} />}
        </SignInField>
      </div>
      <SignInField
        field="sessionToken"
        label={t('keys.sessionToken')}
        hint={t('keys.sessionTokenHint')}
        problem={problems.sessionToken}
      >
        {(control) => <input {...control} {...unwatched} type="password" maxLength={16384} />}
      </SignInField>
      <p className="text-sm text-soft">{t('keys.kept')}</p>
    </>
  )
}
