import { create, registration } from '@/lib/catalog/runbook/create'
import type { Instance, NodeRoles, Plan } from '@/lib/plan/schema'
import { roleFlags } from '../registration'
import { lines, quote } from '../shell'
import { code } from './markdown'
import type { Block, Say, Step } from './step'

/** Existing machines join by Rancher's command; null while the Plan has none. */
export function register(plan: Plan, say: Say): Step | null {
  const blocks = registrations(plan, say, (options) =>
    [
      lines(
        'curl -fL "$RANCHER_URL/system-agent-install.sh" | sudo sh -s -',
        fromRancher,
        "--label 'cattle.io/os=linux'",
        ...options,
      ),
      'systemctl is-active rancher-system-agent',
    ].join('\n'),
  )
  return blocks.length > 0 ? { text: create.register, blocks, output: 'active' } : null
}

/** What cannot be known before the cluster is: the address, the token and the checksum of Rancher. */
export const fromRancher = '--server "$RANCHER_URL" --token "$TOKEN" ${CA_CHECKSUM:+--ca-checksum "$CA_CHECKSUM"}'

/** One block per machine, or per set of roles where machines need no names. */
export function registrations(plan: Plan, say: Say, command: (options: readonly string[]) => string): Block[] {
  const { instances, naming } = plan.nodes
  const explicit = naming === 'explicit'
  const ordered = [...instances].sort((a, b) => rank(a.roles) - rank(b.roles))
  const groups = explicit ? ordered.map((instance) => [instance]) : byRoles(ordered)
  return groups.map((group, i) => {
    const machines = group.map(({ id, name }) => (name ? `${code(name)} (${code(id)})` : code(id)))
    const on = say(registration.on, { machines: machines.join(say(registration.between)) })
    const first = group[0]!
    const lead = [
      ...(i === 0 ? [say(registration[naming])] : []),
      ...(explicit && first.privateDnsName === '' ? [say(registration.nameUnknown)] : []),
      on,
    ]
    const roles = roleFlags(first.roles).join(' ')
    return { lead: lead.join('\n\n'), commands: command(explicit ? [roles, nameFlag(first)] : [roles]) }
  })
}

const nameFlag = ({ privateDnsName }: Instance) =>
  privateDnsName ? `--node-name ${quote(privateDnsName)}` : '--node-name "$PRIVATE_DNS_NAME"'

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
