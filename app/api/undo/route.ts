import { convergeStream } from '@/lib/actions/converge-stream'
import { destroy } from '@/lib/converge/apply'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** Takes back what was applied, one `ApplyEvent` per line. */
export const POST = (request: Request): Promise<Response> => convergeStream(request, destroy)
