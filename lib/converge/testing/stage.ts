import { DeleteRoleCommand, ListRolesCommand } from '@aws-sdk/client-iam'
import type { AppError } from '@/lib/app-error'
import type { Clients } from '@/lib/aws/clients'
import type { Plan } from '@/lib/plan/schema'
import type { Result } from '@/lib/result'
import { withSandboxClients } from '@/sandbox/account/clients'
import { startTestAccount } from '@/sandbox/testing/account'
import { snapshot } from '@/sandbox/testing/snapshot'
import { apply, type ApplyOptions } from '../apply'
import { planChanges, planUndo } from '../plan-changes'
import { isWork, type ApplyEvent, type ChangeSet } from '../types'
import { fullPlans, lived, type Full } from './full-plan'

export type Run = typeof apply
type Read<Shown> = (clients: Clients, plan: Plan) => Promise<Result<Shown, AppError>>

const region = 'eu-central-1'
const linkedPath = '/aws-service-role/elasticloadbalancing.amazonaws.com/'

/**
 * One account for many runs that begin with it as others left it and come back to that, so that it need not be made
 * again for each of them.
 */
export async function openStage() {
  const account = await startTestAccount()
  // The ids of what an emulator holds from its start differ the first time: `begin` gives the same ones every time.
  await account.reset(region)

  /** Those that are there from the start. */
  let groups: ReadonlySet<string> = new Set()

  async function preview<Shown extends ChangeSet>(read: Read<Shown>, plan: Plan, clients = account.clients()): Promise<Shown> {
    const result = await read(clients, plan)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  }

  /** Shows, then does; all that is told of it. */
  async function perform(run: Run, plan: Plan, more: ApplyOptions & { clients?: Clients; digest?: string } = {}) {
    const { clients = account.clients(), digest, ...options } = more
    const events: ApplyEvent[] = []
    const shown = digest ?? (await preview(run === apply ? planChanges : planUndo, plan)).digest
    await run(clients, plan, shown, (event) => void events.push(event), { sleep: async () => {}, ...options })
    return events
  }

  /** Does what is left to do, with nothing in the way. */
  async function clean(run: Run, plan: Plan): Promise<void> {
    const read: Read<ChangeSet> = run === apply ? planChanges : planUndo
    const { changes, digest } = await preview(read, plan)
    if (changes.some(isWork)) {
      const events = await perform(run, plan, { digest })
      const end = events.at(-1)
      const complete = end?.code === 'apply.finished' && end.failed + end.skipped + end.conflicts === 0
      const inTheWay = changes.flatMap((one) => (one.conflict ? [`${one.conflict} ${one.id}`] : []))
      if (!complete) throw new Error(`not done: ${JSON.stringify([end, errorsOf(events), inTheWay])}`)
    }
    const left = (await preview(read, plan)).changes.filter(({ action }) => action !== 'nothing')
    if (left.length > 0) throw new Error(`left to do: ${left.map(({ id, action }) => `${action} ${id}`).join(', ')}`)
    if (run !== apply) await removeLinkedRole()
  }

  /** Undoing leaves it; the next run is to make it again. */
  async function removeLinkedRole(): Promise<void> {
    await withSandboxClients(account.direct, region, async ({ iam }) => {
      const { Roles = [] } = await iam.send(new ListRolesCommand({ PathPrefix: linkedPath }))
      for (const { RoleName } of Roles) await iam.send(new DeleteRoleCommand({ RoleName }))
    })
  }

  return {
    account,
    preview,
    perform,
    clean,
    /** Makes the account anew, as it always is at the start. */
    async begin(): Promise<Full> {
      const { networks, instanceIds } = await account.reset(region)
      const network = {
        vpcId: networks.prod.vpcId,
        subnetIds: networks.prod.subnetIds,
        groupId: networks.prod.groups['rke2-nodes'],
        instanceIds: [0, 3, 6, 7].map((i) => instanceIds[i] ?? ''),
      }
      groups = new Set((await withSandboxClients(account.direct, region, snapshot)).groups.map(({ id }) => id))
      return withSandboxClients(account.direct, region, (clients) => lived(clients, network))
    },
    plansIn: fullPlans,
    /**
     * The account itself, past the proxy, field by field; without the service-linked role, which stays. A group that is
     * made has another id each time, and stands here by its name.
     */
    async look() {
      const found = await withSandboxClients(account.direct, region, snapshot)
      const shown = { ...found, roles: found.roles.filter(({ path }) => path !== linkedPath) }
      const made = found.groups.filter(({ id }) => !groups.has(id))
      const named = made.reduce((text, { id, name = '' }) => text.replaceAll(id, name), JSON.stringify(shown))
      const { tags, groups: all, ...rest } = JSON.parse(named) as typeof shown
      const setOf = (list: readonly unknown[]) => new Set(list.map((one) => JSON.stringify(one)))
      return { ...rest, tags: setOf(tags), groups: setOf(all) }
    },
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

export const errorsOf = (events: readonly ApplyEvent[]): AppError[] =>
  events.flatMap((event) => ('error' in event ? [event.error] : []))

