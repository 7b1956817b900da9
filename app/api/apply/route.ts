import { convergeStream } from '@/lib/actions/converge-stream'
import { apply } from '@/lib/converge/apply'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** Applies a Plan, one `ApplyEvent` per line. */
export const POST = (request: Request): Promise<Response> => convergeStream(request, apply)
