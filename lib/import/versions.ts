import { ecrProviderSince } from '@/lib/catalog/ecr-provider'
import { rancherMinor, rancherMinors } from '@/lib/catalog/rancher'
import { releases } from '@/lib/catalog/releases'
import { minorOf, parseVersion } from '@/lib/catalog/version'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'

type Distribution = Plan['cluster']['distribution']

/** Whether this Rancher provisions that Kubernetes. */
export function provisions(rancher: string, { distribution, kubernetes }: Plan['cluster']): boolean {
  const known = rancherMinor(rancher)
  const minor = minorOf(kubernetes)
  if (!known || minor === null) return false
  return (distribution !== 'rke1' || known.rke1) && minor >= known.kubernetes.from && minor <= known.kubernetes.to
}

/** The Plan with a version of Kubernetes; what follows the `+` says whose it is. */
export function withKubernetes(plan: Plan, kubernetes: string): Plan {
  const distribution = parseVersion(kubernetes)?.distribution ?? plan.cluster.distribution
  return { ...plan, cluster: { ...plan.cluster, kubernetes, distribution } }
}

/**
 * What else a distribution cannot have, where no Plan says so: RKE1 knows no HelmChart, and its kubelet cannot sign in
 * to ECR since Kubernetes 1.27.
 */
export function withNeutralRke1(plan: Plan): Plan {
  if (plan.cluster.distribution !== 'rke1' || plan.helm.delivery !== 'additional-manifest') return plan
  const ecr = plan.features.ecr && (minorOf(plan.cluster.kubernetes) ?? ecrProviderSince) < ecrProviderSince
  return { ...plan, helm: { ...plan.helm, delivery: 'helm-cli' }, features: { ...plan.features, ecr } }
}

/** The Plan for a distribution that a document shows without naming a version. */
export function withDistribution(plan: Plan, distribution: Distribution): Plan {
  if (plan.cluster.distribution === distribution) return plan
  const usual = minorOf(defaultPlan.cluster.kubernetes)
  const all = releases[distribution]
  const kubernetes = all.find((release) => minorOf(release) === usual) ?? all[0] ?? plan.cluster.kubernetes
  return { ...plan, cluster: { ...plan.cluster, distribution, kubernetes } }
}

/**
 * Documents do not say which Rancher they are for. The Plan's stays where it can be that; else the newest that
 * provisions this Kubernetes.
 */
export function withFittingRancher(plan: Plan): Plan {
  if (provisions(plan.cluster.rancher, plan.cluster)) return plan
  const fitting = rancherMinors.find(({ minor }) => provisions(minor, plan.cluster))
  return fitting ? { ...plan, cluster: { ...plan.cluster, rancher: fitting.minor } } : plan
}
