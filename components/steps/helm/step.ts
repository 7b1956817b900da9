import dynamic from 'next/dynamic'
import type { Step } from '../types'

export const helmStep: Step = {
  id: 'helm',
  schema: ['helm', 'storage'],
  View: dynamic(() => import('./view').then((module) => module.HelmView)),
  file: 'aws-ccm/values.yaml',
  summary: ({ helm, storage }, t) => t(storage.ebs ? 'helm.volumes' : 'helm.chart', { version: helm.chartVersion }),
}
