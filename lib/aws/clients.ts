import { EC2Client } from '@aws-sdk/client-ec2'
import { IAMClient } from '@aws-sdk/client-iam'
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import { STSClient } from '@aws-sdk/client-sts'
import { fromNodeProviderChain } from '@aws-sdk/credential-providers'
import './node-version-warning'
import { sandboxUrl } from '@/lib/session/server'
import type { SignInMethod } from '@/lib/session/summary'
import type { Credentials } from '@/lib/session/types'
import { atMost } from './at-most'
import { nameErrors } from './name-errors'

export interface Clients {
  readonly ec2: EC2Client
  readonly iam: IAMClient
  readonly sts: STSClient
  readonly tagging: ResourceGroupsTaggingAPIClient
  readonly region: string
}

/** The doctor alone would make dozens at once. */
const callsAtATime = 8

/** Where calls go, and as whom. Every session is one. */
export interface Access {
  readonly method: SignInMethod
  readonly credentials: Credentials
}

/**
 * AWS clients for one region. The endpoint is the server's own configuration: the emulator for a sandbox session,
 * else what the SDK resolves (which honours AWS_ENDPOINT_URL). It never comes from a user.
 */
export function createClients({ method, credentials }: Access, region: string): Clients {
  const sandbox = method === 'sandbox'
  const config = {
    region,
    credentials: provider(credentials, region),
    maxAttempts: 3,
    // Without throwOnRequestTimeout the SDK only logs a warning and waits for ever.
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
    ...(sandbox ? { endpoint: sandboxUrl() ?? undefined } : {}),
  }
  const clients = {
    ec2: new EC2Client(config),
    iam: new IAMClient(config),
    sts: new STSClient(config),
    tagging: new ResourceGroupsTaggingAPIClient(config),
  }
  const context = {
    target: sandbox ? ('sandbox' as const) : ('aws' as const),
    temporary: credentials.kind === 'machine' || credentials.sessionToken !== null,
  }
  nameErrors(clients.ec2, 'ec2', context)
  nameErrors(clients.iam, 'iam', context)
  nameErrors(clients.sts, 'sts', context)
  // As IAM calls it: tag:GetResources.
  nameErrors(clients.tagging, 'tag', context)
  atMost(callsAtATime, allOf(clients))
  return { ...clients, region }
}

/** Clients for the length of one request: their connections, and their copy of the keys, go with it. */
export async function withClients<T>(
  access: Access,
  region: string,
  run: (clients: Clients) => Promise<T>,
): Promise<T> {
  const clients = createClients(access, region)
  try {
    return await run(clients)
  } finally {
    for (const client of allOf(clients)) client.destroy()
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

const allOf = ({ ec2, iam, sts, tagging }: Omit<Clients, 'region'>) => [ec2, iam, sts, tagging]
