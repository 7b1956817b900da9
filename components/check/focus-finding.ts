import type { SaidFinding } from '@/lib/lint/format/said'

/** What tells a finding from all others of a report. */
export const keyOf = ({ file, line, column, rule }: SaidFinding) => `${rule} ${line}:${column} ${file}`

/** Moves focus to the text of a finding. */
export function focusFinding(finding: SaidFinding): void {
  document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(keyOf(finding))}"]`)?.focus()
}
