import { minorOf } from './version'
import { rancherMinor } from './rancher'

/**
 * The newest release of each minor, newest first: what the wizard offers. Any other can be typed.
 * Tags of rancher/rke2 (2026-08) and k3s-io/k3s (2026-08; before 1.30 rancher/kontainer-driver-metadata channels.yaml).
 */
const rke2 = [
  'v1.36.3+rke2r1',
  'v1.35.7+rke2r1',
  'v1.34.10+rke2r1',
  'v1.33.13+rke2r2',
  'v1.32.13+rke2r2',
  'v1.31.14+rke2r2',
  'v1.30.14+rke2r4',
  'v1.29.15+rke2r1',
  'v1.28.15+rke2r1',
  'v1.27.16+rke2r2',
  'v1.26.15+rke2r1',
  'v1.25.16+rke2r2',
  'v1.24.17+rke2r1',
  'v1.23.17+rke2r1',
] as const

const k3s = [
  'v1.36.3+k3s1',
  'v1.35.7+k3s1',
  'v1.34.10+k3s1',
  'v1.33.13+k3s1',
  'v1.32.13+k3s1',
  'v1.31.14+k3s1',
  'v1.30.14+k3s2',
  'v1.29.15+k3s1',
  'v1.28.15+k3s1',
  'v1.27.16+k3s1',
  'v1.26.15+k3s1',
  'v1.25.16+k3s4',
  'v1.24.17+k3s1',
  'v1.23.17+k3s1',
] as const

/**
 * Release notes of rancher/rke v1.8.13 (1.30), v1.8.4 (1.31, 1.32: later ones need an Extended Life subscription),
 * v1.7.3 (1.28, 1.29) and v1.6.7 (1.27); before that rancher/kontainer-driver-metadata dev-v2.10, 2024-10.
 */
const rke1 = [
  'v1.32.5-rancher1-1',
  'v1.31.9-rancher1-1',
  'v1.30.14-rancher1-1',
  'v1.29.13-rancher1-1',
  'v1.28.15-rancher1-1',
  'v1.27.16-rancher1-1',
  'v1.26.15-rancher1-1',
  'v1.25.16-rancher2-3',
  'v1.24.17-rancher1-1',
  'v1.23.16-rancher2-3',
] as const

type Distribution = 'rke2' | 'k3s' | 'rke1'

export const releases: Readonly<Record<Distribution, readonly string[]>> = { rke2, k3s, rke1 }

/** The releases a Rancher minor can provision; all of them while the minor is unknown. */
export function releasesFor(distribution: Distribution, rancher: string): readonly string[] {
  const known = rancherMinor(rancher)
  if (!known) return releases[distribution]
  if (distribution === 'rke1' && !known.rke1) return []
  const window = known.kubernetes
  return releases[distribution].filter((release) => {
    const minor = minorOf(release) ?? 0
    return minor >= window.from && minor <= window.to
  })
}
