import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Plan } from '@/lib/plan/schema'
import { withSandboxClients, type SandboxClients } from '@/sandbox/account/clients'
import type { SeedSummary } from '@/sandbox/seed'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { apply, destroy, type ApplyOptions } from '../apply'
import { planChanges, planUndo } from '../plan-changes'
import type { ApplyEvent, ChangeSet, UndoChangeSet } from '../types'
import type { Network } from './plans'

interface RunOptions extends ApplyOptions {
  /** Access key id, for the faults that hang on one. */
  readonly key?: string
  readonly onEvent?: (event: ApplyEvent) => void
}

/** A seeded account for every test of a file, and short names for what is done with it. */
export function withAccount() {
  let account: TestAccount
  let seeded: SeedSummary

  beforeAll(async () => {
    account = await startTestAccount()
  })
  beforeEach(async () => {
    seeded = await account.reset()
  })
  afterEach(() => expect(account.proxy.serverErrors).toEqual([]))
  afterAll(() => account.stop())

  async function preview(plan: Plan): Promise<ChangeSet> {
    const result = await planChanges(account.clients(plan.aws.region), plan)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  }

  async function previewUndo(plan: Plan): Promise<UndoChangeSet> {
    const result = await planUndo(account.clients(plan.aws.region), plan)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  }

  async function undoAll(plan: Plan, { onEvent, ...options }: Omit<RunOptions, 'key'> = {}): Promise<ApplyEvent[]> {
    const events: ApplyEvent[] = []
    const emit = (event: ApplyEvent) => {
      events.push(event)
      onEvent?.(event)
    }
    const { digest } = await previewUndo(plan)
    await destroy(account.clients(plan.aws.region), plan, digest, emit, { sleep: async () => {}, ...options })
    return events
  }

  async function run(plan: Plan, digest: string, { key, onEvent, ...options }: RunOptions = {}): Promise<ApplyEvent[]> {
    const events: ApplyEvent[] = []
    const emit = (event: ApplyEvent) => {
      events.push(event)
      onEvent?.(event)
    }
    await apply(account.clients(plan.aws.region, key), plan, digest, emit, { sleep: async () => {}, ...options })
    return events
  }

  return {
    get account() {
      return account
    },
    async reset(region: string) {
      seeded = await account.reset(region)
    },
    /** A control plane machine and three workers of the seeded account. */
    network(): Network {
      const { networks, instanceIds } = seeded
      return {
        vpcId: networks.prod.vpcId,
        subnetIds: networks.prod.subnetIds,
        groupId: networks.prod.groups['rke2-nodes'],
        instanceIds: [0, 3, 6, 7].map((i) => instanceIds[i] ?? ''),
      }
    },
    preview,
    previewUndo,
    undoAll,
    run,
    applyAll: async (plan: Plan) => run(plan, (await preview(plan)).digest),
    /** What has been written to AWS since the start of the test. */
    writes: () =>
      account.proxy.calls.map(({ action }) => action).filter((action) => !/^(Describe|Get|List)/.test(action)),
    /** The account itself, past the proxy. */
    aws: <T>(look: (clients: SandboxClients) => Promise<T>, region = 'eu-central-1') =>
      withSandboxClients(account.direct, region, look),
  }
}

export const last = (events: readonly ApplyEvent[]) => events.at(-1)
export const actionsIn = ({ changes }: ChangeSet) => new Set(changes.map(({ action }) => action))
