import dynamic from 'next/dynamic'
import type { Step } from '../types'

export const iamStep: Step = {
  id: 'iam',
  schema: ['iam', 'features'],
  View: dynamic(() => import('./view').then((module) => module.IamView)),
  file: 'iam/control-plane.json',
  summary: ({ iam }, t) => t(`iam.${iam.mode}`),
}
