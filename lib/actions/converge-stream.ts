import * as z from 'zod'
import { unhurried, withClients } from '@/lib/aws/clients'
import { isRegion } from '@/lib/aws/region'
import type { apply } from '@/lib/converge/apply'
import type { ApplyEvent } from '@/lib/converge/types'
import { planSchema } from '@/lib/plan/schema'
import { eventStream } from './event-stream'

const schema = z
  .strictObject({ plan: planSchema, digest: z.string().regex(/^[0-9a-f]{64}$/) })
  .refine(({ plan }) => isRegion(plan.aws.region))
/** Several times the largest Plan: 500 machines come to about 200 kB. */
const longest = 1_000_000
const broken: ApplyEvent = { code: 'apply.refused', error: { code: 'unknown' } }

/** Performs the change set of a digest, and streams what happens. Closing the connection ends it between steps. */
export function convergeStream(request: Request, perform: typeof apply): Promise<Response> {
  return eventStream(request, {
    schema,
    longest,
    broken,
    run: ({ plan, digest }, session, emit, signal) =>
      withClients(session, plan.aws.region, (clients) => perform(clients, plan, digest, emit, { signal }), unhurried),
  })
}
