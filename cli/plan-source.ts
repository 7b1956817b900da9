import { decodeLink } from '@/lib/plan/link'
import { migrate, planVersion } from '@/lib/plan/migrate'
import { parsePlan } from '@/lib/plan/parse'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { err, ok, type Result } from '@/lib/result'
import type { Locale } from '@/lib/text'
import { assign } from './assign'
import type { Io } from './io'
import type { Message } from './texts'

/** Where a command takes its Plan from, and what it changes in it. */
export interface PlanOptions {
  readonly preset?: string
  readonly link?: string
  readonly plan?: string
  readonly set: readonly string[]
  readonly locale: Locale
}

/** The Plan that the options describe. */
export async function planOf(options: PlanOptions, io: Io): Promise<Result<Plan, Message>> {
  const found = await source(options, io)
  if (!found.ok) return found
  let plan = found.value
  for (const assignment of options.set) {
    const changed = assign(plan, assignment, options.locale)
    if (!changed.ok) return changed
    plan = changed.value
  }
  return ok(plan)
}

async function source({ preset, link, plan }: PlanOptions, io: Io): Promise<Result<Plan, Message>> {
  const given = [preset, link, plan].filter((option) => option !== undefined)
  if (given.length !== 1) return err({ key: 'oneSource' })
  if (preset !== undefined) return fromPreset(preset)
  if (link !== undefined) {
    const decoded = decodeLink(link)
    return decoded.ok ? decoded : err({ key: `link-${decoded.error.code}` })
  }
  return plan === undefined ? err({ key: 'oneSource' }) : fromFile(plan, io)
}

function fromPreset(name: string): Result<Plan, Message> {
  const found = presets.find(({ id }) => id === name)
  const known = presets.map(({ id }) => id).join(', ')
  return found ? ok(found.plan) : err({ key: 'noPreset', values: { name, known } })
}

/** What `lariat show` printed, or the Plan alone. */
async function fromFile(file: string, io: Io): Promise<Result<Plan, Message>> {
  const text = await io.readFile(file)
  if (!text.ok) return err({ key: 'unreadable', values: { file, reason: text.error } })
  let document: unknown
  try {
    // Windows editors begin UTF-8 with a byte order mark, which is no JSON.
    document = JSON.parse(text.value.replace(/^\ufeff/, ''))
  } catch (error) {
    return err({ key: 'notJson', values: { file, reason: error instanceof Error ? error.message : '' } })
  }
  const { version, content } = unwrap(document)
  const migrated = migrate(version, content)
  if (!migrated.ok) return err({ key: migrated.error === 'newer' ? 'planNewer' : 'planOlder', values: { file } })
  const parsed = parsePlan(migrated.value)
  if (parsed.ok) return parsed
  const { path = '', message = '' } = parsed.error[0] ?? {}
  return err({ key: 'notAPlan', values: { file, path: path || '·', message } })
}

function unwrap(document: unknown): { version: number; content: unknown } {
  if (typeof document !== 'object' || document === null || !('version' in document)) {
    return { version: planVersion, content: document }
  }
  const { version, plan } = document as { version: unknown; plan?: unknown }
  return { version: typeof version === 'number' ? version : planVersion, content: plan }
}
