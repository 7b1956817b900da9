import * as z from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { migrate, planVersion } from './migrate'
import { parsePlan } from './parse'
import type { PlanPath } from './path'
import type { Plan } from './schema'

/** What the browser keeps between visits. There is no field for a key, a secret or a token. */
export interface Draft {
  readonly version: number
  readonly plan: Plan
  /** What stands in number fields and is not a number, as typed. */
  readonly invalid: Readonly<Record<PlanPath, string>>
  readonly ui: { readonly signInMethod?: string; readonly roleArn?: string }
}

export interface DraftError {
  readonly code: 'newer' | 'older' | 'broken'
}

/** Characters. Browsers give a site about five million. */
const maxLength = 4_000_000

/** A key pasted into the wrong field must not be kept: only what may become an ARN is. */
const roleArn = z
  .string()
  .max(2048)
  .refine((text) => 'arn:'.startsWith(text.slice(0, 4)))

const envelope = z.object({
  // 0 was never released; it stands for every version without a way up.
  version: z.int().min(0),
  plan: z.unknown(),
  // Losing these two is better than losing the Plan beside them.
  invalid: z.record(z.string().regex(/^[a-zA-Z\d]+(\.[a-zA-Z\d]+)*$/), z.string().max(1000)).catch({}),
  ui: z
    .object({
      signInMethod: z
        .string()
        .regex(/^[a-z-]{1,32}$/)
        .optional()
        .catch(undefined),
      roleArn: roleArn.optional().catch(undefined),
    })
    .catch({}),
})

/** The draft as text for local storage. Only the fields named in `Draft` are written, whatever the object holds. */
export function serializeDraft({ plan, invalid, ui }: Omit<Draft, 'version'>): string {
  const { signInMethod, roleArn: arn } = ui
  const kept = roleArn.safeParse(arn).success ? { signInMethod, roleArn: arn } : { signInMethod }
  return JSON.stringify({ version: planVersion, plan, invalid, ui: kept })
}

/** Reads what `serializeDraft` wrote, now or years ago. Never throws. */
export function parseDraft(text: string): Result<Draft, DraftError> {
  if (text.length > maxLength) return err({ code: 'broken' })
  const read = envelope.safeParse(parseJson(text))
  if (!read.success) return err({ code: 'broken' })
  const migrated = migrate(read.data.version, read.data.plan)
  if (!migrated.ok) return err({ code: migrated.error })
  const plan = parsePlan(migrated.value)
  if (!plan.ok) return err({ code: 'broken' })
  const { invalid, ui } = read.data
  return ok({ version: planVersion, plan: plan.value, invalid, ui })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
