import { canonicalJson } from './canonical'

/** A policy as sorted short lines, one per permission, so that two of them can be compared side by side. */
export function policyLines(document: unknown): string[] {
  const lines = list(field(document, 'Statement')).flatMap((statement) => {
    const effect = text(field(statement, 'Effect'))
    const to = list(field(statement, 'Resource')).map(text).join(', ')
    const condition = field(statement, 'Condition')
    const when = condition === undefined ? '' : ` if ${canonicalJson(condition)}`
    return list(field(statement, 'Action')).map((action) => `${effect} ${text(action)} on ${to}${when}`)
  })
  return [...new Set(lines)].sort()
}

/** Who may assume a role, one line per statement. */
export function trustLines(document: unknown): string[] {
  return list(field(document, 'Statement')).map((statement) => {
    const principals = Object.values(asRecord(field(statement, 'Principal'))).flatMap(list).map(text)
    const condition = field(statement, 'Condition')
    const when = condition === undefined ? '' : ` if ${canonicalJson(condition)}`
    return `trust: ${text(field(statement, 'Effect'))} ${principals.join(', ') || '*'}${when}`
  })
}

function list(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function field(value: unknown, key: string): unknown {
  return asRecord(value)[key]
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const text = (value: unknown) => (typeof value === 'string' ? value : canonicalJson(value))
