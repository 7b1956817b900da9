import type * as z from 'zod'
import type { AppError } from '@/lib/app-error'
import { guardRequest } from '@/lib/session/guard'
import { readSession } from '@/lib/session/session'
import type { Session } from '@/lib/session/types'

interface Work<Body, Event> {
  readonly schema: z.ZodType<Body>
  /** Longest body, in characters. */
  readonly longest: number
  /** What is said when the work throws, which is a bug. */
  readonly broken: Event
  run(body: Body, session: Session, emit: (event: Event) => void, signal: AbortSignal): Promise<void>
}

/**
 * Guards a request as Next guards server actions, and streams what happens, one event per line. Closing the
 * connection aborts the work; what it still reports then goes to nobody.
 */
export async function eventStream<Body, Event>(
  request: Request,
  { schema, longest, broken, run }: Work<Body, Event>,
): Promise<Response> {
  const refused = guardRequest(request)
  if (refused) return refuse(403, refused)
  const session = await readSession()
  if (session === null) return refuse(401, { code: 'not-signed-in' })
  const body = await parse(request, schema, longest)
  if (body === null) return refuse(400, { code: 'bad-request' })

  const abort = new AbortController()
  request.signal.addEventListener('abort', () => abort.abort())
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const emit = (event: Event) => {
        if (!abort.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`))
      }
      try {
        await run(body, session, emit, abort.signal)
      } catch (thrown) {
        if (!abort.signal.aborted) console.error(new URL(request.url).pathname, thrown)
        emit(broken)
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

async function parse<Body>(request: Request, schema: z.ZodType<Body>, longest: number): Promise<Body | null> {
  const text = await request.text()
  if (text.length > longest) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const refuse = (status: number, error: AppError) => Response.json(error, { status })
