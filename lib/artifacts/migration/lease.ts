import { chart } from '@/lib/catalog/chart'
import { migration as texts } from '@/lib/catalog/runbook/migration'
import { onCluster } from '../runbook/commands'
import type { Step } from '../runbook/step'

/** What both controller managers hold in turn: Kubernetes' own name, of its default leader migration. */
export const migrationLease = 'cloud-provider-extraction-migration'

const role = 'lariat-migration-lease'
const kind = (name: string) => ['---', 'apiVersion: rbac.authorization.k8s.io/v1', `kind: ${name}`]
const metadata = `metadata: { name: ${role}, namespace: ${chart.namespace} }`
const leases = 'apiGroups: [coordination.k8s.io], resources: [leases]'

// A role of its own: a merge patch of `system::leader-locking-kube-controller-manager` would replace all of its rules.
// RBAC cannot limit `create` to a name.
const manifest = [
  ...kind('Role'),
  metadata,
  'rules:',
  `  - { ${leases}, verbs: [create] }`,
  `  - { ${leases}, resourceNames: [${migrationLease}], verbs: [get, list, update] }`,
  ...kind('RoleBinding'),
  metadata,
  `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role} }`,
  "subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: 'system:kube-controller-manager' }]",
]

/** Takes the access to the lease away again. */
export const removeLeaseAccess = `${onCluster} --namespace=${chart.namespace} delete rolebinding/${role} role/${role}`

/** The controller manager may reach the lease; by default it reaches only its own. */
export function leaseAccess(lead: string): Step {
  const asked = `${onCluster} --namespace=${chart.namespace} auth can-i update leases.coordination.k8s.io/${migrationLease}`
  return {
    text: texts.lease,
    blocks: [
      {
        commands: [
          `${onCluster} apply -f - <<'EOF'`,
          ...manifest.slice(1),
          'EOF',
          `${asked} --as=system:kube-controller-manager`,
        ].join('\n'),
      },
    ],
    output: 'yes',
    back: { lead, commands: removeLeaseAccess },
  }
}
