import { createClients, type Clients, type Patience } from '@/lib/aws/clients'
import { Secret } from '@/lib/session/secret'
import { sandboxKeys } from '../account/clients'
import { resetSandbox, seed, type SeedSummary } from '../seed'
import { startMoto } from '../start'
import { first, startFaultProxy, type FaultProxy } from './fault-proxy'
import type { FaultRule } from './faults'

/** An AWS account for one test file: the emulator, behind a proxy that records and can make calls fail. */
export interface TestAccount {
  /** The proxy: what a server under test uses as its endpoint. */
  readonly url: string
  /** The emulator itself: preparing a test through it leaves no trace in `calls`. */
  readonly direct: string
  readonly proxy: FaultProxy
  /** Faults of the current test; emptied by `reset`. */
  readonly rules: FaultRule[]
  /** Empties the account, seeds the region and forgets all calls. */
  reset(region?: string): Promise<SeedSummary>
  /** The product's clients, as a sandbox session or as a session with this key. */
  clients(region?: string, accessKeyId?: string, patience?: Partial<Patience>): Clients
  stop(): Promise<void>
}

const home = 'eu-central-1'

export async function startTestAccount(): Promise<TestAccount> {
  const moto = await startMoto()
  const rules: FaultRule[] = []
  const proxy = await startFaultProxy(moto.url, [(call) => first(rules, call)])
  return {
    url: proxy.url,
    direct: moto.url,
    proxy,
    rules,
    async reset(region = home) {
      await resetSandbox(moto.url, [])
      const summary = await seed(moto.url, region)
      rules.length = proxy.calls.length = proxy.serverErrors.length = 0
      return summary
    },
    clients: (region = home, accessKeyId = sandboxKeys.accessKeyId, patience) => {
      process.env.LARIAT_SANDBOX_URL = proxy.url
      const [secretAccessKey, sessionToken] = [new Secret('x'), accessKeyId.startsWith('ASIA') ? new Secret('x') : null]
      const credentials = { kind: 'keys' as const, accessKeyId: new Secret(accessKeyId), secretAccessKey, sessionToken }
      return createClients({ method: 'sandbox', credentials }, region, patience)
    },
    async stop() {
      await proxy.stop()
      await moto.stop()
    },
  }
}
