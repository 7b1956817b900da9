import { EC2Client } from '@aws-sdk/client-ec2'
import { IAMClient } from '@aws-sdk/client-iam'
import type { KMSClient } from '@aws-sdk/client-kms'
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import { STSClient } from '@aws-sdk/client-sts'
import { fromNodeProviderChain } from '@aws-sdk/credential-providers'
import './node-version-warning'
import { sandboxUrl } from '@/lib/session/server'
import type { SignInMethod } from '@/lib/session/summary'
import type { Credentials } from '@/lib/session/types'
import { atMost, turns, type AnyClient } from './at-most'
import { nameErrors } from './name-errors'
import { decodeRefusals } from './refusal'

export interface Clients {
  readonly ec2: EC2Client
  readonly iam: IAMClient
  readonly sts: STSClient
  readonly tagging: ResourceGroupsTaggingAPIClient
  /** Loaded when first asked for: few runs need it. */
  kms(): Promise<KMSClient>
  readonly region: string
  /** Ends the connections, and with them the clients' copy of the keys. */
  close(): void
}

/** The doctor alone would make dozens at once. */
const callsAtATime = 8

/** How long to wait, and how to try again. Tests have less time. */
export interface Patience {
  /** Milliseconds until a call counts as not answered. */
  readonly requestTimeout: number
  readonly retryMode: 'adaptive' | 'standard'
}

const patience: Patience = { requestTimeout: 15_000, retryMode: 'standard' }

/**
 * For what writes: after a throttled call it sends no faster than the account bears (SDK guide, "Retry behavior"). Whoever
 * looks at a screen would wait a minute to be told that AWS is busy.
 */
export const unhurried: Partial<Patience> = { retryMode: 'adaptive' }

/** Where calls go, and as whom. Every session is one. */
export interface Access {
  readonly method: SignInMethod
  readonly credentials: Credentials
}

/**
 * AWS clients for one region. The endpoint is the server's own configuration: the emulator for a sandbox session,
 * else what the SDK resolves (which honours AWS_ENDPOINT_URL). It never comes from a user.
 */
export function createClients({ method, credentials }: Access, region: string, more: Partial<Patience> = {}): Clients {
  const { requestTimeout, retryMode } = { ...patience, ...more }
  const sandbox = method === 'sandbox'
  const config = {
    region,
    credentials: provider(credentials, region),
    maxAttempts: 3,
    retryMode,
    // Without throwOnRequestTimeout the SDK only logs a warning and waits for ever.
    requestHandler: { connectionTimeout: 3_000, requestTimeout, throwOnRequestTimeout: true },
    ...(sandbox ? { endpoint: sandboxUrl() ?? undefined } : {}),
  }
  const context = {
    target: sandbox ? ('sandbox' as const) : ('aws' as const),
    temporary: credentials.kind === 'machine' || credentials.sessionToken !== null,
  }
  const turn = turns(callsAtATime)
  const open: AnyClient[] = []
  const ready = <Client extends AnyClient>(client: Client, service: string): Client => {
    nameErrors(client, service, context)
    atMost(turn, client)
    open.push(client)
    return client
  }
  const ec2 = ready(new EC2Client(config), 'ec2')
  const sts = ready(new STSClient(config), 'sts')
  decodeRefusals(ec2, sts)
  let kms: Promise<KMSClient> | undefined
  return {
    ec2,
    iam: ready(new IAMClient(config), 'iam'),
    sts,
    // As IAM calls it: tag:GetResources.
    tagging: ready(new ResourceGroupsTaggingAPIClient(config), 'tag'),
    kms: () => (kms ??= import('@aws-sdk/client-kms').then(({ KMSClient }) => ready(new KMSClient(config), 'kms'))),
    region,
    close: () => open.forEach((client) => client.destroy()),
  }
}

/** Clients for the length of one request. */
export async function withClients<T>(
  access: Access,
  region: string,
  run: (clients: Clients) => Promise<T>,
  more: Partial<Patience> = {},
): Promise<T> {
  const clients = createClients(access, region, more)
  try {
    return await run(clients)
  } finally {
    clients.close()
  }
}

function provider(credentials: Credentials, region: string) {
  if (credentials.kind === 'machine') {
    const { profile } = credentials
    // One chain for all clients: it remembers what it resolved.
    return fromNodeProviderChain({ ...(profile === null ? {} : { profile }), clientConfig: { region } })
  }
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  return async () => ({
    accessKeyId: accessKeyId.reveal(),
    secretAccessKey: secretAccessKey.reveal(),
    ...(sessionToken === null ? {} : { sessionToken: sessionToken.reveal() }),
  })
}
