import type { Taint } from '@/lib/plan/schema'

const effects: readonly Taint['effect'][] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute']

export const effectOf = (text: string): Taint['effect'] | undefined => effects.find((effect) => effect === text)

/** `key=value:Effect` or `key:Effect`, as kubectl describes taints; undefined: it is none. */
export function taintOf(written: string): Taint | undefined {
  const [, key, value = '', name = ''] = /^([^=:\s]{1,317})(?:=([^:\s]{0,63}))?:(\w{1,20})$/.exec(written) ?? []
  const effect = effectOf(name)
  return key === undefined || effect === undefined ? undefined : { key, value, effect }
}
