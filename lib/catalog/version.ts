/** A Kubernetes version as Rancher writes it, such as `v1.34.10+rke2r1`. */
export interface KubernetesVersion {
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** What follows the `+`: `rke2`, `k3s`, `rancher` (RKE1), or null when absent. */
  readonly distribution: 'rke2' | 'k3s' | 'rke1' | null
  /** Build of the same Kubernetes patch: the 1 of `rke2r1`. */
  readonly revision: number
}

const shape = /^v?(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\+(rke2r|k3s)(\d{1,3})|-rancher(\d{1,3})-(\d{1,3}))?$/

/** Reads RKE2 (`+rke2r1`), K3s (`+k3s1`) and RKE1 (`-rancher1-1`) versions; null for anything else. */
export function parseVersion(text: string): KubernetesVersion | null {
  const found = shape.exec(text)
  if (!found) return null
  const [, major, minor, patch, suffix, build, rancher] = found
  const distribution = suffix === 'rke2r' ? 'rke2' : suffix === 'k3s' ? 'k3s' : rancher ? 'rke1' : null
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    distribution,
    revision: Number(build ?? rancher ?? 0),
  }
}

/** Minor of a version such as `v1.34.10+rke2r1` or of a half-typed `1.34`; null when there is none. */
export function minorOf(text: string): number | null {
  const found = /^v?1\.(\d{1,3})(?!\d)/.exec(text)
  return found ? Number(found[1]) : null
}

/** Orders by major, minor, patch, then revision: negative when `a` is older. */
export function compareVersions(a: KubernetesVersion, b: KubernetesVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || a.revision - b.revision
}
