import { ebsReasons } from '@/lib/catalog/ebs-chart'
import { ebsValueHolders, sidecarHolders } from '@/lib/catalog/storage-reasons'
import { ebsValues, type EbsValues } from '@/lib/derive/ebs-values'
import type { Plan } from '@/lib/plan/schema'
import { quietly } from './remarks'
import type { Remark } from './yaml-file'

/** The EBS CSI driver chart's values with the reason of each. */
export function ebsChartValues(plan: Plan): { data: EbsValues; remarks: Remark[] } {
  const onControlPlane = plan.storage.controllerOn === 'control-plane'
  return {
    data: ebsValues(plan),
    remarks: [
      { path: ['controller', 'region'], ...ebsReasons.region },
      { path: ['controller', 'k8sTagClusterId'], ...ebsReasons.clusterId },
      { path: ['controller', 'nodeSelector'], ...ebsReasons.controlPlane },
      { path: ['controller', 'tolerations'], ...ebsReasons[onControlPlane ? 'controlPlane' : 'tainted'] },
      { path: ['sidecars', 'snapshotter', 'forceEnable'], ...ebsReasons.snapshotter },
      { path: ['helmTester'], ...ebsReasons.helmTester },
      ...quietly([], ebsValueHolders),
      ...quietly(['sidecars'], sidecarHolders),
    ],
  }
}
