import { create, registration } from '@/lib/catalog/runbook/create'
import type { Instance, NodeRoles, Plan } from '@/lib/plan/schema'
import { roleFlags } from '../registration'
import { lines, quote } from '../shell'
import { code } from './markdown'
import type { Block, Say, Step } from './step'

/** Existing machines join by Rancher's command; null while the Plan has none. */
export function register(plan: Plan, say: Say): Step | null {
  const { instances, naming } = plan.nodes
  if (instances.length === 0) return null
  const explicit = naming === 'explicit'
  const ordered = [...instances].sort((a, b) => rank(a.roles) - rank(b.roles))
  const groups = explicit ? ordered.map((instance) => [instance]) : byRoles(ordered)
  const blocks = groups.map((group, i): Block => {
    const machines = group.map(({ id, name }) => (name ? `${code(name)} (${code(id)})` : code(id)))
    const on = say(registration.on, { machines: machines.join(say(registration.between)) })
    const [first] = group
    const lead = [
      ...(i === 0 ? [say(registration[naming])] : []),
      ...(explicit && first?.privateDnsName === '' ? [say(registration.nameUnknown)] : []),
      on,
    ]
    return { lead: lead.join('\n\n'), commands: command(first!, explicit) }
  })
  return { text: create.register, blocks, output: 'active' }
}

/** What cannot be known before the cluster is: the address, the token and the checksum of Rancher. */
function command({ roles, privateDnsName }: Instance, explicit: boolean): string {
  const name = privateDnsName ? `--node-name ${quote(privateDnsName)}` : '--node-name "$PRIVATE_DNS_NAME"'
  return [
    lines(
      'curl -fL "$RANCHER_URL/system-agent-install.sh" | sudo sh -s -',
      '--server "$RANCHER_URL" --token "$TOKEN" ${CA_CHECKSUM:+--ca-checksum "$CA_CHECKSUM"}',
      "--label 'cattle.io/os=linux'",
      roleFlags(roles).join(' '),
      explicit ? name : '',
    ),
    'systemctl is-active rancher-system-agent',
  ].join('\n')
}

/** The first node of a cluster is an etcd node, and workers wait for the control plane. */
const rank = ({ etcd, controlPlane }: NodeRoles) => (etcd ? 0 : controlPlane ? 1 : 2)

function byRoles(instances: readonly Instance[]): Instance[][] {
  const groups = new Map<string, Instance[]>()
  for (const instance of instances) {
    const flags = roleFlags(instance.roles).join(' ')
    groups.set(flags, [...(groups.get(flags) ?? []), instance])
  }
  return [...groups.values()]
}
