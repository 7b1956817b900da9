import dynamic from 'next/dynamic'
import { distributionNames } from '@/components/wizard/distribution-names'
import type { Step } from '../types'

export const clusterStep: Step = {
  id: 'cluster',
  schema: ['cluster'],
  View: dynamic(() => import('./view').then((module) => module.ClusterView)),
  file: 'cluster.yaml',
  summary: ({ cluster }, t) => t(`cluster.${cluster.provider}`, { distribution: distributionNames[cluster.distribution] }),
}
