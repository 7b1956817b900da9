import { quote } from '@/lib/artifacts/shell'
import { visible } from '@/lib/lint/format/excerpt'
import type { Action, ApplyEvent, Change, ChangeSet, UndoChangeSet } from '@/lib/converge/types'
import { decisionsFor } from '@/lib/decisions/decisions'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { appErrorText } from './app-error-text'
import { messages } from './messages'
import { say } from './texts'

const signs: Readonly<Record<Action, string>> = {
  create: '+', update: '~', adopt: '>', delete: '-', restore: '<', nothing: '=', conflict: '!',
}

/** Whether there is anything to do, or in the way. */
export const differs = ({ action }: Change) => action !== 'nothing'

/**
 * What would be done to an account, for people at a terminal: what stays as it is only as a number. The digest is that
 * of the Plan with what was decided, so whoever gives it must decide the same.
 */
export function changeReport(
  changeSet: ChangeSet | UndoChangeSet,
  plan: Plan,
  locale: Locale,
  decided: readonly string[] = [],
): string {
  const { accountId, region, changes, digest } = changeSet
  const work = changes.filter(differs)
  const left = changes.filter(({ why }) => why === 'left')
  const conflicts = work.filter(({ action }) => action === 'conflict').length
  const same = changes.length - work.length - left.length
  const values = { work: work.length - conflicts, conflicts, left: left.length, same }
  const given = [digest, ...decided.map(decideOption)].join(' ')
  return lines([
    say({ key: 'changesWhere', values: { accountId, region } }, locale),
    ...[...work, ...left].flatMap((change) => ['', ...one(change, plan, locale)]),
    '',
    say({ key: work.length + left.length === 0 ? 'changesNone' : 'changesCount', values }, locale),
    ...(work.length > conflicts ? [say({ key: 'changesDigest', values: { given } }, locale)] : []),
    ...('leftBehind' in changeSet ? leftLines(changeSet, locale) : []),
  ])
}

function leftLines({ leftBehind }: UndoChangeSet, locale: Locale): string[] {
  if (!leftBehind.ok) return ['', say({ key: 'leftUnknown', values: { reason: appErrorText(leftBehind.error, locale) } }, locale)]
  if (leftBehind.value.length === 0) return []
  return ['', say({ key: 'leftBehind' }, locale), ...leftBehind.value.map((arn) => `    ${arn}`)]
}

/** Ids hold what the Plan's author wrote, and this is there to be copied into a shell. */
function decideOption(given: string): string {
  const cut = given.lastIndexOf('=')
  return `--decide ${quote(given.slice(0, cut))}${given.slice(cut)}`
}

function one(change: Change, plan: Plan, locale: Locale): string[] {
  const { id, action, resource, current, desired, calls, why, conflict } = change
  const kinds = plan.leave.includes(id) && why === 'left' ? ['takeUp' as const] : decisionsFor(change, plan).map(({ kind }) => kind)
  const { changes, steps } = messages[locale]
  const { action: actions, resource: types } = steps.review
  return [
    `${signs[action]} ${actions[action]} ${types[resource.type]} ${resource.name}`,
    `    ${conflict ? changes.conflict[conflict] : changes.why[why]}`,
    ...current.filter((line) => !desired.includes(line)).map((line) => `    - ${line}`),
    ...desired.filter((line) => !current.includes(line)).map((line) => `    + ${line}`),
    ...calls.map(({ operation, detail }) => `    $ ${operation} ${detail}`),
    ...kinds.map((kind) => `    ? ${changes.decide[kind]}: ${decideOption(`${id}=${kind}`)}`),
  ]
}

/** An event of an apply as one line; null for what a terminal need not be told. */
export function eventLine(event: ApplyEvent, plan: Plan, locale: Locale, decided: readonly string[]): string | null {
  switch (event.code) {
    case 'apply.started':
      return lines([say({ key: 'applyStarted', values: { total: event.total } }, locale)])
    case 'apply.step.started':
      return null
    case 'apply.step.waiting':
      return lines([say({ key: 'applyWaiting', values: { id: event.id } }, locale)])
    case 'apply.step.done':
      return lines([say({ key: 'applyDone', values: { id: event.id } }, locale)])
    case 'apply.step.failed':
      return lines([say({ key: 'applyFailed', values: { id: event.id, reason: appErrorText(event.error, locale) } }, locale)])
    case 'apply.step.skipped':
      return lines([
        event.because === 'aborted'
          ? say({ key: 'applyAborted', values: { id: event.id } }, locale)
          : say({ key: 'applySkipped', values: { id: event.id, because: event.because } }, locale),
      ])
    case 'apply.moved':
      return `${lines([say({ key: 'applyMoved' }, locale)])}${changeReport(event.changeSet, plan, locale, decided)}`
    case 'apply.finished':
      return lines([say({ key: 'applyFinished', values: { ...event } }, locale)])
    case 'apply.refused':
      return lines([appErrorText(event.error, locale)])
  }
}

/** Names of resources come from the account, and may hold what a terminal obeys. */
const lines = (all: readonly string[]) => all.map((line) => `${visible(line)}\n`).join('')
