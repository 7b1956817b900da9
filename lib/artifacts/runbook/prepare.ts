import { frame } from '@/lib/catalog/runbook/frame'
import { accessRke1, credentialPolicy, ofCluster, prepare } from '@/lib/catalog/runbook/prepare'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { roleNames, roleNamesOf } from '@/lib/derive/names'
import { nodeGroups, profileOf } from '@/lib/derive/nodes'
import { tagPlan } from '@/lib/derive/tag-plan'
import type { RoleNames } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import { migrates } from '../produces'
import { aws, onRancher } from './commands'
import { aligned, code } from './markdown'
import { realIds } from '../real-ids'
import { json, option, quote } from '../shell'
import type { Say, Step } from './step'

/** Both kubeconfigs, and that Rancher's cluster answers. */
export function access(plan: Plan, say: Say): Step {
  const { distribution, namespace } = plan.cluster
  const running = migrates(plan)
  const values = { cluster: say(running ? ofCluster.running : ofCluster.made) }
  const exports = [
    'export RANCHER_KUBECONFIG="$HOME/.kube/rancher.yaml"',
    `export CLUSTER_KUBECONFIG="$HOME/.kube/${running ? 'cluster' : 'new-cluster'}.yaml"`,
  ]
  if (distribution === 'rke1') {
    const may = ['create', 'delete'].map((verb) => `${onRancher} auth can-i ${verb} clusters.management.cattle.io`)
    return { text: accessRke1, values, blocks: [{ commands: [...exports, ...may].join('\n') }], output: 'yes\nyes' }
  }
  const check = `${onRancher} get ${quote(`namespace/${namespace}`)} -o name`
  return {
    text: prepare.access,
    values,
    blocks: [{ commands: [...exports, check].join('\n') }],
    output: `namespace/${namespace}`,
  }
}

/** The instance profiles that the Plan's machines use. */
export function profiles(plan: Plan): Step {
  const shown = usedNames(plan)
  const query = "--query='InstanceProfile.Roles[].RoleName' --output=text"
  const commands = shown.map(
    ({ profileName }) => `aws iam get-instance-profile ${option('instance-profile-name', profileName)} ${query}`,
  )
  return {
    text: prepare.profiles,
    blocks: [{ commands: commands.join('\n') }],
    output: shown.map(({ roleName }) => roleName).join('\n'),
  }
}

/** The names behind the profiles that the Plan's machines use; both while it has no machines. */
function usedNames(plan: Plan): RoleNames[] {
  const used = new Set(nodeGroups(plan).map(({ profile }) => profile))
  const names = [...used].sort().map((profile) => roleNamesOf(plan, profile))
  return names.length > 0 ? names : Object.values(roleNames(plan))
}

/** The cluster tag on what exists before the cluster; null when the Plan knows none of it. */
export function tags(plan: Plan): Step | null {
  const key = clusterTagKey(plan)
  const rows = tagPlan(plan).filter((row) => row.by === 'lariat' && row.key === key)
  const ids = new Set(realIds(rows.map(({ resource }) => resource.id)))
  const found = rows.filter(({ resource }) => ids.has(resource.id))
  if (found.length === 0) return null
  const filters = json('filters', [{ Name: 'key', Values: [key] }])
  const query = "--query='Tags[].[ResourceId,Value]' --output=text"
  return {
    text: prepare.tags,
    values: { key: code(key) },
    blocks: [{ commands: `${aws(plan, 'ec2 describe-tags')} ${filters} ${query}` }],
    output: aligned(found.map(({ resource, value }) => [resource.id, value])),
  }
}

/** Existing machines: their names in EC2 and their profiles. */
export function machines(plan: Plan): Step | null {
  const { instances, source } = plan.nodes
  const ids = realIds(instances.map(({ id }) => id))
  if (source !== 'existing' || ids.length === 0) return null
  const query = "--query='Reservations[].Instances[].[InstanceId,PrivateDnsName,IamInstanceProfile.Arn]' --output=text"
  const rows = instances.filter(({ id }) => ids.includes(id)).map(({ id, privateDnsName, roles }) => [
    id,
    privateDnsName || '…',
    `…/${roleNamesOf(plan, profileOf(roles)).profileName}`,
  ])
  return {
    text: prepare.machines,
    blocks: [{ commands: `${aws(plan, 'ec2 describe-instances')} --instance-ids ${ids.join(' ')} ${query}` }],
    output: aligned(rows),
  }
}

/** The key with which Rancher starts machines: its secret is in Rancher's cluster. */
export function credential(plan: Plan, say: Say): Step | null {
  if (plan.nodes.source !== 'ec2') return null
  const { kind, name: owner } = plan.iam.rancherCredential
  const policy = kind === 'none' || owner === '' ? say(credentialPolicy.none) : say(credentialPolicy[kind], { name: code(owner) })
  const names = new Set(usedNames(plan).map(({ roleName }) => roleName))
  const roles = [...names].map(code).join(say(frame.and))
  const [, namespace, name] = /^([^:]+):(.+)$/.exec(plan.cluster.cloudCredential) ?? []
  if (namespace === undefined || name === undefined) {
    const commands = `${onRancher} --namespace=cattle-global-data get secrets -o name`
    return { text: prepare.credentialUnknown, values: { roles, policy }, blocks: [{ commands }], output: 'secret/cc-…' }
  }
  const commands = `${onRancher} ${option('namespace', namespace)} get ${quote(`secret/${name}`)} -o name`
  return { text: prepare.credential, values: { roles, policy }, blocks: [{ commands }], output: `secret/${name}` }
}
