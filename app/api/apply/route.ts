import * as z from 'zod'
import type { AppError } from '@/lib/app-error'
import { withClients } from '@/lib/aws/clients'
import { isRegion } from '@/lib/aws/region'
import { apply } from '@/lib/converge/apply'
import type { ApplyEvent } from '@/lib/converge/types'
import { planSchema } from '@/lib/plan/schema'
import { guardRequest } from '@/lib/session/guard'
import { readSession } from '@/lib/session/session'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const bodySchema = z.strictObject({ plan: planSchema, digest: z.string().regex(/^[0-9a-f]{64}$/) })
/** Several times the largest Plan: 500 machines come to about 200 kB. */
const longestBody = 1_000_000

/** Applies a Plan and streams what happens, one `ApplyEvent` per line. Closing the connection ends it between steps. */
export async function POST(request: Request): Promise<Response> {
  const refused = guardRequest(request)
  if (refused) return refuse(403, refused)
  const session = await readSession()
  if (session === null) return refuse(401, { code: 'not-signed-in' })
  const body = await parse(request)
  if (body === null) return refuse(400, { code: 'bad-request' })

  const { plan, digest } = body
  const abort = new AbortController()
  request.signal.addEventListener('abort', () => abort.abort())
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const emit = (event: ApplyEvent) => {
        // After a disconnect the step under way still reports, to nobody.
        if (!abort.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`))
      }
      try {
        await withClients(session, plan.aws.region, (clients) =>
          apply(clients, plan, digest, emit, { signal: abort.signal }),
        )
      } catch (thrown) {
        console.error('apply', thrown)
        emit({ code: 'apply.refused', error: { code: 'unknown' } })
      }
      if (!abort.signal.aborted) controller.close()
    },
    cancel() {
      abort.abort()
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'application/x-ndjson',
      // Nothing on the way may collect the lines.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

async function parse(request: Request): Promise<z.infer<typeof bodySchema> | null> {
  const text = await request.text()
  if (text.length > longestBody) return null
  try {
    const body = bodySchema.safeParse(JSON.parse(text))
    return body.success && isRegion(body.data.plan.aws.region) ? body.data : null
  } catch {
    return null
  }
}

const refuse = (status: number, error: AppError) => Response.json(error, { status })
