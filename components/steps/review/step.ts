import dynamic from 'next/dynamic'
import type { Step } from '../types'

export const reviewStep: Step = {
  id: 'review',
  schema: [],
  View: dynamic(() => import('./view').then((module) => module.ReviewView)),
  file: 'cluster.yaml',
  summary: (_plan, t) => t('review'),
}
