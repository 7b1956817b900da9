import dynamic from 'next/dynamic'
import type { Step } from '../types'

export const credentialsStep: Step = {
  id: 'credentials',
  schema: ['aws'],
  View: dynamic(() => import('./view').then((module) => module.CredentialsView)),
  file: 'cluster.yaml',
  summary: ({ aws }, t, session) => {
    if (!session) return t('credentials.files', { region: aws.region })
    if (session.method === 'sandbox') return t('credentials.sandbox')
    return t('credentials.signedIn', { account: session.accountId })
  },
}
