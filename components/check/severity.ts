import type { Severity } from '@/lib/rules/types'

/** How findings look: the sign says the same as the colour. */
export const looks = {
  error: { sign: '■', text: 'text-bad', line: 'bg-bad-soft', wave: 'decoration-bad' },
  warning: { sign: '▲', text: 'text-warn', line: 'bg-warn-soft', wave: 'decoration-warn' },
  info: { sign: '●', text: 'text-soft', line: 'bg-sunk', wave: 'decoration-edge' },
} as const satisfies Record<Severity, object>

/** The gravest of several. */
export function worst(severities: readonly Severity[]): Severity {
  return (['error', 'warning'] as const).find((one) => severities.includes(one)) ?? 'info'
}
