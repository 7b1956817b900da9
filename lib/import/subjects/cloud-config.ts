import { hasInTree } from '@/lib/catalog/kubernetes'
import { rancherMinors } from '@/lib/catalog/rancher'
import { minorOf } from '@/lib/catalog/version'
import { globalConfig } from '@/lib/artifacts/cluster-object'
import type { Plan } from '@/lib/plan/schema'
import { isMap, listIn, same, textIn, valueAt } from '../data'
import { provisions } from '../versions'

/** Options of the distribution by which a cluster is handed over to a cloud provider. */
export const cloudKeys = [
  'cloud-provider-name',
  'disable-cloud-controller',
  'node-name-from-cloud-provider-metadata',
  'disable',
  'kubelet-arg',
  'kube-controller-manager-arg',
  'kube-apiserver-arg',
] as const

/**
 * The Plan whose nodes are told what `spec.rkeConfig` of a document tells them: which provider, who names the nodes,
 * and, while no Plan is known (`fresh`), which Rancher they are told it by.
 */
export function settleCloud(plan: Plan, rkeConfig: unknown, complete: boolean, fresh: boolean): Plan {
  const global = valueAt(rkeConfig, ['machineGlobalConfig'])
  const selected = listIn(valueAt(rkeConfig, ['machineSelectorConfig'])).flatMap((entry) => [entry, valueAt(entry, ['config'])])
  const says = [global, ...selected].filter((part) => isMap(part) && cloudKeys.some((key) => Object.hasOwn(part, key)))
  if (says.length === 0 && !complete) return plan
  const fits = (one: Plan) => cloudKeys.every((key) => same(valueAt(global, [key]), valueAt(globalConfig(one), [key])))
  const exact = candidates(plan, fresh).find(fits)
  if (exact && says.every((part) => part === global)) return exact
  return { ...plan, cluster: { ...plan.cluster, provider: providerOf(plan, says) } }
}

/** The Plan itself first, then those nearest to it. */
function candidates(plan: Plan, fresh: boolean): Plan[] {
  const { cluster, nodes, storage } = plan
  const rancher = fresh
    ? rancherMinors.map(({ minor }) => minor).filter((minor) => minor !== cluster.rancher && provisions(minor, cluster))
    : []
  const namings = nodes.source === 'existing' ? (['metadata', 'explicit'] as const) : [nodes.naming]
  // From 1.27 on there is no provider inside Kubernetes that `aws` could mean.
  const providers = hasInTree(minorOf(cluster.kubernetes)) ? (['external', 'in-tree'] as const) : (['external'] as const)
  const others = [cluster.rancher, ...rancher].flatMap((minor) =>
    [cluster.freshKdm, !cluster.freshKdm].flatMap((freshKdm) =>
      namings.flatMap((naming) =>
        providers.flatMap((provider) =>
          (provider === 'in-tree' ? [storage.ebs, !storage.ebs] : [storage.ebs]).map((ebs): Plan => ({
            ...plan,
            cluster: { ...cluster, rancher: minor, freshKdm, provider },
            nodes: { ...nodes, naming },
            storage: { ...storage, ebs },
          })),
        ),
      ),
    ),
  )
  return [plan, ...others]
}

/** Whatever else they say: `aws` is the provider inside Kubernetes only where nothing says `external` besides. */
function providerOf({ cluster }: Plan, says: readonly unknown[]): Plan['cluster']['provider'] {
  const named = says.map((part) => textIn(valueAt(part, ['cloud-provider-name'])))
  const external = says.some((part) => listIn(valueAt(part, ['kubelet-arg'])).includes('cloud-provider=external'))
  if (!named.includes('aws') || named.includes('external') || external || cluster.distribution === 'k3s') return 'external'
  return hasInTree(minorOf(cluster.kubernetes)) ? 'in-tree' : 'external'
}
