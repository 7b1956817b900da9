import type { Plan, Registry } from '@/lib/plan/schema'

/** `spec.rkeConfig.registries`, as RKE2 and K3s write their registries.yaml from it. */
export interface Registries {
  readonly mirrors?: Readonly<Record<string, { readonly endpoint: readonly string[] }>>
  readonly configs?: Readonly<Record<string, { readonly authConfigSecretName: string }>>
}

/** Null while no registry has anything to say. */
export function registries({ cluster }: Plan): Registries | null {
  const named = cluster.registries.filter(({ host }) => host !== '')
  const mirrors = named.filter(({ endpoint }) => endpoint !== '')
  const configs = named.filter(({ authSecret }) => authSecret !== '')
  if (mirrors.length + configs.length === 0) return null
  return {
    ...(mirrors.length > 0 ? { mirrors: byKey(mirrors, ({ host, endpoint }) => [host, { endpoint: [endpoint] }]) } : {}),
    ...(configs.length > 0
      ? { configs: byKey(configs, (each) => [askedHost(each), { authConfigSecretName: each.authSecret }]) }
      : {}),
  }
}

/** The host that is signed in to: nodes look for credentials under the endpoint's. k3s-io/k3s normalizeEndpointAddress. */
export function askedHost({ host, endpoint }: Registry): string {
  return /^(?:https?:\/\/)?([^/]+)/.exec(endpoint)?.[1] ?? host
}

/** In the order of their keys, in which Terraform's provider reads them back. */
function byKey<T>(list: readonly Registry[], entry: (each: Registry) => [key: string, value: T]): Record<string, T> {
  return Object.fromEntries(list.map(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
}
