import type { ReactNode } from 'react'
import { Wizard } from '@/components/wizard/wizard'
import { capabilities } from '@/lib/session/capabilities'
import { readSession, summary } from '@/lib/session/session'

/** The frame of all steps. It stays mounted while steps change, and the Plan with it. */
export default async function WizardLayout({ children }: { children: ReactNode }) {
  const session = await readSession()
  return (
    <Wizard session={session && summary(session)} capabilities={await capabilities()}>
      {children}
    </Wizard>
  )
}
