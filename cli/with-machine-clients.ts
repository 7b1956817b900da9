import type { AppError } from '@/lib/app-error'
import { withClients, type Clients, type Patience } from '@/lib/aws/clients'
import { openSession } from '@/lib/aws/open-session'
import type { Result } from '@/lib/result'

/** Runs with what this machine has: environment, profile, role. AWS_ENDPOINT_URL leads to an emulator. */
export async function withMachineClients<T>(
  region: string,
  run: (clients: Clients) => Promise<Result<T, AppError>>,
  more: Partial<Patience> = {},
): Promise<Result<T, AppError>> {
  const session = await openSession({ method: 'machine', region, credentials: { kind: 'machine', profile: null } })
  return session.ok ? withClients(session.value, region, run, more) : session
}
