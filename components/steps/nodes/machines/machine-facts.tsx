'use client'

import { useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import { clusterId, roleNamesOf } from '@/lib/derive/names'
import { profileOf } from '@/lib/derive/nodes'
import type { InstanceInfo } from '@/lib/inventory'
import { clustersInTags } from './cluster-tags'
import { DnsName } from './dns-name'

interface Props {
  readonly info: InstanceInfo
  readonly index: number | undefined
  /** In another VPC than the cluster. */
  readonly elsewhere: boolean
}

/** What a machine carries now, and what it would carry afterwards where that differs. */
export function MachineFacts({ info, index, elsewhere }: Props) {
  const t = useTranslations('steps.nodes.machines')
  const plan = usePlan()
  const roles = index === undefined ? undefined : plan.nodes.instances[index]?.roles
  const wanted = roles && roleNamesOf(plan, profileOf(roles)).profileName
  const id = clusterId(plan)
  const clusters = clustersInTags(info.tags)
  const others = clusters.filter((cluster) => cluster !== id)
  return (
    <>
      <dl className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs [&_dd]:inline [&_dd]:[overflow-wrap:anywhere] [&_dt]:inline [&_dt]:text-soft">
        <div className="basis-full">
          <dt className="sr-only!">{t('dns')} </dt>
          <dd>
            {info.privateDnsName ? (
              <code className="font-mono">
                <DnsName name={info.privateDnsName} />
              </code>
            ) : (
              t('noDns')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('groups')} </dt>
          <dd>{info.securityGroups.map((group) => group.name || group.id).join(', ') || t('noneOfThese')}</dd>
        </div>
        <div>
          <dt>{t('profile')} </dt>
          <dd>
            {info.profile ?? t('noneOfThese')}
            {wanted && wanted !== info.profile && (
              <span className="text-soft">
                {' '}
                {info.profile && !plan.iam.replaceProfiles ? t('keepsProfile', { name: wanted }) : t('willGet', { name: wanted })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('clusterTag')} </dt>
          <dd>{clusters.length > 0 ? clusters.join(', ') : t('noneOfThese')}</dd>
        </div>
      </dl>
      {roles && others.length > 0 && <p className="text-xs text-warn">▲ {t('otherCluster', { clusters: others.join(', ') })}</p>}
      {elsewhere && <p className="text-xs text-warn">▲ {t('otherVpc', { vpc: info.vpcId })}</p>}
    </>
  )
}
