'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { ShareButton } from '@/components/wizard/share-button'
import { useWizard } from '@/components/wizard/wizard-context'
import { Link } from '@/i18n/navigation'
import { NoSession } from './no-session'
import { ProblemsSection } from './problems/problems-section'
import { useReviewedProblems } from './problems/use-reviewed-problems'

// Brings react-query and the server action along; only those who look into an account need them.
const AccountSection = dynamic(() => import('./account-section').then((module) => module.AccountSection), {
  ssr: false,
  loading: () => <Space of="changes" />,
})

const UndoSection = dynamic(() => import('./undo/undo-section').then((module) => module.UndoSection), { ssr: false })

const FilesSection = dynamic(() => import('./files/files-section').then((module) => module.FilesSection), {
  ssr: false,
  loading: () => <Space of="files" />,
})

/** Problems, changes, apply, files, share: in the order in which a person wants to know. */
export function ReviewView() {
  const t = useTranslations('steps.review.share')
  const doctor = useTranslations('doctor.review')
  const { session } = useWizard()
  const problems = useReviewedProblems()
  const [complete, setComplete] = useState(false)
  return (
    <>
      <ProblemsSection problems={problems} />
      {/* Nobody knows how much room the problems take; what stands below them would jump. */}
      {problems && (
        <>
          {session ? (
            <AccountSection session={session} problems={problems} onComplete={setComplete} />
          ) : (
            <NoSession />
          )}
          <FilesSection next={session !== null && complete} />
          <Section title={t('title')} lead={t('text')}>
            <ShareButton />
          </Section>
          {session && <UndoSection session={session} />}
          <Section title={doctor('title')} lead={doctor('text')}>
            <Link href="/doctor" prefetch={false} className={buttonClass()}>
              {doctor('link')}
            </Link>
          </Section>
        </>
      )}
    </>
  )
}

/** Keeps the place of a section whose code is on its way. */
function Space({ of }: { of: 'changes' | 'files' }) {
  const t = useTranslations('steps.review')
  return (
    <Section title={t(`${of}.title`)}>
      <div className={of === 'files' ? 'min-h-112' : 'min-h-40'} />
    </Section>
  )
}
