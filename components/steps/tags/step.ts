import dynamic from 'next/dynamic'
import type { Step } from '../types'

export const tagsStep: Step = {
  id: 'tags',
  schema: ['tags'],
  View: dynamic(() => import('./view').then((module) => module.TagsView)),
  file: 'tags.json',
  summary: ({ cluster }, t) => t('tags.id', { id: cluster.id || cluster.name }),
}
