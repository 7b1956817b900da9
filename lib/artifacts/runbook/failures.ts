import { failures, type Failure } from '@/lib/catalog/runbook/failures'
import { frame } from '@/lib/catalog/runbook/frame'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { needsEcrProvider } from '@/lib/derive/ecr-provider'
import { nodeGroups, uninitialized } from '@/lib/derive/nodes'
import { securityGroupNames } from '@/lib/derive/network'
import type { Plan } from '@/lib/plan/schema'
import { runsCloudController, usesClusterObject, usesHelmChart } from '../produces'
import { podNetworkPlaces } from './add-ons'
import { code, table } from './markdown'
import type { Say } from './step'

/** The failures this Plan can meet. */
export function likelyFailures(plan: Plan): Failure[] {
  const { cluster, nodes, features, iam, helm } = plan
  const external = runsCloudController(plan)
  const own = external && usesClusterObject(plan)
  const loadBalancers = features.classicLoadBalancer || features.networkLoadBalancer
  const tainted = nodeGroups(plan).some(
    ({ roles, taints }) => roles.controlPlane && taints.some(({ key }) => key !== uninitialized.key),
  )
  const adopted = iam.controlPlane.source === 'existing'
  const relevant: readonly (readonly [boolean, Failure])[] = [
    [own && !usesHelmChart(plan), failures.agentPending],
    [
      external && tainted && helm.tolerations === 'derived',
      cluster.distribution === 'rke1' ? failures.controllerPendingRke1 : failures.controllerPending,
    ],
    [own, failures.wrongScheme],
    [external, failures.nameUnknown],
    [external && !(nodes.source === 'existing' && nodes.naming === 'explicit'), failures.customDomain],
    [external, failures.noClusterId],
    [external && (iam.mode === 'documented' || adopted), failures.zonesDenied],
    [loadBalancers && severalGroups(plan), failures.severalGroups],
    [loadBalancers, failures.noSubnet],
    [podNetworkPlaces(plan).length > 0, failures.hopLimit],
    [needsEcrProvider(plan), failures.ecrDenied],
    [plan.storage.ebs, failures.claimPending],
  ]
  return relevant.flatMap(([applies, failure]) => (applies ? [failure] : []))
}

/** The same as a table. */
export function failureTable(plan: Plan, say: Say): string {
  const values = { key: code(clusterTagKey(plan)), distribution: plan.cluster.distribution }
  const rows = likelyFailures(plan).map(({ symptom, cause, fix, source }) => [
    say(symptom, values),
    say(cause, values),
    say(fix, values),
    source.url ? `[${source.name}](${source.url})` : source.name,
  ])
  return table([frame.symptom, frame.cause, frame.fix, frame.source].map((text) => say(text)), rows)
}

/** Only a node with more than one group can have too many tagged, or too few. */
function severalGroups(plan: Plan): boolean {
  const { nodes } = plan
  return nodes.source === 'existing'
    ? nodes.instances.some(({ securityGroups }) => securityGroups.length > 1)
    : securityGroupNames(plan).length > 1
}
