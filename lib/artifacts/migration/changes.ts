import { nodeConfig, namesByHand, usesInTreeVolumes } from '@/lib/derive/cloud-provider'
import type { Plan } from '@/lib/plan/schema'

type Patch = Readonly<Record<string, unknown>>

/** JSON merge patches (RFC 7386) of the object Rancher keeps of the cluster: null takes a key away. */
export interface Changes {
  readonly leader: Patch
  readonly leaderBack: Patch
  readonly external: Patch
  readonly externalBack: Patch
  readonly finish: Patch
}

const migrationFlag = 'enable-leader-migration'
const controllerManager = 'kube-controller-manager-arg'

/** What is changed in a cluster that runs in-tree, step by step. */
export function changes(plan: Plan): Changes {
  return plan.cluster.distribution === 'rke1' ? rke1(plan) : rke2(plan)
}

/** The same cluster as it runs today. */
export const today = (plan: Plan): Plan => ({ ...plan, cluster: { ...plan.cluster, provider: 'in-tree' } })

function rke2(plan: Plan): Changes {
  const before = lines(today(plan))
  const after = lines(plan)
  const spec = (machineGlobalConfig: Patch) => ({ spec: { rkeConfig: { machineGlobalConfig } } })
  const migrating = (config: Patch) => ({
    ...config,
    [controllerManager]: [...((config[controllerManager] as string[] | undefined) ?? []), migrationFlag],
  })
  const only = (config: Patch) => ({ [controllerManager]: config[controllerManager] ?? null })
  return {
    leader: spec(only(migrating(before))),
    leaderBack: spec(only(before)),
    external: spec({ ...gone(before, after), ...migrating(after) }),
    externalBack: spec({ ...gone(after, before), ...migrating(before) }),
    finish: spec(only(after)),
  }
}

const lines = (plan: Plan): Patch =>
  Object.fromEntries((nodeConfig(plan)?.lines ?? []).map(({ key, value }) => [key, value]))

const gone = (from: Patch, to: Patch): Patch =>
  Object.fromEntries(Object.keys(from).filter((key) => !(key in to)).map((key) => [key, null]))

/** As Rancher's management API spells it: the JSON names of rancher/rke types/rke_types.go. */
function rke1(plan: Plan): Changes {
  const spec = (rancherKubernetesEngineConfig: Patch) => ({ spec: { rancherKubernetesEngineConfig } })
  const leader = (value: string | null) => ({ kubeController: { extraArgs: { [migrationFlag]: value } } })
  const hostname = !namesByHand(plan)
  // Their driver takes the volumes over, so the gate that kept them in-tree goes with the provider.
  const gate = (value: string | null) =>
    usesInTreeVolumes(today(plan))
      ? Object.fromEntries(
          ['kubeApi', 'kubeController', 'kubelet'].map((service) => [service, { extraArgs: { 'feature-gates': value } }]),
        )
      : {}
  const withGate = (value: string | null) => (Object.keys(gate(value)).length > 0 ? { services: gate(value) } : {})
  return {
    leader: spec({ services: leader('true') }),
    leaderBack: spec({ services: leader(null) }),
    external: spec({
      cloudProvider: { name: 'external-aws', useInstanceMetadataHostname: hostname },
      ...withGate(null),
    }),
    externalBack: spec({
      cloudProvider: { name: 'aws', useInstanceMetadataHostname: hostname },
      ...withGate('CSIMigrationAWS=false'),
    }),
    finish: spec({ services: leader(null) }),
  }
}
