import type { AppError } from '@/lib/app-error'
import { withClients, type Clients } from '@/lib/aws/clients'
import { isRegion } from '@/lib/aws/region'
import { parsePlan } from '@/lib/plan/parse'
import type { Plan } from '@/lib/plan/schema'
import { err, type Result } from '@/lib/result'
import { readSession } from '@/lib/session/session'
import type { Session } from '@/lib/session/types'

/** Runs with the session of the request, or says that there is none. */
export async function withSession<T>(
  run: (session: Session) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const session = await readSession()
  return session === null ? err({ code: 'not-signed-in' }) : run(session)
}

/** Runs with AWS clients for a region that came from the browser. */
export function inRegion<T>(
  region: unknown,
  run: (clients: Clients, session: Session) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  return withSession(async (session) => {
    if (!isRegion(region)) return err({ code: 'bad-request', said: 'region' })
    return withClients(session, region, (clients) => run(clients, session))
  })
}

/** Runs with a Plan that came from the browser, and with AWS clients for its region. */
export function withPlan<T>(
  document: unknown,
  run: (clients: Clients, plan: Plan) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const plan = parsePlan(document)
  if (!plan.ok) return Promise.resolve(err({ code: 'bad-request', said: plan.error[0]?.path ?? '' }))
  return inRegion(plan.value.aws.region, (clients) => run(clients, plan.value))
}
