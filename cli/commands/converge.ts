import { apply, destroy } from '@/lib/converge/apply'
import { planChanges, planUndo } from '@/lib/converge/plan-changes'
import { isWork, type ApplyEvent, type ChangeSet } from '@/lib/converge/types'
import type { Plan } from '@/lib/plan/schema'
import { ok } from '@/lib/result'
import { appErrorText } from '../app-error-text'
import { changeReport, differs, eventLine } from '../change-report'
import type { Io } from '../io'
import { planOf, type PlanOptions } from '../plan-source'
import { say } from '../texts'
import { withMachineClients } from '../with-machine-clients'

export interface ConvergeOptions extends PlanOptions {
  readonly format: 'text' | 'json'
}

export interface ApplyOptions extends ConvergeOptions {
  /** Digest of the change set that somebody has seen. */
  readonly digest?: string
}

/** Shows what `apply` would do. Gives 0 when the account could be read, else 2. */
export async function planCommand(options: ConvergeOptions, io: Io): Promise<number> {
  return (await preview(options, io, planChanges)) === null ? 2 : 0
}

/** The same comparison for machines: 0 the account is as planned, 1 it differs, 2 it could not be read. */
export async function driftCommand(options: ConvergeOptions, io: Io): Promise<number> {
  const seen = await preview(options, io, planChanges)
  if (seen === null) return 2
  return seen.changeSet.changes.some(differs) ? 1 : 0
}

/** Makes the account match the Plan, as `plan` showed it: 0 everything is done, 1 not everything, 2 nothing was begun. */
export const applyCommand = (options: ApplyOptions, io: Io) => change(options, io, planChanges, apply)

/** Takes back what was applied, as shown before: 0 everything is done, 1 not everything, 2 nothing was begun. */
export const destroyCommand = (options: ApplyOptions, io: Io) => change(options, io, planUndo, destroy)

interface Seen {
  readonly plan: Plan
  readonly changeSet: ChangeSet
}

async function preview(options: ConvergeOptions, io: Io, read: typeof planChanges): Promise<Seen | null> {
  const { format, locale } = options
  const plan = await planOf(options, io)
  if (!plan.ok) {
    io.stderr(`${say(plan.error, locale)}\n`)
    return null
  }
  const found = await withMachineClients(plan.value.aws.region, (clients) => read(clients, plan.value))
  if (!found.ok) {
    io.stderr(`${appErrorText(found.error, locale)}\n`)
    return null
  }
  io.stdout(format === 'json' ? `${JSON.stringify(found.value)}\n` : changeReport(found.value, locale))
  return { plan: plan.value, changeSet: found.value }
}

async function change(options: ApplyOptions, io: Io, read: typeof planChanges, perform: typeof apply): Promise<number> {
  const { format, locale } = options
  const seen = await preview(options, io, read)
  if (seen === null) return 2
  const { plan, changeSet } = seen
  if (!changeSet.changes.some(isWork)) {
    return changeSet.changes.some(differs) ? 1 : 0
  }
  const digest = options.digest ?? (await confirmed(changeSet, options, io))
  if (digest === null) return 2
  let last: ApplyEvent | undefined
  const emit = (event: ApplyEvent) => {
    last = event
    const line = format === 'json' ? `${JSON.stringify(event)}\n` : eventLine(event, locale)
    if (line !== null) io.stdout(line)
  }
  const run = await withMachineClients(plan.aws.region, async (clients) => ok(await perform(clients, plan, digest, emit)))
  if (!run.ok) io.stderr(`${appErrorText(run.error, locale)}\n`)
  if (last?.code === 'apply.finished') return last.failed + last.skipped + last.conflicts === 0 ? 0 : 1
  return 2
}

/** Without a digest somebody at the terminal must say yes to what stands above. */
async function confirmed({ digest }: ChangeSet, { locale }: ApplyOptions, io: Io): Promise<string | null> {
  const answer = await io.ask(say({ key: 'applyAsk' }, locale))
  if (answer === null) io.stderr(`${say({ key: 'applyNoTerminal' }, locale)}\n`)
  return answer?.trim() === 'yes' ? digest : null
}
