import type { AppError } from '@/lib/app-error'
import { partitionOf } from '@/lib/catalog/regions'
import { err, ok, type Result } from '@/lib/result'
import type { SignInMethod } from '@/lib/session/summary'
import type { Credentials, Session } from '@/lib/session/types'
import { attempt } from './attempt'
import { withClients } from './clients'
import { assumeRole, callerIdentity, type Identity } from './sts'

export interface Opening {
  readonly method: SignInMethod
  readonly region: string
  readonly credentials: Credentials
  readonly assume?: { readonly arn: string; readonly externalId?: string | undefined } | undefined
}

/** Tries credentials with STS, takes a role on top of them if asked, and makes a session of what AWS answers. */
export async function openSession(opening: Opening): Promise<Result<Session, AppError>> {
  const { method, region, credentials, assume } = opening
  const assumed = await attempt(async () => {
    if (assume === undefined) return { credentials, expiresAt: null }
    return withClients({ method, credentials }, region, ({ sts }) => assumeRole(sts, assume))
  })
  if (!assumed.ok) return err(await explain(assumed.error, opening))
  const access = { method, region, credentials: assumed.value.credentials }
  const identity = await identify(access)
  if (!identity.ok) return err(await explain(identity.error, access))
  return ok({ ...access, ...identity.value, expiresAt: assumed.value.expiresAt, assumedRole: assume?.arn ?? null })
}

const identify = ({ region, ...access }: Opening): Promise<Result<Identity, AppError>> =>
  attempt(() => withClients(access, region, ({ sts }) => callerIdentity(sts)))

/**
 * A region that the account has not enabled calls every key an unknown one. If the key works where no account can
 * switch it off, it is the region. (AWS General Reference, "Enable or disable AWS Regions".)
 */
async function explain(error: AppError, opening: Opening): Promise<AppError> {
  const anchor = 'us-east-1'
  const optional = partitionOf(opening.region).id === 'aws' && opening.region !== anchor
  if (error.code !== 'wrong-key' || !optional || opening.method === 'sandbox') return error
  const there = await identify({ ...opening, region: anchor })
  return there.ok ? { ...error, code: 'region-not-enabled' } : error
}
