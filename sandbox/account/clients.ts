import '@/lib/aws/node-version-warning'
import { EC2Client } from '@aws-sdk/client-ec2'
import { IAMClient } from '@aws-sdk/client-iam'
import { KMSClient } from '@aws-sdk/client-kms'

/** The emulator takes any key for its one account. */
export const sandboxKeys = { accessKeyId: 'AKIALARIATSANDBOX000', secretAccessKey: 'sandbox' } as const

export interface SandboxClients {
  readonly ec2: EC2Client
  readonly iam: IAMClient
  readonly kms: KMSClient
}

export async function withSandboxClients<T>(
  endpoint: string,
  region: string,
  run: (clients: SandboxClients) => Promise<T>,
): Promise<T> {
  // One attempt: a retry would hide a call that the emulator does not know behind a delay.
  const config = { endpoint, region, credentials: sandboxKeys, maxAttempts: 1 }
  const clients = { ec2: new EC2Client(config), iam: new IAMClient(config), kms: new KMSClient(config) }
  try {
    return await run(clients)
  } finally {
    for (const client of Object.values(clients)) client.destroy()
  }
}
