import { controllerValueHolders, extraArgument, imageFields, verbosity } from '@/lib/catalog/chart-reasons'
import { chartValueReasons, controllerArguments, tolerationReasons } from '@/lib/catalog/chart-values'
import { chartValues, type ChartValues } from '@/lib/derive/chart-values'
import { tolerations } from '@/lib/derive/scheduling'
import type { Plan } from '@/lib/plan/schema'
import { quiet, quietly } from './remarks'
import type { Remark } from './yaml-file'

/** The chart's values with the reason of each. */
export function values(plan: Plan): { data: ChartValues; remarks: Remark[] } {
  const rke1 = plan.cluster.distribution === 'rke1'
  const typed = plan.helm.imageTag !== ''
  const data = chartValues(plan)
  const own = controllerArguments.length
  return {
    data,
    remarks: [
      { path: ['hostNetworking'], ...chartValueReasons.hostNetworking },
      { path: ['image', 'tag'], ...chartValueReasons[typed ? 'imageTagTyped' : 'imageTag'] },
      { path: ['nodeSelector'], ...chartValueReasons[rke1 ? 'nodeSelectorRke1' : 'nodeSelector'] },
      ...tolerations(plan).map(({ reason }, i) => ({ path: ['tolerations', i], ...tolerationReasons[reason] })),
      ...controllerArguments.map(({ reason, source }, i) => ({ path: ['args', i], reason, source })),
      { path: ['resources'], ...chartValueReasons.cpuRequest },
      ...quietly([], controllerValueHolders),
      ...quietly(['image'], imageFields),
      ...data.args.slice(own).map((_, i) => quiet(['args', own + i], i === 0 ? verbosity : extraArgument)),
    ],
  }
}
