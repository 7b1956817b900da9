import { minorOf } from './version'
import { rancherMinor } from './rancher'

/**
 * The newest release of each minor, newest first: what the wizard offers. Any other can be typed.
 * Tags of rancher/rke2 (2026-08) and k3s-io/k3s (2026-08).
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
] as const

export const releases: Readonly<Record<'rke2' | 'k3s', readonly string[]>> = { rke2, k3s }

/** The releases a Rancher minor can provision; all of them while the minor is unknown. */
export function releasesFor(distribution: 'rke2' | 'k3s', rancher: string): readonly string[] {
  const window = rancherMinor(rancher)?.kubernetes
  if (!window) return releases[distribution]
  return releases[distribution].filter((release) => {
    const minor = minorOf(release) ?? 0
    return minor >= window.from && minor <= window.to
  })
}
