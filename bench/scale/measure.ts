import { DescribeTagsCommand } from '@aws-sdk/client-ec2'
import type { Clients } from '@/lib/aws/clients'
import { readInventory } from '@/lib/aws/inventory/read'
import { apply, destroy } from '@/lib/converge/apply'
import { planChanges, planUndo } from '@/lib/converge/plan-changes'
import { recordKeys } from '@/lib/converge/record/record'
import { existingPlan } from '@/lib/converge/testing/plans'
import type { ApplyEvent, ChangeSet } from '@/lib/converge/types'
import type { AppError } from '@/lib/app-error'
import { desiredState } from '@/lib/derive/desired'
import { networkLists } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import type { Result } from '@/lib/result'
import { sandboxKeys, withSandboxClients } from '@/sandbox/account/clients'
import { createClients } from '@/lib/aws/clients'
import { Secret } from '@/lib/session/secret'
import { startMoto } from '@/sandbox/start'
import { startFaultProxy } from '@/sandbox/testing/fault-proxy'
import { paged } from '@/sandbox/testing/paged'
import { fill, type Size } from './account'
import {
  inventoryLimits,
  leftBehindLimits,
  planLimits,
  sum,
  undoLimits,
  writeLimits,
  type Account,
  type Limits,
  type Recorded,
} from './minimum'

/** One thing done to the account: what it took, and what it had to take. */
export interface Phase {
  readonly name: string
  readonly milliseconds: number
  readonly made: Readonly<Record<string, number>>
  readonly least: Limits
}

const region = 'eu-central-1'
/** Milliseconds: the emulator takes half a minute for thousands of machines. */
const emulatorTakes = 300_000

/** Reads, plans, applies, plans again and destroys in an account of this size, and counts the calls of each. */
export async function measure(
  size: Size,
  machines: number,
  onPhase: (phase: Phase) => void = () => {},
): Promise<Phase[]> {
  const moto = await startMoto()
  const proxy = await startFaultProxy(moto.url, [paged(moto.url)])
  process.env.LARIAT_SANDBOX_URL = proxy.url
  const network = await fill(moto.url, region, size, machines)
  const plan = existingPlan(network, (one) => {
    one.aws.region = region
    one.iam.replaceProfiles = true
  })
  const desired = desiredState(plan)
  // The default VPC has three subnets, a main route table and a group; so has ours of the last two, and one for nodes.
  const account: Account = { ...size, vpcs: 2, securityGroups: 3, routeTables: 2 }

  const phases: Phase[] = []
  const phase = async <T>(name: string, run: (clients: Clients) => Promise<T>, least: () => Limits | Promise<Limits>): Promise<T> => {
    proxy.calls.length = 0
    // New clients each time, as for each request.
    const clients = open(proxy.url)
    const start = performance.now()
    const value = await run(clients)
    const milliseconds = performance.now() - start
    clients.close()
    const made = count(proxy.calls.map(({ action }) => action))
    const done = { name, milliseconds, made, least: await least() }
    phases.push(done)
    onPhase(done)
    return value
  }

  try {
    await phase('inventory', (clients) => readInventory(clients, { lists: [...networkLists, 'roles', 'profiles'] }), () => inventoryLimits(account))
    const before = await phase('plan', (clients) => planned(planChanges(clients, plan)), () => planLimits(account, desired))
    await phase('apply', (clients) => ran(apply, clients, plan, before), () => sum(planLimits(account, desired), writeLimits(before)))
    const grown = { ...account, roles: size.roles + 2, associations: size.associations + machines }
    await phase('plan again', (clients) => planned(planChanges(clients, plan)), () => planLimits(grown, desired))
    const recorded = await recordedTags(moto.url, desired.clusterTag)
    const undoing = () => undoLimits(account, desired, recorded)
    const undo = await phase('plan to destroy', (clients) => planned(planUndo(clients, plan)), () => sum(undoing(), leftBehindLimits))
    await phase('destroy', (clients) => ran(destroy, clients, plan, undo), () => sum(undoing(), writeLimits(undo)))
    return phases
  } finally {
    await proxy.stop()
    await moto.stop()
  }
}

function open(url: string): Clients {
  process.env.LARIAT_SANDBOX_URL = url
  const [accessKeyId, secretAccessKey] = [new Secret(sandboxKeys.accessKeyId), new Secret('x')]
  const credentials = { kind: 'keys' as const, accessKeyId, secretAccessKey, sessionToken: null }
  return createClients({ method: 'sandbox', credentials }, region, { requestTimeout: emulatorTakes })
}

async function planned(result: Promise<Result<ChangeSet, AppError>>): Promise<ChangeSet> {
  const read = await result
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

async function ran(run: typeof apply, clients: Clients, plan: Plan, { digest }: ChangeSet): Promise<void> {
  const events: ApplyEvent[] = []
  await run(clients, plan, digest, (event) => events.push(event))
  const last = events.at(-1)
  if (last?.code !== 'apply.finished' || last.failed + last.skipped + last.conflicts > 0) throw new Error(JSON.stringify(last))
}

/** What the account holds of Lariat's records. */
function recordedTags(endpoint: string, clusterTag: string): Promise<Recorded> {
  const { wrote, formerProfile } = recordKeys(clusterTag)
  return withSandboxClients(endpoint, region, async ({ ec2 }) => {
    const { Tags = [] } = await ec2.send(new DescribeTagsCommand({}))
    const records = Tags.filter(({ Key }) => Key === wrote || Key === formerProfile)
    const ids = new Set(records.map(({ ResourceId }) => ResourceId))
    const tags = Tags.filter(({ ResourceId }) => ids.has(ResourceId))
    return { resources: ids.size, records: records.length, tags: tags.length }
  })
}

function count(actions: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const action of actions) found[action] = (found[action] ?? 0) + 1
  return found
}
