import type { Lap } from './race'

/** Side by side, one line for each thing done. */
export function table(laps: readonly Lap[]): string {
  const who = ['Terraform', 'Lariat'] as const
  const cell = (lap: Lap | undefined) => (lap ? `${(lap.milliseconds / 1_000).toFixed(1)} s, ${lap.calls} calls` : '')
  const rows = [...new Set(laps.map(({ what }) => what))].map((what) => [
    what,
    ...who.map((name) => cell(laps.find((lap) => lap.what === what && lap.who === name))),
  ])
  return [['', ...who], ...rows].map(([what = '', ...cells]) => `${what.padEnd(12)}${cells.map((one) => one.padStart(22)).join('')}`).join('\n')
}
