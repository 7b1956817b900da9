import type { Plan } from '@/lib/plan/schema'
import { hostSelector, hostTolerations } from './add-on-nodes'
import { clusterId } from './names'
import type { Toleration } from './scheduling'

export interface EbsValues {
  readonly controller: {
    readonly region?: string
    readonly k8sTagClusterId: string
    readonly nodeSelector?: Readonly<Record<string, string>>
    readonly tolerations?: readonly Toleration[]
  }
  readonly sidecars?: { readonly snapshotter: { readonly forceEnable: true } }
  readonly helmTester: { readonly enabled: false }
}

/** Of the chart's own list what still matters once it is replaced: its NoExecute would evict after five minutes. */
const addOns: Toleration = { key: 'CriticalAddonsOnly', operator: 'Exists' }

/** Values for the aws-ebs-csi-driver chart: only what differs from its defaults, in reading order. */
export function ebsValues(plan: Plan): EbsValues {
  const { controllerOn, snapshots } = plan.storage
  const nodeSelector = hostSelector(plan, controllerOn)
  const tolerations = hostTolerations(plan, controllerOn)
  return {
    controller: {
      ...(plan.aws.region ? { region: plan.aws.region } : {}),
      k8sTagClusterId: clusterId(plan),
      ...(nodeSelector ? { nodeSelector } : {}),
      ...(tolerations.length > 0 ? { tolerations: [...tolerations, addOns] } : {}),
    },
    ...(snapshots ? { sidecars: { snapshotter: { forceEnable: true } } } : {}),
    helmTester: { enabled: false },
  }
}
