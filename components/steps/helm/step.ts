import dynamic from 'next/dynamic'
import type { Step } from '../types'

export const helmStep: Step = {
  id: 'helm',
  schema: ['helm'],
  View: dynamic(() => import('./view').then((module) => module.HelmView)),
  file: 'aws-ccm/values.yaml',
  summary: ({ helm }, t) => t('helm.chart', { version: helm.chartVersion }),
}
