import { members as text } from '@/lib/catalog/runbook/members'
import type { Plan } from '@/lib/plan/schema'
import { onRancher, setClusterId } from './commands'
import type { Step } from './step'

/** Bindings of the Plan's members; null without any. The cluster's ID is not known before the cluster is. */
export function members(plan: Plan): Step | null {
  const named = plan.cluster.members.filter(({ user }) => user !== '')
  if (named.length === 0) return null
  const items = named.map(({ user, role }) => ({
    apiVersion: 'management.cattle.io/v3',
    kind: 'ClusterRoleTemplateBinding',
    metadata: { generateName: 'crtb-', namespace: 'CLUSTER_ID' },
    clusterName: 'CLUSTER_ID',
    roleTemplateName: role,
    // Whom only an identity provider knows so far has no object of its own.
    ...(user.includes('://') ? { userPrincipalName: user } : { userName: user }),
  }))
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 2)
  const commands = [
    setClusterId(plan),
    `sed "s/CLUSTER_ID/$CLUSTER_ID/" <<'EOF' | ${onRancher} create -f -`,
    list,
    'EOF',
  ]
  return {
    text,
    blocks: [{ commands: commands.join('\n') }],
    output: named.map(() => 'clusterroletemplatebinding.management.cattle.io/crtb-… created').join('\n'),
  }
}
