import { chart } from '@/lib/catalog/chart'
import { controllerArguments } from '@/lib/catalog/chart-values'
import type { Plan } from '@/lib/plan/schema'
import { imageTag } from './image-tag'
import { nodeSelector, tolerations, type NodeSelector, type Toleration } from './scheduling'

export interface ChartValues {
  readonly hostNetworking: true
  readonly image?: { readonly repository?: string; readonly tag?: string }
  readonly nodeSelector: NodeSelector
  readonly tolerations: readonly Toleration[]
  readonly args: readonly string[]
  readonly resources?: { readonly requests: { readonly cpu: string } }
}

/** Values for the aws-cloud-controller-manager chart: only what differs from its defaults, in reading order. */
export function chartValues(plan: Plan): ChartValues {
  const image = imageOf(plan)
  const { cpuRequest } = plan.helm
  return {
    hostNetworking: true,
    ...(image ? { image } : {}),
    nodeSelector: nodeSelector(plan),
    tolerations: tolerations(plan).map(({ toleration }) => toleration),
    args: controllerArgs(plan),
    ...(cpuRequest && cpuRequest !== chart.defaults.cpuRequest ? { resources: { requests: { cpu: cpuRequest } } } : {}),
  }
}

function imageOf(plan: Plan): ChartValues['image'] | null {
  const tag = imageTag(plan)
  const typed = plan.helm.imageRepository
  const repository = typed === chart.defaults.imageRepository ? '' : typed
  if (!tag && !repository) return null
  return { ...(repository ? { repository } : {}), ...(tag ? { tag } : {}) }
}

function controllerArgs(plan: Plan): string[] {
  const always = controllerArguments.map(({ arg }) => arg)
  const typed = plan.helm.extraArgs.filter((arg) => arg !== '' && !always.includes(arg))
  // A flag given twice takes its last value, so what the user typed comes last.
  return [...always, `--v=${plan.helm.verbosity}`, ...typed]
}
