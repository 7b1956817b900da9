import { lbcClusterTag } from '@/lib/catalog/lbc-policy'
import { cleanUp, kinds, onMachines } from '@/lib/catalog/runbook/clean-up'
import { frame } from '@/lib/catalog/runbook/frame'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { hasLoadBalancerController } from '@/lib/derive/load-balancer-controller'
import { clusterId, roleNames } from '@/lib/derive/names'
import { tagPlan } from '@/lib/derive/tag-plan'
import type { RoleNames } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import { aws, onCluster, onRancher, setClusterId } from './commands'
import { realIds } from '../real-ids'
import { json, option, quote } from '../shell'
import type { Block, Say, Step } from './step'

/** What only running controllers remove. */
export function objects(plan: Plan, say: Say): Step {
  const balanced = hasLoadBalancerController(plan)
  const snapshots = plan.storage.ebs && plan.storage.snapshots
  const path = '{range .items[?(@.spec.type=="LoadBalancer")]}{.metadata.namespace}/{.metadata.name}{"\\n"}{end}'
  // Not volumes: until the machines go, their own disks carry the tag as well.
  const types = ['elasticloadbalancing:loadbalancer']
  const commands = [
    `${onCluster} get services --all-namespaces -o jsonpath='${path}'`,
    ...(balanced ? [`${onCluster} get ingresses --all-namespaces`] : []),
    ...(snapshots ? [`${onCluster} get volumesnapshots --all-namespaces`] : []),
    `${onCluster} get persistentvolumeclaims,persistentvolumes --all-namespaces`,
    tagged(plan, { Key: clusterTagKey(plan) }, types),
    // Its own tag, on everything it makes: aws-load-balancer-controller pkg/deploy/tracking/provider.go.
    ...(balanced ? [tagged(plan, { Key: lbcClusterTag, Values: [clusterId(plan)] }, types)] : []),
  ]
  const listed = [
    kinds.services,
    ...(balanced ? [kinds.ingresses] : []),
    ...(snapshots ? [kinds.snapshots] : []),
    kinds.claims,
  ].map((kind) => say(kind))
  const values = { kinds: [listed.slice(0, -1).join(say(frame.comma)), listed.at(-1)].join(say(frame.and)) }
  return { text: cleanUp.objects, values, blocks: [{ commands: commands.join('\n') }] }
}

/** What outlives the cluster: Retain, and snapshots. Null when nothing in the cluster makes volumes. */
export function leftovers(plan: Plan): Step | null {
  if (!plan.storage.ebs && plan.cluster.provider === 'external') return null
  const commands = tagged(plan, { Key: clusterTagKey(plan) }, ['ec2:volume', 'ec2:snapshot'])
  return { text: cleanUp.leftovers, blocks: [{ commands }] }
}

/** The ARNs of what carries a tag. */
function tagged(plan: Plan, filter: { Key: string; Values?: readonly string[] }, types: readonly string[]): string {
  const query = "--query='ResourceTagMappingList[].[ResourceARN]' --output=text"
  const filters = `${json('tag-filters', [filter])} --resource-type-filters ${types.join(' ')}`
  return `${aws(plan, 'resourcegroupstaggingapi get-resources')} ${filters} ${query}`
}

/** The cluster object; a name first, so that none reads as an option. */
export function cluster(plan: Plan, say: Say): Step {
  if (plan.cluster.distribution === 'rke1') return rke1Cluster(plan)
  const { name, namespace } = plan.cluster
  const existing = plan.nodes.source === 'existing'
  const target = `${option('namespace', namespace)} delete ${quote(`clusters.provisioning.cattle.io/${name}`)}`
  return {
    text: existing ? cleanUp.clusterExisting : cleanUp.cluster,
    blocks: [
      { commands: `${onRancher} ${target}` },
      ...(existing ? uninstall(plan, say) : []),
    ],
    output: `cluster.provisioning.cattle.io "${name}" deleted`,
  }
}

/** K3s documentation, "Uninstalling K3s": agents have a script of their own; RKE2 has one for both. */
function uninstall({ cluster: { distribution } }: Plan, say: Say): Block[] {
  const scripts = (...names: string[]) =>
    ['rancher-system-agent', ...names].map((name) => `/usr/local/bin/${name}-uninstall.sh`).join('\n')
  if (distribution !== 'k3s') return [{ lead: say(onMachines.each), commands: scripts(distribution) }]
  return [
    { lead: say(onMachines.servers), commands: scripts('k3s') },
    { lead: say(onMachines.agents), commands: scripts('k3s-agent') },
  ]
}

/** RKE1 leaves containers and folders behind on machines that stay. */
function rke1Cluster(plan: Plan): Step {
  return {
    text: plan.nodes.source === 'existing' ? cleanUp.clusterRke1Existing : cleanUp.cluster,
    blocks: [
      { commands: `${setClusterId(plan)}\n${onRancher} delete "clusters.management.cattle.io/$CLUSTER_ID"` },
    ],
    output: 'cluster.management.cattle.io "c-…" deleted',
  }
}

/** Roles, profiles, policies and the cluster tag, as far as Lariat put them there. */
export function roles(plan: Plan): Step {
  const key = clusterTagKey(plan)
  const ids = realIds(
    tagPlan(plan).filter((row) => row.by === 'lariat' && row.key === key).map(({ resource }) => resource.id),
  )
  const untag = `${aws(plan, 'ec2 delete-tags')} --resources ${ids.join(' ')} ${json('tags', [{ Key: key }])}`
  const { controlPlane, worker } = roleNames(plan)
  const inline = plan.iam.policies === 'inline'
  const commands = [...removal(controlPlane, inline), ...removal(worker, inline), ...(ids.length > 0 ? [untag] : [])]
  return { text: cleanUp.aws, blocks: [{ commands: [...new Set(commands)].join('\n') }] }
}

function removal({ source, roleName, profileName, policyName }: RoleNames, inline: boolean): string[] {
  const role = option('role-name', roleName)
  const profile = option('instance-profile-name', profileName)
  const policy = inline ? [`aws iam delete-role-policy ${role} ${option('policy-name', policyName)}`] : []
  if (source === 'existing') return policy
  return [
    `aws iam remove-role-from-instance-profile ${profile} ${role}`,
    `aws iam delete-instance-profile ${profile}`,
    ...policy,
    `aws iam delete-role ${role}`,
  ]
}
