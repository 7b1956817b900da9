import { hasInTree } from '@/lib/catalog/kubernetes'
import { minorOf, parseVersion } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'

/** Whether the cluster runs the AWS cloud controller manager at all. */
export function runsCloudController(plan: Plan): boolean {
  return plan.cluster.provider === 'external'
}

/** Whether the cluster knows `helm.cattle.io/v1`, and the user wants the chart to come that way. */
export function usesHelmChart(plan: Plan): boolean {
  const { cluster, helm } = plan
  return runsCloudController(plan) && cluster.distribution !== 'rke1' && helm.delivery === 'additional-manifest'
}

/** Whether a `provisioning.cattle.io/v1` Cluster can be written that does what the Plan says. */
export function usesClusterObject(plan: Plan): boolean {
  return plan.cluster.distribution !== 'rke1' && whyNoCluster(plan) === null
}

/** Whether Rancher's configuration file of an RKE1 cluster can be written that does what the Plan says. */
export function usesRke1Config(plan: Plan): boolean {
  return plan.cluster.distribution === 'rke1' && whyNoCluster(plan) === null
}

/** Whether a cluster that runs in-tree becomes what the Plan says: only where the provider inside Kubernetes still is. */
export function migrates(plan: Plan): boolean {
  const { migrating, distribution, kubernetes } = plan.cluster
  const possible = distribution !== 'k3s' && hasInTree(minorOf(kubernetes))
  return migrating && possible && runsCloudController(plan) && whyNoCluster(plan) === null
}

/** Why no file could make the cluster; null where one does. */
export function whyNoCluster(plan: Plan): 'version' | 'noInTree' | 'k3s' | null {
  const { distribution, kubernetes } = plan.cluster
  const { source, naming } = plan.nodes
  // The version's suffix is what selects the distribution; one of another would build another cluster.
  const suffix = parseVersion(kubernetes)?.distribution ?? distribution
  if (suffix !== distribution) return 'version'
  if (!runsCloudController(plan) && (distribution === 'k3s' || !hasInTree(minorOf(kubernetes)))) return 'noInTree'
  // K3s cannot take a node's name from metadata; only machines that are named by hand would ever be found.
  const findable = distribution !== 'k3s' || (source === 'existing' && naming === 'explicit')
  return findable ? null : 'k3s'
}

/** Whether the EBS CSI driver comes as a HelmChart as well. */
export function usesEbsHelmChart(plan: Plan): boolean {
  return plan.storage.ebs && usesHelmChart(plan)
}

/** Whether cluster.yaml brings the driver and its classes. */
export function embedsEbs(plan: Plan): boolean {
  return usesEbsHelmChart(plan) && usesClusterObject(plan)
}
