import { nodeConfig, namesByHand, usesInTreeVolumes } from '@/lib/derive/cloud-provider'
import type { Plan } from '@/lib/plan/schema'

type Patch = Readonly<Record<string, unknown>>

/** JSON merge patches (RFC 7386) of the object Rancher keeps of the cluster: null takes a key away. */
export interface Changes {
  readonly leader: Patch
  readonly leaderBack: Patch
  readonly external: Patch
  readonly externalBack: Patch
}

const migrationFlag = 'enable-leader-migration'
const controllerManager = 'kube-controller-manager-arg'

/** What is changed in a cluster that runs in-tree, step by step. */
export function changes(plan: Plan): Changes {
  return plan.cluster.distribution === 'rke1' ? rke1(plan) : rke2(plan)
}

/** The same cluster as it runs today. Where its volumes could be kept in-tree they are: the Plan's driver is yet to come. */
export const today = (plan: Plan): Plan => ({
  ...plan,
  cluster: { ...plan.cluster, provider: 'in-tree' },
  storage: { ...plan.storage, ebs: false },
})

function rke2(plan: Plan): Changes {
  const before = lines(today(plan))
  const leading = withFlag(before)
  const after = lines(plan)
  const spec = (machineGlobalConfig: Patch) => ({ spec: { rkeConfig: { machineGlobalConfig } } })
  const only = (config: Patch) => ({ [controllerManager]: config[controllerManager] ?? null })
  return {
    leader: spec(only(leading)),
    leaderBack: spec(only(before)),
    // Kubernetes documentation: a controller manager whose provider is external must not migrate its leader.
    external: spec({ ...gone(leading, after), ...after }),
    externalBack: spec({ ...gone(after, leading), ...leading }),
  }
}

const withFlag = (config: Patch): Patch => ({
  ...config,
  [controllerManager]: [...((config[controllerManager] as string[] | undefined) ?? []), migrationFlag],
})

const lines = (plan: Plan): Patch =>
  Object.fromEntries((nodeConfig(plan)?.lines ?? []).map(({ key, value }) => [key, value]))

const gone = (from: Patch, to: Patch): Patch =>
  Object.fromEntries(Object.keys(from).filter((key) => !(key in to)).map((key) => [key, null]))

/** As Rancher's management API spells it: the JSON names of rancher/rke types/rke_types.go. */
function rke1(plan: Plan): Changes {
  const spec = (rancherKubernetesEngineConfig: Patch) => ({ spec: { rancherKubernetesEngineConfig } })
  const leader = (value: string | null) => ({ kubeController: { extraArgs: { [migrationFlag]: value } } })
  const useInstanceMetadataHostname = !namesByHand(plan)
  // Volumes that were kept in-tree change hands together with the provider, so their gate goes with it.
  const gated = usesInTreeVolumes(today(plan))
  const services = (flag: string | null, gate: string | null) => {
    const gates = gated ? { 'feature-gates': gate } : {}
    const others = gated ? { kubeApi: { extraArgs: gates }, kubelet: { extraArgs: gates } } : {}
    return { ...others, kubeController: { extraArgs: { [migrationFlag]: flag, ...gates } } }
  }
  return {
    leader: spec({ services: leader('true') }),
    leaderBack: spec({ services: leader(null) }),
    external: spec({ cloudProvider: { name: 'external-aws', useInstanceMetadataHostname }, services: services(null, null) }),
    externalBack: spec({
      cloudProvider: { name: 'aws', useInstanceMetadataHostname },
      services: services('true', 'CSIMigrationAWS=false'),
    }),
  }
}
