import type { Phase } from './measure'

const total = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

/** Calls that nobody had to make. */
export function surplus({ made, least }: Phase): string[] {
  const actions = Object.entries(made).filter(([action, calls]) => calls > (least[action]?.calls ?? 0))
  return actions.map(([action, calls]) => `${action}: ${calls} instead of ${least[action]?.calls ?? 0}`)
}

/** A table: each action, the calls made, the fewest there can be, and why. */
export function report(phase: Phase): string {
  const { name, milliseconds, made, least } = phase
  const actions = [...new Set([...Object.keys(made), ...Object.keys(least)])].sort()
  const rows = actions.map((action) => {
    const [calls, limit] = [made[action] ?? 0, least[action]?.calls ?? 0]
    return `  ${action.padEnd(42)} ${String(calls).padStart(5)} ${String(limit).padStart(5)}  ${least[action]?.because ?? 'not needed'}`
  })
  const [all, fewest] = [total(Object.values(made)), total(Object.values(least).map(({ calls }) => calls))]
  const head = `${name}: ${all} calls, ${fewest} at least, ${(milliseconds / 1_000).toFixed(1)} s`
  return [head, `  ${''.padEnd(42)} ${'made'.padStart(5)} ${'least'.padStart(5)}`, ...rows].join('\n')
}
