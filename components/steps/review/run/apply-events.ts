import type { ApplyEvent } from '@/lib/converge/types'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const number: Check = (value) => typeof value === 'number'
const record: Check = (value) => typeof value === 'object' && value !== null
const error: Check = (value) => record(value) && text((value as { code?: unknown }).code)
const changeSet: Check = (value) => record(value) && Array.isArray((value as { changes?: unknown }).changes)

/** What an event must carry to be believed; a field is added here when it is added to `ApplyEvent`. */
const fields: { readonly [code in ApplyEvent['code']]: Readonly<Record<string, Check>> } = {
  'apply.started': { total: number, digest: text },
  'apply.step.started': { id: text, index: number },
  'apply.step.waiting': { id: text, reason: text },
  'apply.step.done': { id: text, index: number },
  'apply.step.failed': { id: text, index: number, error },
  'apply.step.skipped': { id: text, index: number, because: text },
  'apply.moved': { changeSet },
  'apply.finished': { done: number, failed: number, skipped: number, unchanged: number, conflicts: number },
  'apply.refused': { error },
}

/** One line of the stream; null for what is no event, such as a line cut in half or one of a newer server. */
export function parseApplyEvent(line: string): ApplyEvent | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { code } = value as { code?: unknown }
  if (typeof code !== 'string' || !Object.hasOwn(fields, code)) return null
  const checks = Object.entries(fields[code as ApplyEvent['code']])
  return checks.every(([name, check]) => check((value as Record<string, unknown>)[name])) ? (value as ApplyEvent) : null
}
