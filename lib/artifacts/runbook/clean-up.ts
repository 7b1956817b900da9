import { cleanUp, onEachMachine } from '@/lib/catalog/runbook/clean-up'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { roleNames } from '@/lib/derive/names'
import { tagPlan } from '@/lib/derive/tag-plan'
import type { RoleNames } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import { aws, onCluster, onRancher, setClusterId } from './commands'
import { realIds } from '../real-ids'
import { json, option, quote } from '../shell'
import type { Say, Step } from './step'

/** What only a running cloud controller removes. */
export function objects(plan: Plan): Step {
  const path = '{range .items[?(@.spec.type=="LoadBalancer")]}{.metadata.namespace}/{.metadata.name}{"\\n"}{end}'
  const filters = json('tag-filters', [{ Key: clusterTagKey(plan) }])
  // Not volumes: until the machines go, their own disks carry the tag as well.
  const types = '--resource-type-filters elasticloadbalancing:loadbalancer'
  const query = "--query='ResourceTagMappingList[].[ResourceARN]' --output=text"
  const commands = [
    `${onCluster} get services --all-namespaces -o jsonpath='${path}'`,
    `${onCluster} get persistentvolumeclaims,persistentvolumes --all-namespaces`,
    `${aws(plan, 'resourcegroupstaggingapi get-resources')} ${filters} ${types} ${query}`,
  ]
  return { text: cleanUp.objects, blocks: [{ commands: commands.join('\n') }] }
}

/** The cluster object; a name first, so that none reads as an option. */
export function cluster(plan: Plan, say: Say): Step {
  if (plan.cluster.distribution === 'rke1') return rke1Cluster(plan)
  const { name, namespace, distribution } = plan.cluster
  const existing = plan.nodes.source === 'existing'
  const target = `${option('namespace', namespace)} delete ${quote(`clusters.provisioning.cattle.io/${name}`)}`
  const uninstall = ['/usr/local/bin/rancher-system-agent-uninstall.sh', `/usr/local/bin/${distribution}-uninstall.sh`]
  return {
    text: existing ? cleanUp.clusterExisting : cleanUp.cluster,
    blocks: [
      { commands: `${onRancher} ${target}` },
      ...(existing ? [{ lead: say(onEachMachine), commands: uninstall.join('\n') }] : []),
    ],
    output: `cluster.provisioning.cattle.io "${name}" deleted`,
  }
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
  const commands = [...removal(controlPlane), ...removal(worker), ...(ids.length > 0 ? [untag] : [])]
  return { text: cleanUp.aws, blocks: [{ commands: [...new Set(commands)].join('\n') }] }
}

function removal({ source, roleName, profileName, policyName }: RoleNames): string[] {
  const role = option('role-name', roleName)
  const profile = option('instance-profile-name', profileName)
  const policy = `aws iam delete-role-policy ${role} ${option('policy-name', policyName)}`
  if (source === 'existing') return [policy]
  return [
    `aws iam remove-role-from-instance-profile ${profile} ${role}`,
    `aws iam delete-instance-profile ${profile}`,
    policy,
    `aws iam delete-role ${role}`,
  ]
}
