'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { Note } from '@/components/ui/note'
import { LoadBalancerController } from './load-balancer-controller'

/** What the nodes are to do with AWS beyond being found; each switch adds its own permissions. */
export function Features() {
  const t = useTranslations('steps.iam.features')
  const { iam, cluster } = usePlan()
  const fixed = iam.mode === 'documented' || cluster.provider === 'in-tree'
  return (
    <div className="grid gap-3">
      <CheckField path="features.classicLoadBalancer" label={t('classic')} hint={t('classicText')} />
      <CheckField path="features.networkLoadBalancer" label={t('network')} hint={t('networkText')} />
      <CheckField path="features.ecr" label={t('ecr')} hint={t('ecrText')} />
      {fixed && <Note look="info">{t('fixed')}</Note>}
      <LoadBalancerController />
      <CheckField path="iam.serviceLinkedRole" label={t('linkedRole')} hint={t('linkedRoleText')} />
    </div>
  )
}
