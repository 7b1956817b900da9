import { kubernetesMinor } from '@/lib/catalog/kubernetes'
import { minorOf } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'

/** The cloud controller's image tag: the typed one, else the newest of the cluster's minor; null for an unknown one. */
export function imageTag(plan: Plan): string | null {
  return plan.helm.imageTag || (kubernetesMinor(minorOf(plan.cluster.kubernetes))?.ccmTag ?? null)
}
