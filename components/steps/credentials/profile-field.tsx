'use client'

import { useTranslations } from 'next-intl'
import { SignInField } from './sign-in-field'

/** Which of the machine's profiles; none means what the AWS SDK finds by itself. */
export function ProfileField({ profiles }: { profiles: readonly string[] }) {
  const t = useTranslations('steps.credentials.profile')
  return (
    <SignInField field="profile" label={t('label')} hint={t('hint')} problem={undefined}>
      {(control) => (
        <select {...control}>
          <option value="">{t('default')}</option>
          {profiles.map((profile) => (
            <option key={profile} value={profile}>
              {profile}
            </option>
          ))}
        </select>
      )}
    </SignInField>
  )
}
