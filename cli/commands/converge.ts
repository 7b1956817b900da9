import type { AppError } from '@/lib/app-error'
import { openAt } from '@/lib/artifacts/provenance'
import { unhurried, type Clients } from '@/lib/aws/clients'
import { apply, destroy } from '@/lib/converge/apply'
import { planChanges, planUndo } from '@/lib/converge/plan-changes'
import { isWork, type ApplyEvent, type ChangeSet } from '@/lib/converge/types'
import { shareLink } from '@/lib/plan/link'
import type { Plan } from '@/lib/plan/schema'
import { ok, type Result } from '@/lib/result'
import { appErrorText } from '../app-error-text'
import { changeReport, differs, eventLine } from '../change-report'
import { complain } from '../complain'
import { decideAll } from '../decide'
import type { Io } from '../io'
import { planOf, type PlanOptions } from '../plan-source'
import { say, type Message } from '../texts'
import { withMachineClients } from '../with-machine-clients'

export interface ConvergeOptions extends PlanOptions {
  readonly format: 'text' | 'json'
  /** What to do about conflicts: `<id of a change>=<way out>`. */
  readonly decide: readonly string[]
}

export interface ApplyOptions extends ConvergeOptions {
  /** Digest of the change set that somebody has seen. */
  readonly digest?: string
}

/** Shows what `apply` would do. Gives 0 when the account could be read, else 2. */
export async function planCommand(options: ConvergeOptions, io: Io): Promise<number> {
  const seen = await preview(options, io, planChanges)
  if (options.format === 'text' && seen?.changeSet.changes.some(isWork)) io.stdout(`${say({ key: 'tryPreflight' }, options.locale)}\n`)
  return seen === null ? 2 : 0
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
  const { format, locale, decide } = options
  const plan = await planOf(options, io)
  if (!plan.ok) {
    complain(io, say(plan.error, locale))
    return null
  }
  const found = await decidedOn(plan.value, decide, read)
  if (!found.ok) {
    complain(io, 'key' in found.error ? say(found.error, locale) : appErrorText(found.error, locale))
    return null
  }
  const { plan: decided, changeSet } = found.value
  io.stdout(format === 'json' ? `${JSON.stringify(changeSet)}\n` : changeReport(changeSet, decided, locale, decide))
  const link = decide.length > 0 ? shareLink(decided, openAt) : null
  if (link?.ok) complain(io, say({ key: 'decidedPlan', values: { link: link.value } }, locale))
  return found.value
}

/** What a Plan would change, after what was decided about the conflicts that it meets. */
async function decidedOn(
  plan: Plan,
  decide: readonly string[],
  read: typeof planChanges,
): Promise<Result<Seen, AppError | Message>> {
  const look = (one: Plan) => withMachineClients(one.aws.region, (clients) => read(clients, one))
  const first = await look(plan)
  if (!first.ok || decide.length === 0) return first.ok ? ok({ plan, changeSet: first.value }) : first
  const decided = decideAll(plan, first.value, decide)
  if (!decided.ok) return decided
  const second = await look(decided.value)
  return second.ok ? ok({ plan: decided.value, changeSet: second.value }) : second
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
    const line = format === 'json' ? `${JSON.stringify(event)}\n` : eventLine(event, plan, locale, options.decide)
    if (line !== null) io.stdout(line)
  }
  const signal = io.interrupted()
  signal.addEventListener('abort', () => complain(io, say({ key: 'applyStopping' }, locale)))
  const work = async (clients: Clients) => ok(await perform(clients, plan, digest, emit, { signal }))
  const run = await withMachineClients(plan.aws.region, work, unhurried)
  if (!run.ok) complain(io, appErrorText(run.error, locale))
  if (last?.code === 'apply.finished') return last.failed + last.skipped + last.conflicts === 0 ? 0 : 1
  return 2
}

/** Without a digest somebody at the terminal must say yes to what stands above. */
async function confirmed({ digest }: ChangeSet, { locale }: ApplyOptions, io: Io): Promise<string | null> {
  const answer = await io.ask(say({ key: 'applyAsk' }, locale))
  if (answer === null) complain(io, say({ key: 'applyNoTerminal' }, locale))
  return answer?.trim() === 'yes' ? digest : null
}
