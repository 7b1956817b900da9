import type { Preset } from '@/lib/plan/presets'

/** What people look for first: the distribution, or the way over from the in-tree provider. */
export const presetGroups = ['rke2', 'k3s', 'rke1', 'migration'] as const
export type PresetGroup = (typeof presetGroups)[number]

/** The presets by what their Plan says, in a fixed order; no group is empty. */
export function grouped(presets: readonly Preset[]): { group: PresetGroup; presets: Preset[] }[] {
  return presetGroups
    .map((group) => ({ group, presets: presets.filter(({ plan }) => groupOf(plan) === group) }))
    .filter((found) => found.presets.length > 0)
}

const groupOf = ({ cluster }: Preset['plan']): PresetGroup => (cluster.migrating ? 'migration' : cluster.distribution)
